package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Respond gives the first answer to i, within Config.AnswerLimit of its receipt. As long as
// there is time it tries again: after a 429 when Discord says, and where it is not known whether
// Discord got the answer. If it had, Discord says so and that counts as success. Any other
// refusal is final.
//
// Errors are [ErrAnswered] after an earlier success, else an *[Error]. After an *Error another
// answer may be tried. Mentions ping nobody unless r allows them.
func (c *Client) Respond(
	ctx context.Context, i *Interaction, r *discordgo.InteractionResponse,
) error {
	if !atomic.CompareAndSwapUint32(&i.answered, 0, 1) {
		return ErrAnswered
	}
	err := c.respond(ctx, i, r)
	if err != nil {
		atomic.StoreUint32(&i.answered, 0)
		return fmt.Errorf("respond: %w", err)
	}
	return nil
}

func (c *Client) respond(
	ctx context.Context, i *Interaction, r *discordgo.InteractionResponse,
) error {
	body, contentType, err := encodeResponse(r)
	if err != nil {
		return err
	}
	received := i.Received
	if received.IsZero() {
		received = time.Now()
	}
	ctx, cancel := context.WithDeadline(ctx, received.Add(c.cfg.AnswerLimit))
	defer cancel()
	req := request{
		method: http.MethodPost, url: endpoint("interactions", i.ID, i.Token, "callback"),
		body: body, contentType: contentType,
	}
	inDoubt := false // whether an earlier try may have arrived
	for attempt := 0; ; attempt++ {
		err := c.part(ctx, req)
		refused := (*Error)(nil)
		switch {
		case err == nil || !errors.As(err, &refused):
			return err
		case inDoubt && refused.Code == codeAcknowledged:
			return nil
		case unknown(err):
			inDoubt = true
		case refused.Status != http.StatusTooManyRequests:
			return err
		}
		if !soon(ctx, max(refused.RetryAfter, respondPause<<min(attempt, 4))) {
			return err
		}
	}
}

// respondPause is the time before a first answer is sent a second time; it
// doubles from there.
const respondPause = 25 * time.Millisecond

// soon waits for d, unless ctx would end before.
func soon(ctx context.Context, d time.Duration) bool {
	deadline, ok := ctx.Deadline()
	return (!ok || time.Until(deadline) > d) && sleep(ctx, d) == nil
}

// part makes one try that leaves time for another.
func (c *Client) part(ctx context.Context, r request) error {
	if deadline, ok := ctx.Deadline(); ok {
		part, cancel := context.WithTimeout(ctx, time.Until(deadline)*3/5)
		defer cancel()
		ctx = part
	}
	_, err := c.once(ctx, r)
	return err
}

// unknown tells whether a request that failed so may have been carried out.
func unknown(err error) bool {
	refused := (*Error)(nil)
	return errors.As(err, &refused) && (refused.Status == 0 || refused.Status >= 500)
}

// encodeResponse gives r as Discord wants it: what discordgo leaves nil but Discord wants to
// be there, or would take to be more than was meant, is filled in.
func encodeResponse(r *discordgo.InteractionResponse) (body []byte, contentType string, err error) {
	if r.Data == nil {
		body, err = json.Marshal(r)
		return body, "", err
	}
	switch r.Type {
	case discordgo.InteractionApplicationCommandAutocompleteResult:
		choices := r.Data.Choices
		if choices == nil {
			choices = []*discordgo.ApplicationCommandOptionChoice{}
		}
		return encodeData(r.Type, map[string]any{"choices": choices})
	case discordgo.InteractionResponseModal:
		return encodeData(r.Type, map[string]any{
			"custom_id": r.Data.CustomID, "title": r.Data.Title, "components": r.Data.Components,
		})
	case discordgo.InteractionResponseDeferredChannelMessageWithSource,
		discordgo.InteractionResponseDeferredMessageUpdate:
		return encodeData(r.Type, map[string]any{"flags": r.Data.Flags})
	}
	whole := *r.Data
	whole.AllowedMentions = mentions(whole.AllowedMentions)
	if whole.Components == nil {
		whole.Components = []discordgo.MessageComponent{}
	}
	if whole.Embeds == nil {
		whole.Embeds = []*discordgo.MessageEmbed{}
	}
	filled := &discordgo.InteractionResponse{Type: r.Type, Data: &whole}
	if len(whole.Files) > 0 {
		contentType, body, err = discordgo.MultipartBodyWithJSON(filled, whole.Files)
		return body, contentType, err
	}
	body, err = json.Marshal(filled)
	return body, "", err
}

func encodeData(t discordgo.InteractionResponseType, data map[string]any) ([]byte, string, error) {
	body, err := json.Marshal(map[string]any{"type": t, "data": data})
	return body, "", err
}

// EditReply replaces the first answer to i, or fills in a deferred one. It may be called for
// 15 minutes, and is retried until ctx ends.
func (c *Client) EditReply(ctx context.Context, i *Interaction, m Message) error {
	body, err := json.Marshal(m)
	if err == nil {
		_, err = c.persist(ctx, request{
			method: http.MethodPatch, body: body, twice: true,
			url: endpoint("webhooks", i.AppID, i.Token, "messages", "@original"),
		})
	}
	if err != nil {
		return fmt.Errorf("edit reply: %w", err)
	}
	return nil
}

// FollowUp sends another message in answer to i, after the first. As Discord cannot tell a
// repeated one it is retried only where it was surely not sent.
func (c *Client) FollowUp(ctx context.Context, i *Interaction, m Message) error {
	body, err := json.Marshal(m)
	if err == nil {
		_, err = c.persist(ctx, request{
			method: http.MethodPost, body: body, url: endpoint("webhooks", i.AppID, i.Token),
		})
	}
	if err != nil {
		return fmt.Errorf("follow up: %w", err)
	}
	return nil
}
