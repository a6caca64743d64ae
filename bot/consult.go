package bot

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"headliner/questions"
	"headliner/questions/news"
	"headliner/questions/quiz"
)

// Model proposes facts with the help of a language model, as [news.Model] does.
type Model interface {
	Propose(ctx context.Context, a news.Article, c *questions.Catalogue) (news.Proposals, error)
	Estimate(a news.Article, c *questions.Catalogue) int
}

// adviser asks a language model beside the reader, as long as a guild has
// tokens left for the day.
type adviser struct {
	log   *slog.Logger
	store tokenStore
	model Model // nil: there is none
	daily int   // tokens for a guild and day
}

// consult adds to the reader's claims about an article what the model finds
// beyond them. Without a model, tokens or an answer there is no more: an
// article never waits or fails for that. note tells the admins why not, "" for
// nothing to tell; asked are the questions that the model proposes.
func (v adviser) consult(
	ctx context.Context, guild quiz.GuildID, c *questions.Catalogue, a news.Article, claims []news.Claim,
) (all []news.Claim, asked []news.Draft, note string) {
	if v.model == nil {
		return claims, nil, ""
	}
	got, err := v.propose(ctx, guild, c, a)
	log := v.log.With("guild", guild)
	switch {
	case errors.Is(err, quiz.ErrSpent):
		log.Info("language model not asked: the guild's tokens for today are used up")
		return claims, nil, "The language model was not asked: what it may do in a day for this server is used up."
	case err != nil:
		if ctx.Err() == nil {
			log.Warn("language model of no help", "tokens", got.Tokens, "err", err)
		}
		return claims, nil, "The language model was of no help this time."
	}
	all, same := news.MergeClaims(c, claims, got.Claims)
	log.Info("language model asked", "claims", len(got.Claims), "same", same, "tokens", got.Tokens,
		"questions", len(got.Drafts), "dropped", got.Dropped)
	return all, got.Drafts, ""
}

// propose asks the model. The most that it may cost is booked before, so that
// several articles at a time or a crash don't spend more than there is.
func (v adviser) propose(
	ctx context.Context, guild quiz.GuildID, c *questions.Catalogue, a news.Article,
) (news.Proposals, error) {
	day, estimate := time.Now(), v.model.Estimate(a, c)
	if err := v.store.SpendTokens(ctx, guild, day, estimate, v.daily); err != nil {
		return news.Proposals{}, err
	}
	got, err := v.model.Propose(ctx, a, c)
	// What it has cost is booked also when the bot is about to stop.
	keeping, cancel := context.WithTimeout(context.WithoutCancel(ctx), tellFor)
	defer cancel()
	if e := v.store.CorrectTokens(keeping, guild, day, got.Tokens-estimate); e != nil {
		v.log.Error("tokens not booked", "guild", guild, "tokens", got.Tokens, "err", e)
	}
	return got, err
}
