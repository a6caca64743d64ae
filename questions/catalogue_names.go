package questions

func nameRelations() []Relation {
	person := []Kind{Person}
	return []Relation{{
		ID: "birth_date", Label: "was born in", Category: People,
		Subjects: person, Value: OfDate, ManySubjects: true,
		hardness: map[Side]int{AskObject: 3},
		state:    "{s} was born {on} {o}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"In which year was {s+} born?",
				"What is the year of {s's} birth?",
				"{s+} was born in which of these years?",
				"In what year was {s+} born?",
			),
		},
	}, {
		ID: "birth_place", Label: "was born in the city of", Category: People,
		Subjects: person, Objects: []Kind{Place}, ManySubjects: true,
		hardness: map[Side]int{AskObject: 2, AskSubject: 3},
		state:    "{s} was born in {o}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Where was {s+} born?",
				"What is the birthplace of {s+}?",
				"{s+} was born in which of these places?",
				"In which place was {s+} born?",
			),
			AskSubject: texts(
				"Who among these people was born in {o}?",
				"Which of these people was born in {o}?",
				"{o} is the birthplace of which of these people?",
				"Whose birthplace is {o}?",
			),
		},
	}, {
		ID: "birth_name", Label: "was born with the name", Category: People,
		Subjects: person, Value: OfText,
		hardness: map[Side]int{AskObject: 2, AskSubject: 2},
		state:    "{s} was born under the name {o}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Under which name was {s+} born?",
				"What name was {s+} given at birth?",
				"Which of these is the birth name of {s+}?",
				"{s+} was born with which name?",
			),
			AskSubject: texts(
				"Who was born under the name {o}?",
				"Which of these people was named {o} at birth?",
				"{o} is the birth name of which of these people?",
				"Whose name at birth was {o}?",
			),
		},
	}, {
		ID: "also_known_as", Label: "is also known as",
		Subjects: []Kind{Person, Band, Company, Event, Award, Character}, Value: OfText,
		Many:     true,
		hardness: map[Side]int{AskObject: 2, AskSubject: 1},
		state:    "{s} is also known as {o}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"By which other name is {s+} known?",
				"Which of these is another name for {s+}?",
				"{s+} is also known by which of these names?",
				"What other name does {s+} go by?",
			),
			AskSubject: texts(
				"{who} is also known as {o}?",
				"{o} is another name for which of these {nouns}?",
				"Which of these {nouns} also goes by the name {o}?",
				"Which of these {nouns} also has the name {o}?",
			),
		},
	}}
}
