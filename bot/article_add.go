package bot

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions/news"
	"headliner/questions/quiz"
)

// maxPaste is how much Discord lets one paste into a form.
const maxPaste = 4000

func (b *Bot) articleAdd() action {
	return action{
		name: "add", about: "Find facts in an article; with no options, a form opens to paste into",
		options: []*discordgo.ApplicationCommandOption{
			text("url", "Where the article is on the web", 1000),
			attachment("file", "The article as an HTML, text or Markdown file"),
		},
		run: b.addArticle,
	}
}

func (b *Bot) addArticle(_ context.Context, i *discord.Interaction) (reply, error) {
	address := strings.TrimSpace(i.Options.String("url"))
	file, attached := i.Options.File("file")
	switch {
	case address != "" && attached:
		return reply{}, say("Give me the `url` or the `file`, not both.")
	case address != "":
		return b.takeIn(i, "Fetching the page…", func(ctx context.Context) (news.Article, error) {
			return b.newsroom.fetch(ctx, address)
		}), nil
	case attached:
		return b.takeIn(i, "Getting the file…", func(ctx context.Context) (news.Article, error) {
			return b.newsroom.file(ctx, file)
		}), nil
	}
	return reply{form: &form{id: customID("article-new"), title: "Paste an article", fields: []field{
		{id: "text", label: "Text", long: true, max: maxPaste, hint: "The article, as it reads"},
		{id: "title", label: "Headline", max: 250, optional: true},
		{id: "source", label: "Link or publisher", max: 300, optional: true},
		{id: "published", label: "Date", max: 10, optional: true, hint: "2024, 2024-05 or 2024-05-17"},
	}}}, nil
}

// pasteArticle takes that form.
func (b *Bot) pasteArticle(_ context.Context, i *discord.Interaction, _ []int64) (reply, error) {
	published, err := optionalDate(i.Fields["published"])
	if err != nil {
		return reply{}, err
	}
	a, err := b.newsroom.pasted(i.Fields["text"], i.Fields["title"])
	if err != nil {
		return reply{}, err
	}
	a.Published = published
	source := sourceFrom(plain(i.Fields["source"]))
	if a.URL, a.Publisher = source.URL, source.Title; a.Title == "" && source.URL == "" {
		a.Title = source.Title
	}
	return b.takeIn(i, "", func(context.Context) (news.Article, error) { return a, nil }), nil
}

// takeIn gets an article, reads it and keeps what it states, which takes a
// while.
func (b *Bot) takeIn(
	i *discord.Interaction, first string, get func(context.Context) (news.Article, error),
) reply {
	return reply{work: func(ctx context.Context, progress func(string)) (reply, error) {
		if first != "" {
			progress("⏳ " + first)
		}
		a, err := get(ctx)
		if err != nil {
			return reply{}, err
		}
		article := kept(a, i.User.ID)
		progress("⏳ Got **" + escape(article.Title) + "**. Reading it…")
		guild := quiz.GuildID(i.Guild)
		bank, err := b.banks.of(ctx, guild)
		if err != nil {
			return reply{}, err
		}
		found, note := b.factsIn(ctx, guild, bank, a)
		progress("⏳ Read **" + escape(article.Title) + "**: " + count(len(found.Facts), "fact") + ". Keeping them…")
		saved, err := b.store.SaveArticle(ctx, guild, article, found)
		if err != nil {
			return reply{}, err
		}
		b.banks.changed(guild)
		r, err := b.tookIn(ctx, guild, article, saved)
		if note != "" {
			r.message.Content += "\n" + note
		}
		return r, err
	}}
}
