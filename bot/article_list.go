package bot

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

func (b *Bot) articleList() action {
	return action{
		name: "list", about: "List this server's articles",
		run: firstPage(b.listArticles),
	}
}

func (b *Bot) listArticles(ctx context.Context, guild quiz.GuildID, page int) (reply, error) {
	all, err := b.store.Articles(ctx, guild)
	if err != nil {
		return reply{}, err
	}
	if len(all) == 0 {
		return private("This server has no articles yet. Add one with `/article add`."), nil
	}
	var lines []string
	for _, a := range all {
		lines = append(lines, fmt.Sprintf("`%d` %s · %s", a.ID, escape(clip(a.Title, 120)), tally(a)))
	}
	return paged("This server's articles", "article-page", lines, page), nil
}

// tally counts the facts of an article.
func tally(a quiz.Article) string {
	return fmt.Sprintf("%d in play, %d to review", a.Approved, a.Waiting)
}

func (b *Bot) articleRemove() action {
	return action{
		name: "remove", about: "Take an article and all its facts out of play",
		options: []*discordgo.ApplicationCommandOption{
			required(listed("article", "Which article: type to search")),
		},
		run: func(ctx context.Context, i *discord.Interaction) (reply, error) {
			a, err := b.chosenArticle(ctx, i)
			if err != nil {
				return reply{}, err
			}
			return b.removeArticle(ctx, i, []int64{a.ID})
		},
		complete: b.completeArticle,
	}
}

// chosenArticle is the one that the option names: by its number, as
// autocomplete fills in, or by its headline.
func (b *Bot) chosenArticle(ctx context.Context, i *discord.Interaction) (quiz.Article, error) {
	wanted := plain(i.Options.String("article"))
	guild := quiz.GuildID(i.Guild)
	if id, err := strconv.ParseInt(wanted, 10, 64); err == nil {
		return b.store.Article(ctx, guild, id)
	}
	all, err := b.store.Articles(ctx, guild)
	if err != nil {
		return quiz.Article{}, err
	}
	for _, a := range all {
		if questions.Fold(a.Title) == questions.Fold(wanted) {
			return b.store.Article(ctx, guild, a.ID)
		}
	}
	return quiz.Article{}, quiz.ErrNotFound
}

// completeArticle offers the guild's articles that hold what was typed.
func (b *Bot) completeArticle(ctx context.Context, i *discord.Interaction) (reply, error) {
	all, err := b.store.Articles(ctx, quiz.GuildID(i.Guild))
	if err != nil {
		return reply{}, err
	}
	typed := questions.Fold(i.Options.String("article"))
	var r reply
	for _, a := range all {
		hay := questions.Fold(a.Title + " " + a.Publisher)
		if len(r.choices) < maxChoices && strings.Contains(hay, typed) {
			r.choices = append(r.choices, choice(a.Title, strconv.FormatInt(a.ID, 10)))
		}
	}
	return r, nil
}
