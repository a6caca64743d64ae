package sandbox

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Kinds of option, numbered as Discord numbers them.
const (
	OptionSubcommand  = 1
	OptionGroup       = 2
	OptionString      = 3
	OptionInteger     = 4
	OptionBoolean     = 5
	OptionUser        = 6
	OptionChannel     = 7
	OptionRole        = 8
	OptionMentionable = 9
	OptionNumber      = 10
	OptionAttachment  = 11
)

// Command is a command as the bot registered it.
type Command struct {
	ID          string            `json:"id"`
	Application string            `json:"application_id"`
	Guild       string            `json:"guild_id,omitempty"`
	Version     string            `json:"version"`
	Type        int               `json:"type"`
	Name        string            `json:"name"`
	Names       map[string]string `json:"name_localizations"`
	About       string            `json:"description"`
	Abouts      map[string]string `json:"description_localizations"`
	Options     []Option          `json:"options"`
	Permissions *permissionSet    `json:"default_member_permissions"`
	DM          *bool             `json:"dm_permission,omitempty"`
	Contexts    []int             `json:"contexts"`
	Installs    []int             `json:"integration_types"`
	NSFW        bool              `json:"nsfw"`
}

// Option is an option of a command, a subcommand or a group of them.
type Option struct {
	Type         int               `json:"type"`
	Name         string            `json:"name"`
	Names        map[string]string `json:"name_localizations,omitempty"`
	About        string            `json:"description"`
	Abouts       map[string]string `json:"description_localizations,omitempty"`
	Required     bool              `json:"required,omitempty"`
	Autocomplete bool              `json:"autocomplete,omitempty"`
	Choices      []Choice          `json:"choices,omitempty"`
	Options      []Option          `json:"options,omitempty"`
	Channels     []int             `json:"channel_types,omitempty"`
	Min          *float64          `json:"min_value,omitempty"`
	Max          *float64          `json:"max_value,omitempty"`
	MinLength    *int              `json:"min_length,omitempty"`
	MaxLength    *int              `json:"max_length,omitempty"`
}

// Choice is a value that an option offers. Value is a string or a number.
type Choice struct {
	Name  string            `json:"name"`
	Names map[string]string `json:"name_localizations,omitempty"`
	Value any               `json:"value"`
}

// permissionSet is a sum of permissions: on the wire a decimal string, and from a bot a number too.
type permissionSet int64

func (p permissionSet) MarshalJSON() ([]byte, error) {
	return []byte(strconv.Quote(strconv.FormatInt(int64(p), 10))), nil
}

func (p *permissionSet) UnmarshalJSON(b []byte) error {
	n, err := strconv.ParseInt(strings.Trim(string(b), `"`), 10, 64)
	*p = permissionSet(n)
	return err
}

// registry holds the commands by guild, "" for global ones. Safe for concurrent use.
type registry struct {
	mu      sync.Mutex
	all     map[string][]Command
	created map[string][]time.Time // when commands were that had not existed, in the last day
}

// mostCreates is how many commands a bot may create in a day, in each guild and globally.
const mostCreates = 200

// visible lists the commands that can be used in a guild: its own, then the global ones.
func (r *registry) visible(guild string) []Command {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Concat(r.all[guild], r.all[""])
}

func (r *registry) list(guild string) []Command {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.all[guild])
}

// replace sets all commands of a guild, keeping the IDs of those that were there. It reports false
// if that makes more new ones than a day allows.
func (r *registry) replace(guild, app string, commands []Command, ids *ids) ([]Command, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	now := time.Now()
	created := slices.DeleteFunc(r.created[guild], func(at time.Time) bool {
		return now.Sub(at) > 24*time.Hour
	})
	for i := range commands {
		c := &commands[i]
		c.Application, c.Guild, c.Version = app, guild, ids.next(now)
		same := func(old Command) bool { return old.Name == c.Name && old.Type == c.Type }
		if at := slices.IndexFunc(r.all[guild], same); at >= 0 {
			c.ID = r.all[guild][at].ID
			continue
		}
		c.ID = ids.next(now)
		created = append(created, now)
	}
	if len(created) > mostCreates {
		return nil, false
	}
	r.all[guild], r.created[guild] = commands, created
	return slices.Clone(commands), true
}

// Commands lists the commands that a guild's members find: its own, then the global ones.
func (s *Server) Commands(guild string) []Command { return s.commands.visible(guild) }

// find looks a command line such as "question add" up: the command and the options of its leaf.
func find(commands []Command, line string) (Command, []Option, bool) {
	words := strings.Fields(strings.TrimPrefix(line, "/"))
	if len(words) == 0 {
		return Command{}, nil, false
	}
	for _, c := range commands {
		if c.Name == words[0] && c.Type == 1 {
			options, ok := leaf(c.Options, words[1:])
			return c, options, ok
		}
	}
	return Command{}, nil, false
}

func leaf(options []Option, words []string) ([]Option, bool) {
	for _, word := range words {
		at := slices.IndexFunc(options, func(o Option) bool {
			return o.Name == word && o.Type <= OptionGroup
		})
		if at < 0 {
			return nil, false
		}
		options = options[at].Options
	}
	nested := len(options) > 0 && options[0].Type <= OptionGroup
	return options, !nested
}
