package bot

import (
	"net/url"
	"strings"

	"headliner/bot/discord"
	"headliner/questions"
)

// typed is a question as an admin typed it.
type typed struct {
	prompt, answer       string
	wrong                []string
	category, difficulty string
	aliases, source      string
}

// writtenFrom makes a question of what was typed. The options stand in
// alphabetical order, so that their order gives nothing away.
//
// Together with an error comes as much of the question as could be read, so
// that nobody has to type it again.
func writtenFrom(in typed) (questions.Question, error) {
	q := questions.Question{
		Prompt: plain(in.prompt), Answer: plain(in.answer),
		Category: questions.People, Difficulty: questions.Medium,
		Aliases: split(in.aliases, ","), Source: sourceFrom(plain(in.source)),
	}
	c, wrongCategory := category(in.category)
	if c != "" {
		q.Category = c
	}
	d, wrongDifficulty := difficulty(in.difficulty)
	if d != "" {
		q.Difficulty = d
	}
	var wrong []string
	for _, w := range in.wrong {
		if w = plain(w); w != "" {
			wrong = append(wrong, w)
		}
	}
	q = q.WithOptions(wrong)
	switch {
	case wrongCategory != nil:
		return q, wrongCategory
	case wrongDifficulty != nil:
		return q, wrongDifficulty
	case q.Prompt == "" || q.Answer == "" || len(wrong) != 3:
		return q, say("A question needs a prompt, an answer and three wrong options.")
	}
	return q, nil
}

// sourceFrom reads a source: a link, or the title of something.
func sourceFrom(s string) questions.Source {
	if s == "" {
		return questions.Source{}
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return questions.Source{Title: s}
	}
	return questions.Source{Title: strings.TrimPrefix(u.Hostname(), "www."), URL: u.String()}
}

// split takes a list apart and drops what is empty.
func split(s, by string) []string {
	var out []string
	for _, part := range strings.Split(s, by) {
		if part = plain(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// questionForm is the modal in which a question is written. Discord allows
// five fields: the wrong options share one, category and difficulty another.
func questionForm(id string, q questions.Question) *form {
	about := string(q.Category)
	if q.Difficulty != "" {
		about += ", " + string(q.Difficulty)
	}
	var wrong []string
	for n, o := range q.Options {
		if n != q.Right {
			wrong = append(wrong, o)
		}
	}
	return &form{id: id, title: "Write a question", fields: []field{
		{id: "prompt", label: "Question", value: q.Prompt, long: true, max: maxPrompt, hint: "Which album has the song …?"},
		{id: "answer", label: "Right answer", value: q.Answer, max: maxOption},
		{
			id: "wrong", label: "Three wrong options, one a line", value: strings.Join(wrong, "\n"),
			long: true, max: 3*maxOption + 2,
		},
		{id: "about", label: "Category, difficulty", value: about, max: 60, hint: "music, medium", optional: true},
		{
			id: "aliases", label: "Other right spellings, with commas", value: strings.Join(q.Aliases, ", "),
			max: maxAliases, optional: true,
		},
	}}
}

// fromForm reads the form; what it has no field for is kept from before.
func fromForm(i *discord.Interaction, before questions.Question) (questions.Question, error) {
	about := split(i.Fields["about"], ",")
	in := typed{
		prompt: i.Fields["prompt"], answer: i.Fields["answer"], aliases: i.Fields["aliases"],
		wrong: strings.Split(i.Fields["wrong"], "\n"),
	}
	if len(about) > 0 {
		in.category = about[0]
	}
	if len(about) > 1 {
		in.difficulty = about[1]
	}
	q, err := writtenFrom(in)
	q.Source, q.Evidence = before.Source, before.Evidence
	return q, err
}
