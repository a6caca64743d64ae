package sandbox

import "slices"

// modalBody is a form as a bot sends it.
type modalBody struct {
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	Components []Component `json:"components"`
}

// checkModal holds a form to Discord's limits.
func checkModal(m modalBody, where at) {
	between(where.field("custom_id"), m.CustomID, 1, 100)
	between(where.field("title"), m.Title, 1, 45)
	where = where.field("components")
	if len(m.Components) == 0 || len(m.Components) > 5 {
		where.bad("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
	}
	for i, c := range m.Components {
		checkModalRow(c, where.item(i))
	}
	checkUnique(m.Components, where)
}

func checkModalRow(c Component, where at) {
	switch c.Type {
	case TextDisplay:
		between(where.field("content"), c.Content, 1, 4000)
	case ActionRow:
		if len(c.Components) != 1 {
			where.field("components").bad("BASE_TYPE_BAD_LENGTH", "Must be 1 in length.")
		}
		for i, inner := range c.Components {
			place := where.field("components").item(i)
			between(place.field("label"), inner.Label, 1, 45)
			checkInput(inner, []int{TextInput}, place)
		}
	case Label:
		between(where.field("label"), c.Label, 1, 45)
		longest(where.field("description"), c.Description, 100)
		if c.Component == nil {
			where.field("component").bad("BASE_TYPE_REQUIRED", "This field is required")
			return
		}
		kinds := []int{
			TextInput, StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect,
			FileUpload, 21, 22, 23, // and the radio and check boxes
		}
		checkInput(*c.Component, kinds, where.field("component"))
	default:
		where.field("type").bad("UNION_TYPE_CHOICES", "Value of field \"type\" must be one of [1 10 18].")
	}
}

// checkInput checks one field of a form.
func checkInput(c Component, kinds []int, where at) {
	if c.Disabled {
		where.field("disabled").bad("MODAL_COMPONENT_DISABLED", "A field of a form cannot be disabled")
	}
	switch {
	case !slices.Contains(kinds, c.Type):
		where.field("type").bad("UNION_TYPE_CHOICES", "Value of field \"type\" must be one of %v.", kinds)
	case c.Type >= StringSelect && c.Type <= ChannelSelect && c.Type != TextInput:
		checkSelect(c, where)
	case c.Type == TextInput:
		checkTextInput(c, where)
	default:
		between(where.field("custom_id"), c.CustomID, 1, 100)
	}
}

func checkTextInput(c Component, where at) {
	between(where.field("custom_id"), c.CustomID, 1, 100)
	longest(where.field("placeholder"), c.Placeholder, 100)
	if c.Style != 1 && c.Style != 2 {
		where.field("style").bad("BASE_TYPE_CHOICES", "Value must be one of {1, 2}.")
	}
	least, most := 0, 4000
	if c.MinLength != nil {
		least = *c.MinLength
	}
	if c.MaxLength != nil {
		most = *c.MaxLength
	}
	if least < 0 || least > 4000 {
		where.field("min_length").bad("NUMBER_TYPE_MAX", "int value should be between 0 and 4000.")
	}
	if most < 1 || most > 4000 || most < least {
		where.field("max_length").bad("NUMBER_TYPE_MAX", "int value should be between 1 and 4000.")
	}
	longest(where.field("value"), c.Value, most)
}
