package questions

func awardRelations() []Relation {
	winners := []Kind{Person, Band, Film, Series, Album, Song, Podcast, Book, Work}
	works := []Kind{Film, Series, Album, Song, Podcast, Book, Work}
	return []Relation{{
		ID: "won_award", Label: "won", Category: Awards, Role: "winner",
		Subjects: winners, Objects: []Kind{Award}, In: works, UseIn: Optional, UseWhen: Optional,
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskSubject: 2, AskIn: 1},
		state:    "{s} won {o}{ for in}{ at}.",
		wordings: map[Side][]wording{
			AskSubject: append(textsWhen(
				"{who} won {o} {at}?",
				"Which of these {nouns} was named the winner of {o} {at}?",
				"{o} went to which of these {nouns} {at}?",
				"{at}, {o} went to which of these {nouns}?",
			), forWork(
				"{who} won {o} for {in}?",
				"For {in}, {o} went to which of these {nouns}?",
				"Which of these {nouns} won {o} for {in}?",
			)...),
			AskIn: forWork(
				"For which {noun} did {s} win {o}{ at}?",
				"{s} won {o}{ at} for which of these {nouns}?",
				"What {noun} brought {s} {o}{ at}?",
				"{at, }{s} won {o} for which of these {nouns}?",
			),
		},
	}, {
		// Other nominees of the year are never all known: only the work is asked.
		ID: "nominated_for", Label: "was nominated for", Category: Awards, Role: "nominee",
		Subjects: winners, Objects: []Kind{Award}, In: works, UseIn: Optional, UseWhen: Optional,
		Many: true, ManySubjects: true,
		hardness: map[Side]int{AskIn: 2},
		state:    "{s} was nominated for {o}{ for in}{ at}.",
		wordings: map[Side][]wording{
			AskIn: forWork(
				"For which {noun} was {s} nominated for {o}?",
				"{s} was nominated for {o} for work on which of these {nouns}?",
				"Which {noun} earned {s} a nomination for {o}?",
				"For work on which {year noun} was {s} up for {o}?",
			),
		},
	}}
}

// forWork makes wordings for facts that name the work in which they hold.
func forWork(lines ...string) []wording {
	out := texts(lines...)
	for i := range out {
		out[i].in = Needed
	}
	return out
}
