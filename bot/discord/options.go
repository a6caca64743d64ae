package discord

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// Options are the values given with a command, by the options' names. Reading one that is
// missing or of another type gives the zero value, and false where it can be told.
type Options map[string]Option

// Option is the value of one option.
type Option struct {
	Type discordgo.ApplicationCommandOptionType
	// Value is the value as text: of a user, channel, role or attachment it is the id.
	Value string
	// User is set for a user option, File for an attachment.
	User User
	File Attachment
}

// Attachment is a file that a user sent with a command. Its name, type and contents are the
// user's claim; the URL expires after some hours.
type Attachment struct {
	ID          string `json:"id"`
	Name        string `json:"filename"`
	URL         string `json:"url"`
	ContentType string `json:"content_type"`
	Size        int64  `json:"size"`
}

// Has tells whether the option was given.
func (o Options) Has(name string) bool {
	_, ok := o[name]
	return ok
}

// String is the value as text, "" where it is missing.
func (o Options) String(name string) string { return o[name].Value }

// Int is the value of an integer option, or of an option whose text is one.
func (o Options) Int(name string) (int64, bool) {
	v := o[name].Value
	if n, err := strconv.ParseInt(v, 10, 64); err == nil {
		return n, true
	}
	// JSON has one kind of number: 3 may come as 3.0.
	f, err := strconv.ParseFloat(v, 64)
	if err != nil || f != float64(int64(f)) || f < -1<<53 || f > 1<<53 {
		return 0, false
	}
	return int64(f), true
}

// Float is the value of a number option.
func (o Options) Float(name string) (float64, bool) {
	f, err := strconv.ParseFloat(o[name].Value, 64)
	return f, err == nil
}

// Bool is the value of a true-or-false option.
func (o Options) Bool(name string) (value, ok bool) {
	switch o[name].Value {
	case "true":
		return true, true
	case "false":
		return false, true
	}
	return false, false
}

// User is the user of a user option.
func (o Options) User(name string) (User, bool) {
	u := o[name].User
	return u, u.ID != ""
}

// File is the file of an attachment option.
func (o Options) File(name string) (Attachment, bool) {
	f := o[name].File
	return f, f.ID != ""
}

type rawOption struct {
	Name    string                                 `json:"name"`
	Type    discordgo.ApplicationCommandOptionType `json:"type"`
	Value   json.RawMessage                        `json:"value"`
	Focused bool                                   `json:"focused"`
	Options []rawOption                            `json:"options"`
}

// rawResolved holds what ids in the data stand for.
type rawResolved struct {
	Users       map[string]rawUser    `json:"users"`
	Members     map[string]rawMember  `json:"members"`
	Attachments map[string]Attachment `json:"attachments"`
}

func (r *rawResolved) users(i *Interaction) {
	if len(r.Users) == 0 {
		return
	}
	i.Users = make(map[string]User, len(r.Users))
	for id, u := range r.Users {
		u.ID = id
		i.Users[id] = u.named(r.Members[id].Nick)
	}
}

// takeOptions walks down to the subcommand that was called and reads its options.
func (i *Interaction) takeOptions(options []rawOption, resolved *rawResolved) {
	i.Options = make(Options, len(options))
	for _, o := range options {
		switch o.Type {
		case discordgo.ApplicationCommandOptionSubCommand,
			discordgo.ApplicationCommandOptionSubCommandGroup:
			if len(i.Command) < 3 { // command, group, subcommand
				i.Command = append(i.Command, o.Name)
				i.takeOptions(o.Options, resolved)
			}
			return
		}
		value := Option{Type: o.Type, Value: text(o.Value)}
		switch o.Type {
		case discordgo.ApplicationCommandOptionUser, discordgo.ApplicationCommandOptionMentionable:
			value.User = i.Users[value.Value]
		case discordgo.ApplicationCommandOptionAttachment:
			value.File = resolved.Attachments[value.Value]
		}
		i.Options[o.Name] = value
		if o.Focused {
			i.Focused = o.Name
		}
	}
}

// text is a JSON string's text, and any other JSON value as it is written.
func text(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

// rawInput is any component of a modal: a row or label around others, or an input.
type rawInput struct {
	CustomID   string          `json:"custom_id"`
	Value      json.RawMessage `json:"value"`
	Values     []string        `json:"values"`
	Components []rawInput      `json:"components"`
	Component  *rawInput       `json:"component"`
}

func takeFields(fields map[string]string, inputs []rawInput, depth int) {
	if depth > 5 {
		return
	}
	for _, in := range inputs {
		switch {
		case in.CustomID == "":
		case in.Value != nil:
			fields[in.CustomID] = text(in.Value)
		case in.Values != nil:
			fields[in.CustomID] = strings.Join(in.Values, ",")
		}
		takeFields(fields, in.Components, depth+1)
		if in.Component != nil {
			takeFields(fields, []rawInput{*in.Component}, depth+1)
		}
	}
}
