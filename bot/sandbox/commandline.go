package sandbox

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// ErrNoCommand says that the bot registered no such command.
var ErrNoCommand = errors.New("no such command")

// commandData is the data of a command's interaction, its options in their order of definition.
func (s *Server) commandData(c *Call, line string, args Args, focused string) ([]byte, error) {
	command, options, ok := find(s.commands.visible(c.guild), line)
	if !ok {
		return nil, ErrNoCommand
	}
	words := strings.Fields(strings.TrimPrefix(line, "/"))
	c.Command = strings.Join(words, " ")
	resolved := resolved{}
	filled, err := s.fill(c, options, args, focused, resolved)
	if err != nil {
		return nil, err
	}
	for i := len(words) - 1; i > 0; i-- {
		kind := OptionSubcommand
		if i < len(words)-1 {
			kind = OptionGroup
		}
		filled = []any{map[string]any{"name": words[i], "type": kind, "options": filled}}
	}
	data := map[string]any{"id": command.ID, "name": command.Name, "type": 1}
	if len(filled) > 0 {
		data["options"] = filled
	}
	if len(resolved) > 0 {
		data["resolved"] = resolved
	}
	if command.Guild != "" {
		data["guild_id"] = command.Guild
	}
	return json.Marshal(data)
}

// fill turns arguments into options. While completing, what is missing or odd does not matter yet.
func (s *Server) fill(c *Call, options []Option, args Args, focused string, r resolved,
) ([]any, error) {
	list := []any{}
	loose := c.From.Forge || focused != ""
	for _, o := range options {
		value, given := args[o.Name]
		if !given {
			if o.Required && !loose {
				return nil, fmt.Errorf("option %s is required", o.Name)
			}
			continue
		}
		value, err := s.argument(c, o, value, loose, r)
		if err != nil {
			return nil, err
		}
		option := map[string]any{"name": o.Name, "type": o.Type, "value": value}
		if o.Name == focused {
			option["focused"] = true
		}
		list = append(list, option)
	}
	for name, value := range args {
		if slices.ContainsFunc(options, func(o Option) bool { return o.Name == name }) {
			continue
		}
		if !c.From.Forge {
			return nil, fmt.Errorf("no option %q", name)
		}
		list = append(list, map[string]any{"name": name, "type": OptionString, "value": value})
	}
	return list, nil
}

// argument checks a value as a client does and adds what it points at to the resolved data.
func (s *Server) argument(c *Call, o Option, value any, loose bool, r resolved) (any, error) {
	switch o.Type {
	case OptionInteger, OptionNumber:
		return number(o, value, loose)
	case OptionString:
		return text(o, value, loose)
	case OptionBoolean:
		if _, ok := value.(bool); !ok && !loose {
			return nil, fmt.Errorf("option %s must be true or false", o.Name)
		}
	case OptionUser, OptionMentionable, OptionChannel:
		if id, ok := value.(string); !ok || !s.resolveID(c, o.Type, id, r) && !loose {
			return nil, fmt.Errorf("option %s: no user or channel %v", o.Name, value)
		}
	case OptionAttachment:
		return s.upload(o, value, r)
	}
	return value, nil
}

func number(o Option, value any, loose bool) (any, error) {
	if loose {
		return value, nil
	}
	var n float64
	switch v := value.(type) {
	case int:
		n = float64(v)
	case int64:
		n = float64(v)
	case float64:
		n = v
	default:
		return nil, fmt.Errorf("option %s must be a number", o.Name)
	}
	switch {
	case o.Type == OptionInteger && n != math.Trunc(n):
		return nil, fmt.Errorf("option %s must be a whole number", o.Name)
	case o.Min != nil && n < *o.Min:
		return nil, fmt.Errorf("option %s must be at least %v", o.Name, *o.Min)
	case o.Max != nil && n > *o.Max:
		return nil, fmt.Errorf("option %s must be at most %v", o.Name, *o.Max)
	case !offered(o, n):
		return nil, fmt.Errorf("option %s offers no %v", o.Name, value)
	}
	return value, nil
}

func text(o Option, value any, loose bool) (any, error) {
	if loose {
		return value, nil
	}
	s, ok := value.(string)
	n := utf8.RuneCountInString(s)
	most := 6000
	if o.MaxLength != nil {
		most = *o.MaxLength
	}
	switch {
	case !ok:
		return nil, fmt.Errorf("option %s must be text", o.Name)
	case n > most:
		return nil, fmt.Errorf("option %s is longer than %d", o.Name, most)
	case o.MinLength != nil && n < *o.MinLength:
		return nil, fmt.Errorf("option %s is shorter than %d", o.Name, *o.MinLength)
	case !offered(o, s):
		return nil, fmt.Errorf("option %s offers no %q", o.Name, s)
	}
	return s, nil
}

// offered tells whether the option takes the value: one of its choices, if it has any. A choice's
// number was decoded from JSON, so it is a float64.
func offered(o Option, value any) bool {
	return len(o.Choices) == 0 || slices.ContainsFunc(o.Choices, func(c Choice) bool {
		return c.Value == value
	})
}

// resolved is what a payload says about the things its values point at.
type resolved map[string]map[string]any

func (r resolved) put(kind, id string, value any) {
	if r[kind] == nil {
		r[kind] = map[string]any{}
	}
	r[kind][id] = value
}

func (s *Server) resolveID(c *Call, kind int, id string, r resolved) bool {
	if kind == OptionChannel {
		ch, ok := s.world.channel(id)
		if ok {
			r.put("channels", id, json.RawMessage(s.appendChannel(nil, &Call{
				From: From{User: c.From.User, Channel: ch.ID},
			})))
		}
		return ok
	}
	user, ok := s.world.user(id)
	if ok {
		r.put("users", id, json.RawMessage(user.wire))
		r.put("members", id, map[string]any{
			"roles": []string{}, "joined_at": "2024-01-01T00:00:00+00:00", "flags": 0,
			"permissions": permissionSet(s.world.permissionsOf(c.From.Channel, id)),
		})
	}
	return ok
}

// resolve is resolveID for the values of a select menu.
func (s *Server) resolve(c *Call, kind int, values []string) resolved {
	r := resolved{}
	for _, v := range values {
		switch kind {
		case UserSelect, MentionableSelect:
			s.resolveID(c, OptionUser, v, r)
		case ChannelSelect:
			s.resolveID(c, OptionChannel, v, r)
		}
	}
	return r
}

// upload stores a file that came with an option and returns its attachment ID.
func (s *Server) upload(o Option, value any, r resolved) (any, error) {
	f, ok := value.(File)
	if !ok {
		return nil, fmt.Errorf("option %s must be a file", o.Name)
	}
	a := s.files.add(s.ids.next(time.Now()), f)
	r.put("attachments", a.ID, a)
	return a.ID, nil
}
