package bot

import (
	"context"

	"headliner/questions"
	"headliner/questions/news"
	"headliner/questions/quiz"
)

// ingest takes in the article at an address that a feed lists. Its facts wait
// for review like those of /article add.
func (b *Bot) ingest(ctx context.Context, guild quiz.GuildID, by quiz.UserID, address string) error {
	a, err := b.newsroom.fetch(ctx, address)
	if err != nil {
		return err
	}
	bank, err := b.banks.of(ctx, guild)
	if err != nil {
		return err
	}
	found, _ := b.factsIn(ctx, guild, bank, a)
	if _, err := b.store.SaveArticle(ctx, guild, kept(a, string(by)), found); err != nil {
		return err
	}
	b.banks.changed(guild)
	return nil
}

// factsIn lists what an article states and what may be asked of it, by the
// reader and by the language model, if there is one. note tells the admins why
// that was not asked.
func (b *Bot) factsIn(
	ctx context.Context, guild quiz.GuildID, bank *questions.Bank, a news.Article,
) (found quiz.Reading, note string) {
	reader := b.newsroom.reader(bank)
	claims := reader.Read(a)
	all, asked, note := b.adviser.consult(ctx, guild, bank.Catalogue(), a, claims)
	found.Facts = b.newsroom.candidates(bank, a, all)
	found.Questions = suggestions(bank, a, append(reader.Drafts(a, all), asked...))
	found.Confirmed = b.confirmations(ctx, guild, bank, a, found.Facts)
	return found, note
}
