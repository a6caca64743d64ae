package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
)

// handler answers one interaction. Its context ends before Discord's patience
// does; a handler that outlives it goes on, but its reply is not shown.
type handler func(ctx context.Context, i *discord.Interaction) (reply, error)

// command is one slash command: how Discord shows it and what it does. A
// command has either actions (subcommands) or a run of its own.
type command struct {
	name, about string
	admin       bool // for those who may manage the server
	actions     []action
	action
}

// action is what a command or one of its subcommands does.
type action struct {
	name, about string
	options     []*discordgo.ApplicationCommandOption
	run         handler
	complete    handler // offers choices for the focused option
}

// component is what a button or a form does.
type component struct {
	admin bool
	run   func(ctx context.Context, i *discord.Interaction, args []int64) (reply, error)
}

// definition is the command as it is registered.
func (c *command) definition() *discordgo.ApplicationCommand {
	def := &discordgo.ApplicationCommand{
		Type:        discordgo.ChatApplicationCommand,
		Name:        c.name,
		Description: c.about,
		Contexts:    &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild},
		Options:     c.options,
	}
	if c.admin {
		manage := int64(discordgo.PermissionManageGuild)
		def.DefaultMemberPermissions = &manage
	}
	for _, a := range c.actions {
		def.Options = append(def.Options, &discordgo.ApplicationCommandOption{
			Type: discordgo.ApplicationCommandOptionSubCommand,
			Name: a.name, Description: a.about, Options: a.options,
		})
	}
	return def
}

// find returns the action that an interaction names.
func (c *command) find(path []string) (action, bool) {
	if len(c.actions) == 0 {
		return c.action, len(path) == 1
	}
	for _, a := range c.actions {
		if len(path) == 2 && path[1] == a.name {
			return a, true
		}
	}
	return action{}, false
}

func index(list []*command) map[string]*command {
	byName := map[string]*command{}
	for _, c := range list {
		byName[c.name] = c
	}
	return byName
}

// text is a text option.
func text(name, about string, limit int) *discordgo.ApplicationCommandOption {
	return &discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionString,
		Name: name, Description: about, MaxLength: limit,
	}
}

// listed is a text option that autocompletes.
func listed(name, about string) *discordgo.ApplicationCommandOption {
	o := text(name, about, 100)
	o.Autocomplete = true
	return o
}

// attachment is an option that takes a file.
func attachment(name, about string) *discordgo.ApplicationCommandOption {
	return &discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionAttachment, Name: name, Description: about,
	}
}

// oneOf is a text option with fixed choices.
func oneOf[T ~string](name, about string, values []T) *discordgo.ApplicationCommandOption {
	o := &discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionString, Name: name, Description: about,
	}
	for _, v := range values {
		o.Choices = append(o.Choices, &discordgo.ApplicationCommandOptionChoice{
			Name: title(v), Value: string(v),
		})
	}
	return o
}

// number is a whole-number option between two bounds.
func number(name, about string, low, high int) *discordgo.ApplicationCommandOption {
	least := float64(low)
	return &discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionInteger,
		Name: name, Description: about, MinValue: &least, MaxValue: float64(high),
	}
}

// required marks an option as one that must be given.
func required(o *discordgo.ApplicationCommandOption) *discordgo.ApplicationCommandOption {
	o.Required = true
	return o
}
