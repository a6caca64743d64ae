package questions

func groupRelations() []Relation {
	return []Relation{{
		// Past members count, so that leaving changes nothing.
		ID: "member_of", Label: "is or was a member of", Category: Music, Role: "member",
		Subjects: []Kind{Person}, Objects: []Kind{Band},
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 1, AskSubject: 1},
		state:    "{s} has been a member of {o}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Which band has {s+} been a member of?",
				"{s+} has been a member of which of these groups?",
				"Which of these groups has had {s+} as a member?",
				"In which band has {s+} been a member?",
			),
			AskSubject: texts(
				"Which of these people is or was a member of {o}?",
				"Which of these people has been in {o}?",
				"Who among these people has been a member of {o}?",
				"{o} has had which of these people as a member?",
				"Who is or was in {o}, together with {bandmate}?",
			),
		},
	}, {
		ID: "founder", Label: "was founded by", Role: "founder",
		Subjects: []Kind{Company, Band, Podcast, Event, Award}, Objects: []Kind{Person, Band},
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskObject: 2, AskSubject: 2},
		state:    "{o} is a founder of {s}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"Who founded {s} or helped found it?",
				"Which of these people is a founder of {s}?",
				"{s} counts which of these people among its founders?",
				"Who was among the founders of {s}?",
			),
			AskSubject: texts(
				"Which of these {nouns} did {o} found or help found?",
				"{o+} is a founder of which of these {nouns}?",
				"Which {noun} counts {o+} among its founders?",
				"What {noun} was founded by {o+}, alone or with others?",
			),
		},
	}, {
		ID: "performed_at", Label: "performed at", Category: Events, Role: "act",
		Subjects: []Kind{Person, Band}, Objects: []Kind{Event},
		Many: true, ManySubjects: true, UseWhen: Optional,
		hardness: map[Side]int{AskObject: 2, AskSubject: 2},
		state:    "{s} performed at {o}.",
		wordings: map[Side][]wording{
			AskObject: texts(
				"At which of these events did {s+} perform?",
				"{s+} performed at which of these events?",
				"Which of these events had {s+} on stage?",
				"{s+} was on stage at which of these events?",
			),
			AskSubject: texts(
				"Who among these acts performed at {o}?",
				"Which of these acts was on stage at {o}?",
				"{o} featured a performance by which of these acts?",
				"At {o}, which of these acts performed?",
			),
		},
	}}
}
