package questions_test

import (
	"strings"

	"headliner/questions"
)

func formExamples() map[string][]example {
	spoilt := func(spoil func(q *questions.Question)) []example {
		return []example{{with(spoil), sound()}}
	}
	return map[string][]example{
		"prompt-empty":         spoilt(func(q *questions.Question) { q.Prompt = "  " }),
		"prompt-size":          spoilt(func(q *questions.Question) { q.Prompt = strings.Repeat("x", 400) + "?" }),
		"prompt-characters":    spoilt(func(q *questions.Question) { q.Prompt = "Who\nis it?" }),
		"answer-empty":         spoilt(func(q *questions.Question) { q.Answer = "" }),
		"option-count":         spoilt(func(q *questions.Question) { q.Options = q.Options[:3] }),
		"option-form":          spoilt(func(q *questions.Question) { q.Options[0] = "He\u202eart" }),
		"answer-among-options": spoilt(func(q *questions.Question) { q.Right = 9 }),
		"alias-count":          spoilt(func(q *questions.Question) { q.Aliases = make([]string, 21) }),
		"category":             spoilt(func(q *questions.Question) { q.Category = "sport" }),
		"difficulty":           spoilt(func(q *questions.Question) { q.Difficulty = "" }),
	}
}

// prompts makes examples of prompts that fire and prompts that do not, in
// turn.
func prompts(pairs ...string) []example {
	var out []example
	for i := 0; i+1 < len(pairs); i += 2 {
		out = append(out, example{asking(pairs[i]), asking(pairs[i+1])})
	}
	return out
}

func promptExamples() map[string][]example {
	words := func(n int) string { return "Who sang \"Harvest Moon\"" + strings.Repeat(" and more", n) + "?" }
	return map[string][]example{
		"question-mark": prompts("Who sang \"Harvest Moon\".", "Who sang \"Harvest Moon\"?"),
		"no-question": prompts(
			"Name the singer of \"Harvest Moon\"?", "Which singer of the 1990s sang \"Harvest Moon\"?",
			"The singer of \"Harvest Moon\" with a hat?", "Wer hat das Lied \"Harvest Moon\" gesungen?"),
		"blank": prompts(
			"Who sang ____ Moon?", "Who said \"Wait... what\" in 1992?",
			"Harvest [...] was sung by which singer?", "Harvest (Live) was sung by which singer?"),
		"very-long": prompts(words(30), words(10)),
		"long":      prompts(words(12), words(3)),
		"padding": prompts(
			"Who sang \"Harvest Moon\" in the year 1992?", "Who sang \"Harvest Moon\" in 1992?",
			"Can you tell me who sang \"Harvest Moon\"?", "Who sang \"Can You Tell Me\"?"),
		"yes-no": prompts(
			"Did Neil Young sing \"Harvest Moon\"?", "Do the Right Thing was directed by whom?",
			"Neil Young sang \"Harvest Moon\", right?", "Who sang \"Is It Right\"?",
			"Is Neil Young from Canada?", "Is the singer of \"Harvest Moon\" Neil Young or Tom Petty?"),
		"how-why": prompts(
			"Why did Neil Young leave Canada?", "Who sang \"Why\"?",
			"How did Neil Young get to Canada?", "How I Met Your Mother began in which year?",
			"In 1992, how did Neil Young travel?", "How many albums did Neil Young record in 1992?"),
		"negative": prompts(
			"Who did not sing \"Harvest Moon\"?", "Who sang \"Not Fade Away\"?",
			"All EXCEPT whom sang \"Harvest Moon\"?", "Who played in Dead Men Don't Wear Plaid?"),
		"absolute": prompts("Who always sings \"Harvest Moon\"?", "Who sang \"Always on My Mind\"?"),
		"vague": prompts(
			"Who often sang \"Harvest Moon\"?", "Who sang \"Once Too Often\"?",
			"Who is the best singer of \"Harvest Moon\"?", "Who won the award for Best Song in 1992?"),
		"needs-article": prompts(
			"According to the article, who sang \"Harvest Moon\"?", "Who sang according to Rolling Stone in 1992?",
			"Who is this article about?", "Who wrote the 1992 article on \"Harvest Moon\"?"),
		"dangling": prompts(
			"Which album did he release in 2004?", "Which album did Neil Young release after his debut?",
			"Who did the singer marry in 2013?", "Who married the singer of \"Harvest Moon\"?",
			"In which year was this film released?", "which album did neil young release after his debut?"),
		"relative-date": prompts(
			"Who sang \"Harvest Moon\" last week?", "Who sang \"Last Week\"?",
			"Who won the Oscar two years ago?", "Who won the Oscar in 1992?",
			"Who sang with Neil Young yesterday?", "Who sang \"Yesterday\" with Neil Young?"),
		"undated": prompts(
			"Who is the current host of The Late Show?", "Who hosted The Late Show as of May 2024, as it is now?",
			"Who now leads Pearl Jam?", "Who directed Apocalypse Now?",
			"What is Neil Young's latest album?", "Who hosts The Latest Show?"),
	}
}

func optionExamples() map[string][]example {
	const who = "Who sang \"Harvest Moon\" in 1992?"
	pair := func(fires, quiet questions.Question) []example { return []example{{fires, quiet}} }
	return map[string][]example{
		"same-option": pair(asking(who, "Neil Young", "The Band", "Band", "Bob"), sound()),
		"all-or-none": {
			{asking(who, "Neil Young", "Tom Petty", "Bob Seger", "None of the above"), sound()},
			{
				asking(who, "Neil Young", "Tom Petty", "Bob Seger", "All of them"),
				asking(who, "Neil Young", "Tom Petty", "Bob Seger", "All of Me"),
			},
		},
		"true-false": pair(asking(who, "True", "False", "Perhaps", "Both of it"),
			asking(who, "True", "Blue", "Grey", "Red")),
		"combined": {
			{
				asking(who, "Neil Young", "Tom Petty", "Neil Young and Tom Petty", "Bob Seger"),
				asking(who, "Neil Young", "Tom Petty", "Hall and Oates", "Bob Seger"),
			},
			{asking(who, "A and B", "Tom", "Bob", "Don"), asking(who, "Adam and Bob", "Tom", "Rob", "Don")},
		},
		"option-in-option": pair(asking(who, "Neil Young", "Prince", "Prince Royce", "Bob Seger"), sound()),
		"alias-is-option": pair(
			with(func(q *questions.Question) { q.Aliases = []string{"tom petty"} }),
			with(func(q *questions.Question) { q.Aliases = []string{"Neil Percival Young"} })),
		"answer-in-prompt": {
			{asking("Which album has Neil Young on it?"), sound()},
			{
				asking("Which film tells of It?", "It", "Us", "Her", "Ran"),
				asking("Which film has Pennywise in it?", "It", "Us", "Her", "Ran"),
			},
		},
		"word-in-common": {
			{
				asking("Who is the brother of Beau Bridges?", "Jeff Bridges", "Tom Petty", "Bob Seger", "Don Henley"),
				asking("Who sang at the Bridges benefit?", "Jeff Bridges", "Beau Bridges", "Bob Seger", "Don Henley"),
			},
		},
		"answer-echoed": pair(
			asking("Who founded Desilux in 1950?", "Desil Arna", "Tom Petty", "Bob Seger", "Don Henley"), sound()),
		"option-in-prompt": pair(asking("Who sang \"Harvest Moon\" after Tom Petty?"), sound()),
		"longest-answer": pair(
			asking(who, "Neil Percival Young of Toronto", "Petty", "Seger", "Henley"), sound()),
		"answer-shares-most": pair(
			asking(who, "Red Car", "Red Bus", "Blue Car", "Ship"), asking(who, "Red Car", "Red Bus", "Red Van", "Red Lorry")),
		"answer-stands-out": {
			{asking(who, "\"Heart\"", "Soul", "Bone", "Skin"), asking(who, "\"Heart\"", "\"Soul\"", "Bone", "Skin")},
			{asking(who, "neil young", "Tom Petty", "Bob Seger", "Don Henley"), sound()},
		},
		"article-tells": pair(
			asking("The hero of \"Harvest Moon\" is an?", "Eagle", "Tiger", "Wolf", "Bear"),
			asking("The hero of \"Harvest Moon\" is an?", "Eagle", "Owl", "Wolf", "Bear")),
		"number-tells": pair(
			asking("Which duo sang \"Harvest Moon\"?", "Hall and Oates", "Tom Petty", "Bob Seger", "Don Henley"),
			asking("Which duo sang \"Harvest Moon\"?", "Hall and Oates", "Sam and Dave", "Bob Seger", "Don Henley")),
		"tense-tells": pair(
			asking("What did Neil Young do in 1992?", "playing the drums", "to sleep", "a dance", "on tour"),
			asking("What did Neil Young do in 1992?", "playing the drums", "sleeping late", "a dance", "on tour")),
		"numbers-unsorted": pair(
			with(func(q *questions.Question) {
				q.Options, q.Answer, q.Right = []string{"1992", "1980", "2001", "1970"}, "1992", 0
			}),
			asking("In which year did it come out, the song \"Harvest Moon\"?", "1992", "1980", "2001", "1970")),
		"not-a-number": pair(
			asking("In which year did Neil Young sing it?", "1992", "1980", "Toronto", "1970"),
			asking("In which year did Neil Young sing it?", "1992", "1980", "1966", "1970")),
		"year-far-off": pair(
			asking("In which year did Neil Young sing it?", "1992", "1880", "1966", "1970"),
			asking("In which year did Neil Young sing it?", "1992", "1980", "1966", "1970")),
		"number-form": pair(
			asking("How much did \"Harvest Moon\" earn?", "$10 million", "11 hours", "12 hours", "13 hours"),
			asking("How much did \"Harvest Moon\" earn?", "$10 million", "$11 million", "$12 million", "$13 million")),
		"answer-long": pair(
			asking(who, "The man from Canada with the guitar", "Tom", "Bob", "Don"), sound()),
		"answer-mark": {
			{asking(who, "Neil Young.", "Tom Petty", "Bob Seger", "Don Henley"), sound()},
			{
				asking(who, "Neil Young,", "Tom Petty", "Bob Seger", "Don Henley"),
				asking(who, "Neil Young Jr.", "Tom Petty", "Bob Seger", "Don Henley"),
			},
		},
		"answer-surplus": {
			{
				asking(who, "It was Neil Young", "Tom Petty", "Bob Seger", "Don Henley"),
				asking(who, "It Was a Good Day", "Tom Petty", "Bob Seger", "Don Henley"),
			},
			{asking(who, "Neil Young (born 1945)", "Tom Petty", "Bob Seger", "Don Henley"), sound()},
		},
		"answer-repeats": pair(
			asking("Which man of the north country sang it on \"Moon\"?", "man of the north", "Tom", "Bob", "Don"), sound()),
		"no-source": pair(with(func(q *questions.Question) { q.Source = questions.Source{} }), sound()),
	}
}

func storeExamples() map[string][]example {
	pair := func(fires, quiet questions.Question) []example { return []example{{fires, quiet}} }
	named := with(func(q *questions.Question) { q.Aliases = []string{"Shakey"} })
	stage, known := named, named
	stage.Prompt, known.Prompt = "Which album by Shakey came out in 1992?", "Who is known as Shakey?"
	return map[string][]example{
		"alias-in-prompt": pair(stage, known),
		"gender-tells": pair(
			asking("Which actress starred in \"Harvest\"?", "Zara Moss", "Zeno Pell", "Otto Dean", "Zeno Pell"),
			asking("Which actress starred in \"Harvest\"?", "Zara Moss", "Amber Quill", "Otto Dean", "Zeno Pell")),
		"gender-excludes": pair(
			asking("Which actress starred in \"Harvest\"?", "Zara Moss", "Amber Quill", "Otto Dean", "Zeno Pell"),
			asking("Which actress starred in \"Harvest\"?", "Zara Moss", "Amber Quill", "Cleo Marsh", "Boris Tansy")),
		"distractor-is-answer": pair(
			asking("Who sang at the 1992 gala?", "Zara Moss", "Zed Moss", "Amber Quill", "Cleo Marsh"),
			asking("Who sang at the 1992 gala?", "Zara Moss", "Otto Dean", "Amber Quill", "Cleo Marsh")),
		"distractor-true": {
			{
				asking("Who directed Zenith?", "Zara Moss", "Zeno Pell", "Amber Quill", "Cleo Marsh"),
				asking("Who directed Zenith?", "Zara Moss", "Otto Dean", "Amber Quill", "Cleo Marsh"),
			},
			{ // from the other side, and with more said than the store can tell
				asking("Which song is on Oak's album Sap?", "Brown", "Green", "Grey", "Red"),
				asking("Which song about leaves is on the album Sap?", "Brown", "Green", "Grey", "Red"),
			},
			{
				asking("Who directed the 1980 film Zenith?", "Zara Moss", "Zeno Pell", "Amber Quill", "Cleo Marsh"),
				asking("Who wore the hat in Zenith?", "Zara Moss", "Zeno Pell", "Amber Quill", "Cleo Marsh"),
			},
		},
		"answer-doubted": pair(
			asking("Who directed Zenith?", "Otto Dean", "Amber Quill", "Boris Tansy", "Cleo Marsh"),
			asking("Who directed Zenith?", "Zara Moss", "Amber Quill", "Boris Tansy", "Cleo Marsh")),
		"kind-differs": pair(
			asking("Which film came out in 1980?", "Zenith", "Harbour", "Oak", "Lantern"),
			asking("Which film came out in 1980?", "Zenith", "Harbour", "Umbra", "Lantern")),
		"anachronism": pair(
			asking("Who sang at the gala in 1970?", "Zara Moss", "Zeno Pell", "Amber Quill", "Cleo Marsh"),
			asking("Who sang at the gala in 2010?", "Zara Moss", "Zeno Pell", "Amber Quill", "Cleo Marsh")),
	}
}
