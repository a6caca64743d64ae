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
				"Who recorded {s+}?",
				"Which artist recorded {s+}?",
				"Which artist released {s+}?",
				"{s+} is the work of which artist?",
				"{s} was recorded by which of these artists?",
				"Whose work is {s+}?",
			),
			AskSubject: texts(
				"Which of these {nouns} is by {o}?",
				"Which of these {nouns} did {o} record?",
				"Which {year noun} was recorded by {o}?",
				"{o} released which of these {nouns}?",
				"What {noun} did {o} release in {its year}?",
				"In {its year}, which of these {nouns} was released by {o}?",
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
				"Who helped produce {s+}?",
				"Who is credited as a producer of {s+}?",
				"Which of these names is among the producers of {s+}?",
				"{s} counts which of these names among its producers?",
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
				"Who is a featured guest on {s+}?",
				"Which artist joins in as a guest on {s}?",
				"Which of these artists is featured on {s+}?",
				"{s} features which artist as a guest?",
				"On {s+}, which artist is credited as a guest?",
			),
			AskSubject: texts(
				"Which of these songs features {o} as a guest?",
				"On which {year noun} is {o} a featured artist?",
				"Which {year noun} credits {o} as a featured artist?",
				"{o} is a featured guest on which of these songs?",
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
				"Who wrote {s+} or helped write it?",
				"Who is credited as a writer of {s+}?",
				"Which of these names stands in the songwriting credits of {s}?",
				"{s} was written, at least in part, by which songwriter?",
				"Which songwriter has a credit on {s+}?",
			),
		},
	}}
}
