package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Message is a whole message. It is always sent whole, so an edit clears what it does not have,
// and it pings nobody unless Mentions says so.
type Message struct {
	Content    string
	Embeds     []*discordgo.MessageEmbed
	Components []discordgo.MessageComponent
	// Mentions are allowed to ping; nil means none.
	Mentions *discordgo.MessageAllowedMentions
	// Flags such as [discordgo.MessageFlagsEphemeral] (follow-ups only). With
	// [discordgo.MessageFlagsIsComponentsV2] Content and Embeds must be empty.
	Flags discordgo.MessageFlags
}

// wireMessage is a message as Discord takes it. Of content and embeds nothing may be there
// in a message of the newer components.
type wireMessage struct {
	Content      *string                           `json:"content,omitempty"`
	Embeds       *[]*discordgo.MessageEmbed        `json:"embeds,omitempty"`
	Components   []discordgo.MessageComponent      `json:"components"`
	Mentions     *discordgo.MessageAllowedMentions `json:"allowed_mentions"`
	Flags        discordgo.MessageFlags            `json:"flags,omitempty"`
	Nonce        string                            `json:"nonce,omitempty"`
	EnforceNonce bool                              `json:"enforce_nonce,omitempty"`
}

// MarshalJSON gives the message as Discord takes it.
func (m Message) MarshalJSON() ([]byte, error) { return json.Marshal(m.wire("")) }

func (m Message) wire(nonce string) wireMessage {
	w := wireMessage{
		Components: m.Components, Mentions: mentions(m.Mentions), Flags: m.Flags,
		Nonce: nonce, EnforceNonce: nonce != "",
	}
	if w.Components == nil {
		w.Components = []discordgo.MessageComponent{}
	}
	if m.Flags&discordgo.MessageFlagsIsComponentsV2 == 0 {
		embeds := m.Embeds
		if embeds == nil {
			embeds = []*discordgo.MessageEmbed{}
		}
		w.Content, w.Embeds = &m.Content, &embeds
	}
	return w
}

// mentions is a with its parse list there even when empty: without one Discord parses all.
func mentions(a *discordgo.MessageAllowedMentions) *discordgo.MessageAllowedMentions {
	filled := discordgo.MessageAllowedMentions{}
	if a != nil {
		filled = *a
	}
	if filled.Parse == nil {
		filled.Parse = []discordgo.AllowedMentionType{}
	}
	return &filled
}

// nonceHolds is how long Post relies on Discord to know a nonce again; it says "a few minutes".
const nonceHolds = 2 * time.Minute

// Post sends m to a channel and gives the message's id. nonce, of 1 to 25 bytes, names the
// message: posting it again within two minutes gives the id of the first, so Post retries
// what failed on the way. It does so until ctx ends, for two minutes at most.
func (c *Client) Post(
	ctx context.Context, channel string, m Message, nonce string,
) (id string, err error) {
	if len(nonce) == 0 || len(nonce) > 25 {
		return "", errors.New("post: the nonce must have 1 to 25 bytes")
	}
	body, err := json.Marshal(m.wire(nonce))
	if err != nil {
		return "", fmt.Errorf("post: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, nonceHolds)
	defer cancel()
	got, err := c.persist(ctx, request{
		method: http.MethodPost, url: endpoint("channels", channel, "messages"),
		body: body, twice: true, route: "post " + channel,
	})
	if err != nil {
		return "", fmt.Errorf("post: %w", err)
	}
	var created struct {
		ID string `json:"id"`
	}
	if err := json.Unmarshal(got.body, &created); err != nil || created.ID == "" {
		return "", errors.New("post: the answer has no message id")
	}
	return created.ID, nil
}

// Edit replaces a message of the bot by m. It is retried until ctx ends. Two edits of one
// message may overtake each other; who calls Edit keeps them apart.
func (c *Client) Edit(ctx context.Context, channel, id string, m Message) error {
	body, err := json.Marshal(m)
	if err == nil {
		_, err = c.persist(ctx, request{
			method: http.MethodPatch, url: endpoint("channels", channel, "messages", id),
			body: body, twice: true, route: "edit " + channel,
		})
	}
	if err != nil {
		return fmt.Errorf("edit: %w", err)
	}
	return nil
}
