package questions

func broadcastRelations() []Relation {
	return []Relation{{
		// The first home only: later moves would make the answer a matter of date.
		ID: "network", Label: "was first shown on", Role: "network",
		Subjects: []Kind{Series, Podcast}, Objects: []Kind{Company},
		ManySubjects: true,
		hardness:     map[Side]int{AskObject: 1, AskSubject: 2},
		state:        "{s} first came out on {o}.",
		wordings: map[Side][]wording{
			AskObject: append(textsFor(Series,
				"Which network or service first showed {s+}?",
				"{s+} was first shown on which network or service?",
				"Where could viewers first watch {s}?",
				"On which network or service did {s+} begin?",
			), textsFor(Podcast,
				"Which of these companies first put out {s}?",
				"{s} was first put out by which company?",
				"Who first put out {s}?",
			)...),
			AskSubject: append(textsFor(Series,
				"Which of these {nouns} was first shown on {o}?",
				"Which {year noun} started on {o}?",
				"{o} was the first home of which of these {nouns}?",
				"Which {noun} of {its year} began on {o}?",
			), textsFor(Podcast,
				"Which of these {nouns} was first put out by {o}?",
				"{o} first put out which of these {nouns}?",
				"What {year noun} first came from {o}?",
			)...),
		},
	}, {
		ID: "host", Label: "is hosted by", Role: "host",
		Subjects: []Kind{Podcast, Series, Event}, Objects: []Kind{Person},
		Many: true, ManySubjects: true, Listed: true, Changes: true, UseWhen: Optional,
		hardness: map[Side]int{AskObject: 1, AskSubject: 1},
		state:    "{o} {hosts} {s}{ at}{ as of}.",
		wordings: map[Side][]wording{
			AskObject: append(texts(
				"As of {asof}, who hosts {s}?",
				"As of {asof}, which of these people is a host of {s}?",
				"Who is, as of {asof}, a host of {s}?",
				"{s} is, as of {asof}, hosted by which of these people?",
			), textsWhen(
				"Who hosted {s} in {when}?",
				"Which of these people was a host of {s} in {when}?",
				"In {when}, who was the host of {s}?",
				"Who was a host of {s} in {when}?",
			)...),
			AskSubject: append(texts(
				"As of {asof}, which of these {nouns} does {o} host?",
				"As of {asof}, {o} is a host of which {noun}?",
				"Which {noun} is, as of {asof}, hosted by {o}?",
				"{o} is, as of {asof}, a host of which of these {nouns}?",
			), textsWhen(
				"Which of these {nouns} did {o} host in {when}?",
				"In {when}, {o} hosted which of these {nouns}?",
				"Which {noun} had {o} as a host in {when}?",
			)...),
		},
	}, {
		// Who else was a guest is never known, so the show is asked for, and
		// told from others by its host.
		ID: "guest", Label: "had as a guest", Role: "guest",
		Subjects: []Kind{Podcast, Series, Event}, Objects: []Kind{Person, Band},
		Many: true, ManySubjects: true, UseWhen: Optional,
		hardness: map[Side]int{AskSubject: 2},
		state:    "{o} was a guest on {s}.",
		wordings: map[Side][]wording{
			AskSubject: texts(
				"{o} was a guest of {host} on which of these {nouns}?",
				"On which {noun} did {o} appear as a guest of {host}?",
				"{host} welcomed {o} as a guest on which of these {nouns}?",
				"Which {noun} hosted by {host} had {o} as a guest?",
			),
		},
	}}
}
