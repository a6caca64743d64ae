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
				"Which label released {records by }{s}?",
				"Which of these labels put out {records by }{s}?",
				"{records by }{s} came out on which of these labels?",
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
				"On which album would you find {s}?",
				"{s} is a track on which of these albums?",
			),
			AskSubject: texts(
				"Which of these songs is on {o}?",
				"Which one of these songs would you hear on {o}?",
				"Which of these songs is a track on {o}?",
			),
		},
	}, {
		ID: "ordinal_album", Label: "is, in the order of studio albums, number",
		Category: Music, Subjects: []Kind{Album}, Value: OfNumber, ManySubjects: true,
		hardness: map[Side]int{AskObject: 3, AskSubject: 2},
		state:    "{name} is {by's} {nth} studio album.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Where does {name} come in the order of {by's} studio albums?",
				"Counting {by's} studio albums in order, which one is {name}?",
				"{name} is which of {by's} studio albums, in order of release?",
			),
			AskSubject: append(texts(
				"Which of these is {by's} {nth} studio album?",
				"What is the title of {by's} {nth} studio album?",
				"{by} released which of these as a {nth} studio album?",
			),
				wording{text: "With which studio album did {by} make a debut?", first: true}),
		},
	}, {
		ID: "release_date", Label: "came out in",
		Subjects: []Kind{Album, Song, Film, Series, Podcast, Book, Work},
		Value:    OfDate, ManySubjects: true,
		hardness: map[Side]int{AskObject: 2, AskSubject: 3},
		state:    "{s} {came out} {on} {o}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"In which year {did} {s} {come out}?",
				"What was the year in which {s} {came out}?",
				"{s} {came out} in which of these years?",
			),
			AskSubject: texts(
				"Which of these {nouns} {came out} in {o}?",
				"Which one of these {nouns} {came out} in the year {o}?",
				"In {o}, which of these {nouns} {came out}?",
			),
		},
	}}
}
