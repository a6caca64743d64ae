package questions

func musicRelations() []Relation {
	artist := []Kind{Person, Band}
	return []Relation{{
		ID: "performer", Label: "is recorded by", Category: Music, Role: "artist",
		Subjects: []Kind{Album, Song}, Objects: artist,
		Many: true, ManySubjects: true, Listed: true,
		hardness: map[Side]int{AskObject: 0, AskSubject: 1},
		state:    "{o} recorded {s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Who recorded {s}?",
				"Which artist released {s}?",
				"{s} was recorded by which of these artists?",
				"Which of these artists is the name behind {s}?",
			),
			AskSubject: texts(
				"Which of these {nouns} is by {o}?",
				"Which of these {nouns} did {o} record?",
				"Which one of these {nouns} was made by {o}?",
				"{o} released which of these {nouns}?",
			),
		},
	}, {
		ID: "producer", Label: "was produced by", Role: "producer",
		Subjects: []Kind{Album, Song, Film, Series}, Objects: []Kind{Person, Band, Company},
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 2},
		state:    "{o} helped produce {s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Who helped produce {s}?",
				"Who is credited as a producer of {s}?",
				"Which of these names is among the producers of {s}?",
			),
		},
	}, {
		ID: "featured_artist", Label: "features", Category: Music, Role: "artist",
		Subjects: []Kind{Song}, Objects: artist,
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 1, AskSubject: 2},
		state:    "{o} is a featured artist on {s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Who is a featured guest on {s}?",
				"Which artist joins in as a guest on {s}?",
				"Which of these artists is featured on {s}?",
			),
			AskSubject: texts(
				"Which of these songs features {o} as a guest?",
				"On which of these songs is {o} a featured artist?",
				"Which of these songs credits {o} as a featured artist?",
			),
		},
	}, {
		ID: "songwriter", Label: "was written by", Category: Music, Role: "songwriter",
		Subjects: []Kind{Song}, Objects: artist,
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 3},
		state:    "{o} is credited as a writer of {s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Who wrote {s} or helped write it?",
				"Who is credited as a writer of {s}?",
				"Which of these names stands in the songwriting credits of {s}?",
			),
		},
	}}
}
