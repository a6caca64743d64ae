package questions

func albumRelations() []Relation {
	return []Relation{{
		ID: "record_label", Label: "came out on", Category: Music, Role: "label",
		Subjects: []Kind{Album, Song, Person, Band}, Objects: []Kind{Company},
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 3}, // labels differ by country
		state:    "{o} released {records by }{s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Which label released {records by }{s+}?",
				"Which of these labels put out {records by }{s}?",
				"{records by }{s} came out on which of these labels?",
				"On which label did {records by }{s+} come out?",
			),
		},
	}, {
		ID: "part_of_album", Label: "is on the album", Category: Music,
		Subjects: []Kind{Song}, Objects: []Kind{Album},
		ManySubjects: true,
		hardness:     map[Side]int{AskObject: 1, AskSubject: 2},
		state:        "{s} is on {o:kind}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Which album has {s}?",
				"On which album would you find {s+}?",
				"{s} is a track on which album?",
				"Which of these albums includes {s}?",
				"Which album includes {s} in its track list?",
			),
			AskSubject: texts(
				"Which of these songs is on {o}?",
				"Which {year noun} is a track on {o}?",
				"Which of these songs would you hear on {o}?",
				"Of these songs, which one is part of {o}?",
				"The track list of {o} includes which of these songs?",
			),
		},
	}, {
		ID: "ordinal_album", Label: "is, in the order of studio albums, number",
		Category: Music, Subjects: []Kind{Album}, Value: OfNumber, ManySubjects: true,
		hardness: map[Side]int{AskObject: 3, AskSubject: 2},
		state:    "{name} is {by's} {nth} studio album.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Where does {name+} come in the order of {by's} studio albums?",
				"Counting {by's} studio albums in order, which one is {name+}?",
				"{name} is which of {by's} studio albums, in order of release?",
				"In the order of {by's} studio albums, which place does {name+} take?",
			),
			AskSubject: append(texts(
				"Which of these is {by's} {nth} studio album?",
				"What is the title of {by's} {nth} studio album?",
				"Which {year noun} is {by's} {nth} studio album?",
				"{by's} {nth} studio album has which of these titles?",
				"In {its year}, which album came out as {by's} {nth} studio album?",
			),
				wording{text: "Which of these {nouns} was {by's} studio debut?", first: true}),
		},
	}, {
		ID: "release_date", Label: "came out in",
		Subjects: []Kind{Album, Song, Film, Series, Podcast, Book, Work},
		Value:    OfDate, ManySubjects: true,
		hardness: map[Side]int{AskObject: 2, AskSubject: 3},
		state:    "{s} {came out} {on} {o}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"In which year {did} {s+} {come out}?",
				"What year saw {the release of} {s+}?",
				"{s+} {came out} in which year?",
				"In what year {did} {s+} {come out}?",
				"Which of these years saw {the release of} {s+}?",
			),
			AskSubject: texts(
				"Which of these {nouns} {came out} in {o}?",
				"In {o}, which of these {nouns} {came out}?",
				"{o} saw {the release of} which of these {nouns}?",
				"Which {noun} by {maker} {came out} in {o}?",
				"What {noun} with {cast} in its cast {came out} in {o}?",
			),
		},
	}}
}
