package discord

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// SyncCommands makes commands the bot's only ones: in guildID, or everywhere when that is "".
// It must not be called before [Client.Ready] is closed. Discord allows 200 new commands a
// day: compare [CommandsHash] first, and call it only when the definitions have changed.
func (c *Client) SyncCommands(
	ctx context.Context, guildID string, commands []*discordgo.ApplicationCommand,
) error {
	app := c.AppID()
	if app == "" {
		return errors.New("sync commands: not connected yet")
	}
	body, err := canonical(commands)
	if err != nil {
		return fmt.Errorf("sync commands: %w", err)
	}
	path := []string{"applications", app, "commands"}
	if guildID != "" {
		path = []string{"applications", app, "guilds", guildID, "commands"}
	}
	_, err = c.persist(ctx, request{
		method: http.MethodPut, url: endpoint(path...), body: body, twice: true,
		route: "commands " + guildID,
	})
	if err != nil {
		return fmt.Errorf("sync commands: %w", err)
	}
	return nil
}

// CommandsHash is the same for the same definitions, in whatever order the commands stand.
func CommandsHash(commands []*discordgo.ApplicationCommand) string {
	body, err := canonical(commands)
	if err != nil {
		// A value that cannot be encoded: SyncCommands will say so.
		body = []byte(err.Error())
	}
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// canonical is the commands as JSON, sorted by type and name. Maps, the translations, come
// sorted from the encoder.
func canonical(commands []*discordgo.ApplicationCommand) ([]byte, error) {
	sorted := slices.Clone(commands)
	if sorted == nil {
		sorted = []*discordgo.ApplicationCommand{}
	}
	slices.SortStableFunc(sorted, func(a, b *discordgo.ApplicationCommand) int {
		if a.Type != b.Type {
			return int(a.Type) - int(b.Type)
		}
		return strings.Compare(a.Name, b.Name)
	})
	var out bytes.Buffer
	err := json.NewEncoder(&out).Encode(sorted)
	return out.Bytes(), err
}
