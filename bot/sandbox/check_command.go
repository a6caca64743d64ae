package sandbox

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Bounds on commands.
const (
	mostChatCommands = 100
	mostMenuCommands = 15
	mostCommandText  = 8000
)

// checkCommands holds a whole set of commands to Discord's rules.
func checkCommands(commands []Command, where at) {
	counts := map[int]int{}
	names := map[string]bool{}
	for i, c := range commands {
		counts[c.Type]++
		key := string(rune('0'+c.Type)) + c.Name
		if names[key] {
			where.item(i).field("name").bad("APPLICATION_COMMANDS_DUPLICATE_NAME",
				"Application command names must be unique")
		}
		names[key] = true
		checkCommand(c, where.item(i))
	}
	if counts[1] > mostChatCommands || counts[2] > mostMenuCommands || counts[3] > mostMenuCommands {
		where.bad("APPLICATION_COMMAND_LIMIT", "Maximum number of application commands reached")
	}
}

func checkCommand(c Command, where at) {
	if c.Type < 1 || c.Type > 3 {
		where.field("type").bad("BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3}.")
		return
	}
	if c.Type != 1 {
		between(where.field("name"), c.Name, 1, 32)
		if c.About != "" || len(c.Options) > 0 {
			where.field("description").bad("APPLICATION_COMMAND_INVALID", "Only for chat commands")
		}
		return
	}
	checkName(c.Name, where.field("name"))
	between(where.field("description"), c.About, 1, 100)
	for locale, name := range c.Names {
		checkName(name, where.field("name_localizations").field(locale))
	}
	for locale, about := range c.Abouts {
		between(where.field("description_localizations").field(locale), about, 1, 100)
	}
	if commandText(c.Name, c.Names, c.About, c.Abouts, c.Options, nil) > mostCommandText {
		where.bad("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)")
	}
	checkOptions(c.Options, 0, where.field("options"))
}

// checkName holds a name to ^[-_'\p{L}\p{N}…]{1,32}$, in lower case where there is one.
func checkName(name string, where at) {
	if !commandName(name) || strings.ToLower(name) != name {
		where.bad("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
	}
}

func commandName(name string) bool {
	return regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`).MatchString(name)
}

// checkOptions checks the options at a depth: 0 in a command, 1 in a group or subcommand, 2 in a
// group's subcommand.
func checkOptions(options []Option, depth int, where at) {
	if len(options) > 25 {
		where.bad("BASE_TYPE_BAD_LENGTH", "Must be between 0 and 25 in length.")
	}
	names := map[string]bool{}
	optional, nested, plain := false, false, false
	for i, o := range options {
		place := where.item(i)
		if names[o.Name] {
			place.field("name").bad("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
				"The option name is already used")
		}
		names[o.Name] = true
		if o.Required && optional {
			place.field("required").bad("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
				"Required options must be placed before non-required options")
		}
		optional = optional || !o.Required
		nested, plain = nested || o.Type <= OptionGroup, plain || o.Type > OptionGroup
		checkOption(o, depth, place)
	}
	if nested && plain {
		where.bad("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
			"Sub-command and sub-command group option types are mutually exclusive to all other types")
	}
}

func checkOption(o Option, depth int, where at) {
	checkName(o.Name, where.field("name"))
	between(where.field("description"), o.About, 1, 100)
	switch {
	case o.Type < OptionSubcommand || o.Type > OptionAttachment:
		where.field("type").bad("BASE_TYPE_CHOICES", "Value must be one of 1 to 11.")
	case o.Type == OptionGroup && depth > 0, o.Type == OptionSubcommand && depth > 1:
		where.field("type").bad("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Nested too deep")
	case o.Type == OptionGroup:
		for i, sub := range o.Options {
			if sub.Type != OptionSubcommand {
				where.field("options").item(i).field("type").bad(
					"APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A group holds subcommands only")
			}
		}
		checkOptions(o.Options, 1, where.field("options"))
	case o.Type == OptionSubcommand:
		checkOptions(o.Options, 2, where.field("options"))
	case len(o.Options) > 0:
		where.field("options").bad("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
			"Only subcommands and groups have options")
	}
	checkValues(o, where)
}

// checkValues checks what an option offers and takes.
func checkValues(o Option, where at) {
	text := o.Type == OptionString
	number := o.Type == OptionInteger || o.Type == OptionNumber
	if len(o.Choices) > 25 {
		where.field("choices").bad("BASE_TYPE_BAD_LENGTH", "Must be between 0 and 25 in length.")
	}
	if o.Autocomplete && len(o.Choices) > 0 {
		where.field("autocomplete").bad("APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
			"Choices and autocomplete are mutually exclusive")
	}
	if (o.Autocomplete || len(o.Choices) > 0) && !text && !number {
		where.field("choices").bad("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
			"Only text and numbers can be offered")
	}
	sized := o.MinLength != nil || o.MaxLength != nil
	if (o.Min != nil || o.Max != nil) && !number || sized && !text {
		where.bad("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Such bounds do not fit the type")
	}
	if o.MaxLength != nil && (*o.MaxLength < 1 || *o.MaxLength > 6000) ||
		o.MinLength != nil && (*o.MinLength < 0 || *o.MinLength > 6000) {
		where.field("max_length").bad("NUMBER_TYPE_MAX", "int value should be between 1 and 6000.")
	}
	checkChoices(o.Choices, text, where.field("choices"))
}

// checkChoices checks offers of text or of numbers, of commands as of autocompletion.
func checkChoices(choices []Choice, isText bool, where at) {
	for i, c := range choices {
		place := where.item(i)
		between(place.field("name"), c.Name, 1, 100)
		switch v := c.Value.(type) {
		case string:
			longest(place.field("value"), v, 100)
			if !isText {
				place.field("value").bad("NUMBER_TYPE_COERCE", "Value \"%s\" is not a number.", v)
			}
		case float64:
			if isText {
				place.field("value").bad("STRING_TYPE_CONVERT", "Could not interpret value as string.")
			}
		default:
			place.field("value").bad("BASE_TYPE_REQUIRED", "This field is required")
		}
	}
}

// commandText counts the characters of a command that Discord limits: names, descriptions and
// values, of each the longest translation.
func commandText(name string, names map[string]string, about string, abouts map[string]string,
	options []Option, choices []Choice,
) int {
	total := longestOf(name, names) + longestOf(about, abouts)
	for _, o := range options {
		total += commandText(o.Name, o.Names, o.About, o.Abouts, o.Options, o.Choices)
	}
	for _, c := range choices {
		total += longestOf(c.Name, c.Names)
		if text, ok := c.Value.(string); ok {
			total += utf8.RuneCountInString(text)
		}
	}
	return total
}

func longestOf(text string, translations map[string]string) int {
	n := utf8.RuneCountInString(text)
	for _, t := range translations {
		n = max(n, utf8.RuneCountInString(t))
	}
	return n
}
