package bot

import (
	"slices"
	"strconv"
	"strings"

	"headliner/questions"
	"headliner/questions/news"
	"headliner/questions/quiz"
)

// maxSuggestions bounds what one article suggests.
const maxSuggestions = 3

// suggestions makes of drafts about an article what an admin can write out. One
// is kept only if the article does say what it quotes.
func suggestions(bank *questions.Bank, a news.Article, drafts []news.Draft) []quiz.Suggestion {
	var out []quiz.Suggestion
	for _, d := range drafts {
		start, found := placeOf(a.Text, news.Claim{Evidence: d.Evidence, Start: d.Start, End: d.End})
		prompt, answer := plain(d.Prompt), plain(d.Answer)
		if !found || answer == "" || prompt == "" || len(out) == maxSuggestions ||
			len([]rune(prompt)) > questions.MaxPrompt || len([]rune(answer)) > questions.MaxAnswer {
			continue
		}
		q := questions.Question{
			Prompt: prompt, Answer: answer, Category: fieldOf(d), Difficulty: questions.Medium,
			AnswerID: d.AnswerID, Evidence: d.Evidence, Source: kept(a, "").Source(), Aliases: alsoKnown(bank, d),
		}
		out = append(out, quiz.Suggestion{
			Question: q.WithOptions(wrongOptions(bank, a, d)), Start: start, End: start + len(d.Evidence),
		})
	}
	return out
}

// alsoKnown are the other names of an answer that is known.
func alsoKnown(bank *questions.Bank, d news.Draft) []string {
	e, ok := bank.Entity(d.AnswerID)
	if !ok {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(e.Names()), func(name string) bool {
		return questions.Fold(name) == questions.Fold(d.Answer)
	})
}

// wrongOptions are three where it can be proven that they are wrong, else none:
// where there is but one right answer, anything else of its kind is.
func wrongOptions(bank *questions.Bank, a news.Article, d news.Draft) []string {
	if !d.Single {
		return nil
	}
	if year, err := strconv.Atoi(d.Answer); err == nil {
		return questions.SuggestYears(year, a.Published.Year, d.Prompt)
	}
	kind := d.AnswerKind
	low := " " + strings.ToLower(d.Prompt)
	if kind == "" && strings.HasPrefix(low, " who ") {
		kind = questions.Person
	}
	s := questions.Sought{Answer: d.Answer, ID: d.AnswerID, Kind: kind, Text: d.Prompt + "\n" + a.Text}
	if kind == questions.Person {
		s.Pronoun = pronounOf(bank, d.AnswerID, low)
	}
	return bank.Suggest(s)
}

// pronounOf is the pronoun of those who fit a prompt, "" where all do.
func pronounOf(bank *questions.Bank, answer, prompt string) questions.Pronoun {
	for _, word := range strings.FieldsFunc(prompt, func(r rune) bool { return r < 'a' || r > 'z' }) {
		switch word {
		case "woman", "female", "actress", "girl", "women":
			return questions.She
		case "man", "male", "actor", "boy", "men":
			return questions.He
		}
	}
	e, _ := bank.Entity(answer)
	return e.Pronoun
}

// fieldOf is the category of a draft: that of what it speaks of.
func fieldOf(d news.Draft) questions.Category {
	words := strings.Fields(questions.Fold(d.Prompt))
	words = append(words, string(d.AnswerKind))
	for _, field := range []struct {
		words    string
		category questions.Category
	}{
		{"album song band single tour", questions.Music},
		{"film movie", questions.Films},
		{"series sitcom", questions.Television},
		{"podcast", questions.Podcasts},
		{"book novel", questions.Books},
		{"award awards oscar grammy prize", questions.Awards},
		{"event festival", questions.Events},
	} {
		for word := range strings.FieldsSeq(field.words) {
			if slices.Contains(words, word) {
				return field.category
			}
		}
	}
	return questions.People
}
