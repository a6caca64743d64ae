package discord

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Kind is what a user did.
type Kind int

// The kinds of interaction, with Discord's numbers.
const (
	Command      Kind = 2 // a slash command was sent
	Component    Kind = 3 // a button was pressed or a select menu used
	Autocomplete Kind = 4 // an option is being typed
	Modal        Kind = 5 // a form was sent
)

func (k Kind) String() string {
	switch k {
	case Command:
		return "command"
	case Component:
		return "component"
	case Autocomplete:
		return "autocomplete"
	case Modal:
		return "modal"
	}
	return "kind " + strconv.Itoa(int(k))
}

// User is a person or bot as Discord shows them: Name is the name in this guild, else the
// display name, else the account's name.
type User struct {
	ID, Name string
	Bot      bool
}

// Interaction is one thing that a user did with the bot. Everything in it but the ids of
// users, channels and guilds can be made up by the sender. Only the fields of its Kind are set.
type Interaction struct {
	ID, Token, AppID string
	Kind             Kind
	Guild            string // "" in a direct message
	Channel          string
	User             User
	// Permissions are the user's in the channel, none where Discord does not say.
	// AppPermissions are the bot's; all of them where Discord does not say.
	Permissions, AppPermissions int64
	Thread                      bool // the channel is a thread: other permissions count there
	Locale                      string

	// Command is the command's path, such as ["trivia", "start"], Options what was given
	// with it; Focused names the option that is being typed (Autocomplete).
	Command []string
	Options Options
	Focused string

	// CustomID is the component's or modal's; Values are what was chosen in a select menu.
	CustomID string
	Values   []string
	// Users are those chosen in a select menu or an option, by id.
	Users map[string]User
	// Fields are a modal's inputs by custom id; several values are joined by commas.
	Fields map[string]string
	// Message is the id of the message a component sits on.
	Message string

	// Received is when the bot got the interaction. Created is when Discord made it, to the
	// millisecond; it equals Received where the id says what cannot be.
	Received, Created time.Time

	answered uint32 // 1 once a first answer is out or on its way
}

// LogValue names the interaction without its token.
func (i *Interaction) LogValue() slog.Value {
	if i == nil {
		return slog.Value{}
	}
	return slog.GroupValue(
		slog.String("id", i.ID), slog.String("kind", i.Kind.String()),
		slog.String("guild", i.Guild), slog.String("user", i.User.ID),
	)
}

// Time reads when Discord made a thing from its id, to the millisecond.
func Time(snowflake string) (time.Time, bool) {
	n, err := strconv.ParseUint(snowflake, 10, 63)
	if err != nil || n>>22 == 0 {
		return time.Time{}, false
	}
	const epoch = 1420070400000 // the first millisecond of 2015
	return time.UnixMilli(int64(n>>22) + epoch), true
}

// created takes the id's time unless it is impossible: a token lives 15 minutes, and clocks
// may be a minute apart.
func created(id string, received time.Time) time.Time {
	t, ok := Time(id)
	if !ok || t.Before(received.Add(-15*time.Minute)) || t.After(received.Add(time.Minute)) {
		return received
	}
	return t
}

type rawUser struct {
	ID         string `json:"id"`
	Username   string `json:"username"`
	GlobalName string `json:"global_name"`
	Bot        bool   `json:"bot"`
}

func (u rawUser) named(nick string) User {
	name := u.Username
	if u.GlobalName != "" {
		name = u.GlobalName
	}
	if nick != "" {
		name = nick
	}
	return User{ID: u.ID, Name: name, Bot: u.Bot}
}

type rawMember struct {
	User        rawUser `json:"user"`
	Nick        string  `json:"nick"`
	Permissions string  `json:"permissions"`
}

type rawInteraction struct {
	ID             string    `json:"id"`
	AppID          string    `json:"application_id"`
	Kind           Kind      `json:"type"`
	Token          string    `json:"token"`
	Guild          string    `json:"guild_id"`
	Channel        string    `json:"channel_id"`
	Member         rawMember `json:"member"`
	User           rawUser   `json:"user"`
	AppPermissions string    `json:"app_permissions"`
	Room           struct {
		Type discordgo.ChannelType `json:"type"`
	} `json:"channel"`
	Locale  string `json:"locale"`
	Message struct {
		ID string `json:"id"`
	} `json:"message"`
	Data rawData `json:"data"`
}

type rawData struct {
	Name       string      `json:"name"`
	Options    []rawOption `json:"options"`
	CustomID   string      `json:"custom_id"`
	Values     []string    `json:"values"`
	Components []rawInput  `json:"components"`
	Resolved   rawResolved `json:"resolved"`
}

// decode reads an INTERACTION_CREATE. It takes what it knows and passes over the rest, so that
// a kind of component that Discord invents tomorrow costs one value, not the interaction.
// discordgo's own decoder gives up half-way there.
func decode(raw json.RawMessage, received time.Time) (*Interaction, error) {
	var r rawInteraction
	// A value of an unexpected type is skipped by Unmarshal and reported at the end.
	var wrongType *json.UnmarshalTypeError
	if err := json.Unmarshal(raw, &r); err != nil && !errors.As(err, &wrongType) {
		return nil, fmt.Errorf("decode interaction: %w", err)
	}
	if r.ID == "" || r.Token == "" || r.Kind < Command || r.Kind > Modal {
		return nil, fmt.Errorf("interaction %q of unknown %s", r.ID, r.Kind)
	}
	i := &Interaction{
		ID: r.ID, Token: r.Token, AppID: r.AppID, Kind: r.Kind,
		Guild: r.Guild, Channel: r.Channel, Locale: r.Locale, User: r.User.named(""),
		Permissions:    permissions(r.Member.Permissions, 0),
		AppPermissions: permissions(r.AppPermissions, -1), Thread: isThread(r.Room.Type),
		CustomID: r.Data.CustomID, Values: r.Data.Values, Message: r.Message.ID,
		Received: received, Created: created(r.ID, received),
	}
	if r.Member.User.ID != "" {
		i.User = r.Member.User.named(r.Member.Nick)
	}
	r.Data.Resolved.users(i)
	switch r.Kind {
	case Command, Autocomplete:
		i.Command = []string{r.Data.Name}
		i.takeOptions(r.Data.Options, &r.Data.Resolved)
	case Modal:
		i.Fields = make(map[string]string)
		takeFields(i.Fields, r.Data.Components, 0)
	}
	return i, nil
}

func permissions(s string, unsaid int64) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return unsaid
	}
	return n
}

func isThread(t discordgo.ChannelType) bool {
	return t == discordgo.ChannelTypeGuildNewsThread ||
		t == discordgo.ChannelTypeGuildPublicThread || t == discordgo.ChannelTypeGuildPrivateThread
}
