package sandbox

import (
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// payload builds the body of INTERACTION_CREATE by hand: load runs make thousands a second.
func (s *Server) payload(c *Call, data, message []byte) []byte {
	user, _ := s.world.user(c.From.User)
	b := make([]byte, 0, 1600+len(data)+len(message))
	b = append(b, `{"id":"`...)
	b = append(b, c.ID...)
	b = append(b, `","application_id":"`...)
	b = append(b, s.world.bot.ID...)
	b = append(b, `","type":`...)
	b = strconv.AppendInt(b, int64(c.Kind), 10)
	b = append(b, `,"token":"`...)
	b = append(b, c.Token...)
	b = append(b, `","version":1,"guild_id":"`...)
	b = append(b, c.guild...)
	b = append(b, `","guild":{"id":"`...)
	b = append(b, c.guild...)
	b = append(b, `","locale":"en-US","features":[]},"channel_id":"`...)
	b = append(b, c.From.Channel...)
	b = append(b, `","channel":`...)
	b = s.appendChannel(b, c)
	b = append(b, `,"member":`...)
	b = s.appendMember(b, c, user)
	b = append(b, `,"locale":`...)
	b = appendString(b, c.From.Locale)
	b = append(b, `,"guild_locale":"en-US","app_permissions":"`...)
	b = strconv.AppendInt(b, s.world.permissionsOf(c.From.Channel, s.world.bot.ID), 10)
	b = append(b, `","entitlements":[],"context":0,"authorizing_integration_owners":{"0":"`...)
	b = append(b, c.guild...)
	b = append(b, `"},"attachment_size_limit":10485760,"data":`...)
	b = append(b, data...)
	if message != nil {
		b = append(b, `,"message":`...)
		b = append(b, message...)
	}
	return append(b, '}')
}

func (s *Server) appendChannel(b []byte, c *Call) []byte {
	channel, _ := s.world.channel(c.From.Channel)
	b = append(b, `{"id":"`...)
	b = append(b, channel.ID...)
	b = append(b, `","type":0,"guild_id":"`...)
	b = append(b, channel.Guild...)
	b = append(b, `","name":`...)
	b = appendString(b, channel.Name)
	b = append(b, `,"permissions":"`...)
	b = strconv.AppendInt(b, s.world.permissionsOf(channel.ID, c.From.User), 10)
	return append(b, `","position":0,"nsfw":false,"flags":0}`...)
}

func (s *Server) appendMember(b []byte, c *Call, user User) []byte {
	b = append(b, `{"user":`...)
	b = append(b, user.wire...)
	b = append(b, `,"nick":null,"avatar":null,"roles":[],"joined_at":"2024-01-01T00:00:00+00:00",`...)
	b = append(b, `"premium_since":null,"deaf":false,"mute":false,"flags":0,"pending":false,`...)
	b = append(b, `"communication_disabled_until":null,"permissions":"`...)
	b = strconv.AppendInt(b, s.world.permissionsOf(c.From.Channel, c.From.User), 10)
	return append(b, `"}`...)
}

// appendString appends s as a JSON string, quickly where nothing needs escaping.
func appendString(b []byte, s string) []byte {
	for i := range len(s) {
		if ch := s[i]; ch < ' ' || ch == '"' || ch == '\\' || ch >= utf8.RuneSelf {
			quoted, _ := json.Marshal(s) // a string: cannot fail
			return append(b, quoted...)
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}

func pressData(customID string) []byte {
	b := append(make([]byte, 0, 64+len(customID)), `{"component_type":2,"custom_id":`...)
	return append(appendString(b, customID), '}')
}

// modalData is what a filled form sends: the form's components with nothing but the values.
func modalData(m *Modal, fields map[string]string, forge bool) ([]byte, error) {
	var rows []any
	known := map[string]bool{}
	for _, row := range m.Components {
		inner := row.Components
		if row.Component != nil {
			inner = []Component{*row.Component}
		}
		for _, input := range inner {
			known[input.CustomID] = true
			value := fields[input.CustomID]
			if err := fits(input, value); err != nil && !forge {
				return nil, err
			}
			rows = append(rows, filled(row.Type, input, value))
		}
	}
	for id, value := range fields {
		if known[id] {
			continue
		}
		if !forge {
			return nil, fmt.Errorf("no field %q", id)
		}
		rows = append(rows, filled(ActionRow, Component{Type: TextInput, CustomID: id}, value))
	}
	return json.Marshal(map[string]any{
		"custom_id": m.CustomID, "components": append([]any{}, rows...),
	})
}

func filled(row int, input Component, value string) any {
	field := map[string]any{"type": input.Type, "custom_id": input.CustomID, "value": value}
	if input.Type != TextInput {
		delete(field, "value")
		field["values"] = []string{value}
	}
	if row == Label {
		return map[string]any{"type": Label, "component": field}
	}
	return map[string]any{"type": ActionRow, "components": []any{field}}
}

// fits tells whether a client would let the value into a form's field.
func fits(input Component, value string) error {
	n := utf8.RuneCountInString(value)
	required := input.Required == nil || *input.Required
	switch {
	case n == 0 && required:
		return fmt.Errorf("field %s is required", input.CustomID)
	case n > 0 && input.MinLength != nil && n < *input.MinLength:
		return fmt.Errorf("field %s is too short", input.CustomID)
	case n > 4000 || input.MaxLength != nil && n > *input.MaxLength:
		return fmt.Errorf("field %s is too long", input.CustomID)
	}
	return nil
}
