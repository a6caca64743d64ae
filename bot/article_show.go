package bot

import (
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

func (b *Bot) articleShow() action {
	return action{
		name: "show", about: "Show what an article brought and how its questions were played",
		options: []*discordgo.ApplicationCommandOption{
			required(listed("article", "Which article: type to search")),
		},
		run: func(ctx context.Context, i *discord.Interaction) (reply, error) {
			a, err := b.chosenArticle(ctx, i)
			if err != nil {
				return reply{}, err
			}
			return b.showArticle(ctx, quiz.GuildID(i.Guild), a, 0)
		},
		complete: b.completeArticle,
	}
}

// articleFacts turns a page of the facts of an article.
func (b *Bot) articleFacts(ctx context.Context, i *discord.Interaction, args []int64) (reply, error) {
	if len(args) != 2 {
		return reply{}, errStale
	}
	guild := quiz.GuildID(i.Guild)
	a, err := b.store.Article(ctx, guild, args[0])
	if err != nil {
		return reply{}, err
	}
	r, err := b.showArticle(ctx, guild, a, int(args[1]))
	r.update = true
	return r, err
}

// shownDecisions is how many of the last decisions an article shows.
const shownDecisions = 5

func (b *Bot) showArticle(ctx context.Context, guild quiz.GuildID, a quiz.Article, page int) (reply, error) {
	q, err := b.queue(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	facts, err := b.store.ArticleFacts(ctx, guild, a.ID)
	if err != nil {
		return reply{}, err
	}
	played, err := b.store.Played(ctx, guild, a.ID)
	if err != nil {
		return reply{}, err
	}
	trail, err := b.store.Trail(ctx, guild, a.ID, shownDecisions)
	if err != nil {
		return reply{}, err
	}
	last := max(len(facts)-1, 0) / pageSize
	page = min(max(page, 0), last)
	embed := &discordgo.MessageEmbed{Title: escape(clip(a.Title, 120)), Color: colourNotice}
	embed.Description = clip(aboutArticle(a, facts, played)+"\n\n"+
		factLines(q, facts[page*pageSize:min((page+1)*pageSize, len(facts))], played), 4096)
	embed.Footer = &discordgo.MessageEmbedFooter{
		Text: fmt.Sprintf("Page %d of %d · article %d", page+1, last+1, a.ID),
	}
	if embed.Fields, err = b.draftField(ctx, guild, a.ID); err != nil {
		return reply{}, err
	}
	if len(trail) > 0 {
		embed.Fields = append(embed.Fields, &discordgo.MessageEmbedField{
			Name: "Last decisions", Value: trailWords(trail),
		})
	}
	m := discord.Message{Embeds: []*discordgo.MessageEmbed{embed}}
	m.Components = articleButtons(a, q.of(a.ID) != (spot{}), page, last)
	return reply{message: m}, nil
}

func articleButtons(a quiz.Article, waits bool, page, last int) []discordgo.MessageComponent {
	var row []discordgo.Button
	if waits {
		row = append(row, discordgo.Button{
			Label: "Review", Style: discordgo.PrimaryButton, CustomID: customID("review-article", a.ID),
		})
	}
	for _, to := range []struct {
		label string
		page  int
	}{{"◀ Back", page - 1}, {"Next ▶", page + 1}} {
		if to.page >= 0 && to.page <= last {
			row = append(row, discordgo.Button{
				Label: to.label, Style: discordgo.SecondaryButton,
				CustomID: customID("article-facts", a.ID, int64(to.page)),
			})
		}
	}
	row = append(row, discordgo.Button{
		Label: "Remove", Style: discordgo.DangerButton, CustomID: customID("article-remove", a.ID),
	})
	return buttonRow(row...)
}

// aboutArticle is the source and the counts.
func aboutArticle(a quiz.Article, facts []quiz.Candidate, played []quiz.Played) string {
	var rounds, right, answers int
	for _, p := range played {
		rounds, right, answers = rounds+p.Rounds, right+p.Right, answers+p.Answers
	}
	lines := []string{
		source(a.Source()),
		fmt.Sprintf("Added by %s <t:%d:D>", mention(a.AddedBy), a.Added.Unix()),
		fmt.Sprintf("**%s**: %d in play, %d to review%s, %d rejected", count(len(facts), "fact"),
			a.Approved, a.Waiting, warnedWords(a.Warned), a.Rejected),
	}
	if rounds > 0 {
		lines = append(lines, "Played "+times(rounds)+howWell(right, answers))
	}
	return strings.Join(lines, "\n")
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

func howWell(right, answers int) string {
	if answers == 0 {
		return ", no answers"
	}
	return fmt.Sprintf(", %d of %d answers right", right, answers)
}

// factLines lists facts with where they stand, the questions that they make
// and how those were played.
func factLines(q *queue, facts []quiz.Candidate, played []quiz.Played) string {
	var lines []string
	for _, c := range facts {
		line := fmt.Sprintf("%s %s", statusMark(c), escape(clip(q.statement(c), 160)))
		if c.Status == questions.Approved {
			made, _ := q.bank.QuestionsOf(c.Fact.ID, uint64(c.ID))
			line += " · " + count(len(made), "question")
		}
		if c.Missing {
			line += " · **not in it any more**"
		}
		for _, p := range played {
			if p.Fact == c.ID {
				line += " · asked " + times(p.Rounds) + howWell(p.Right, p.Answers)
			}
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		return "I found no facts in it."
	}
	return strings.Join(lines, "\n")
}

// statement is a candidate in a sentence, as it was approved or as it waits.
func (q *queue) statement(c quiz.Candidate) string {
	if c.Status == questions.Approved || c.Status == questions.Retracted && c.Fact.Subject != "" {
		return q.bank.State(c.Fact)
	}
	return q.resolve(c).words(q.bank)
}

// statusMark shows where a fact stands.
func statusMark(c quiz.Candidate) string {
	switch c.Status {
	case questions.Approved:
		return "✅"
	case questions.Rejected:
		return "❌"
	case questions.Retracted:
		return "🗑️"
	case questions.Expired:
		return "⌛"
	}
	if len(c.Warnings) > 0 {
		return "⚠️"
	}
	return "🕓"
}

// trailWords lists decisions, the newest first.
func trailWords(trail []quiz.TrailEntry) string {
	var lines []string
	for _, e := range trail {
		who := "by itself"
		if e.By != "" {
			who = "by " + mention(e.By)
		}
		what := "Article"
		switch {
		case e.Fact != 0:
			what = fmt.Sprintf("Fact %d", e.Fact)
		case e.Suggestion != 0:
			what = fmt.Sprintf("Draft %d", e.Suggestion)
		}
		line := fmt.Sprintf("%s %s %s <t:%d:R>", what, e.What, who, e.At.Unix())
		if e.Undone {
			line = "~~" + line + "~~"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
