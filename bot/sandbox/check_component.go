package sandbox

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Styles of button.
const (
	stylePrimary = 1
	styleDanger  = 4
	styleLink    = 5
	stylePremium = 6
)

// checkComponents holds a message's components to Discord's rules, old ones or those of v2.
func checkComponents(components []Component, v2 bool, where at) {
	top := []int{ActionRow}
	if v2 {
		top = []int{
			ActionRow, Section, TextDisplay, MediaGallery, FileComponent, Separator, Container,
		}
		n, text := 0, 0
		walk(components, func(c Component) {
			n++
			if c.Type == TextDisplay {
				text += utf8.RuneCountInString(c.Content)
			}
		})
		if n > 40 {
			where.bad("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "At most 40 components, not %d.", n)
		}
		if text > 4000 {
			where.bad("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "At most 4000 characters of text.")
		}
	} else if len(components) > 5 {
		where.bad("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
	}
	for i, c := range components {
		checkComponent(c, top, where.item(i))
	}
	checkUnique(components, where)
}

// checkUnique refuses a custom ID or component ID used twice in a message.
func checkUnique(components []Component, where at) {
	custom, numbers := map[string]bool{}, map[int]bool{}
	walk(components, func(c Component) {
		if c.CustomID != "" && custom[c.CustomID] {
			where.bad("COMPONENT_CUSTOM_ID_DUPLICATED",
				"Component custom id cannot be duplicated: %s", c.CustomID)
		}
		if c.ID != 0 && numbers[c.ID] {
			where.bad("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated: %d", c.ID)
		}
		custom[c.CustomID], numbers[c.ID] = true, true
	})
}

func checkComponent(c Component, kinds []int, where at) {
	if !slices.Contains(kinds, c.Type) {
		where.field("type").bad("UNION_TYPE_CHOICES", "Value of field \"type\" must be one of %v.", kinds)
		return
	}
	switch c.Type {
	case ActionRow:
		checkRow(c, where)
	case Button:
		checkButton(c, where)
	case StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect:
		checkSelect(c, where)
	case TextDisplay:
		between(where.field("content"), c.Content, 1, 4000)
	case Section:
		checkSection(c, where)
	case Thumbnail:
		checkMedia(c.Media, where.field("media"))
		longest(where.field("description"), c.Description, 1024)
	case FileComponent:
		checkMedia(c.File, where.field("file"))
	case MediaGallery:
		checkGallery(c, where)
	case Container:
		checkContainer(c, where)
	}
}

func checkRow(c Component, where at) {
	where = where.field("components")
	n := len(c.Components)
	selects := slices.ContainsFunc(c.Components, func(i Component) bool { return i.Type != Button })
	switch {
	case n == 0 || n > 5:
		where.bad("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
	case selects && n > 1:
		where.bad("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The components are too wide to fit in one row")
	}
	kinds := []int{Button, StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect}
	for i, inner := range c.Components {
		checkComponent(inner, kinds, where.item(i))
	}
}

func checkButton(c Component, where at) {
	longest(where.field("label"), c.Label, 80)
	switch {
	case c.Style < stylePrimary || c.Style > stylePremium:
		where.field("style").bad("BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.")
	case c.Style == stylePremium:
		if c.SKU == "" {
			where.field("sku_id").bad("BASE_TYPE_REQUIRED", "A sku_id is required")
		}
		return
	case c.Style == styleLink:
		checkLinkButton(c, where)
	default:
		between(where.field("custom_id"), c.CustomID, 1, 100)
		if c.URL != "" {
			where.bad("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
				"A custom id and url cannot both be specified")
		}
	}
	if strings.TrimSpace(c.Label) == "" && (c.Emoji == nil || c.Emoji.ID == "" && c.Emoji.Name == "") {
		where.bad("BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL", "A button must have a label or an emoji")
	}
}

func checkLinkButton(c Component, where at) {
	longest(where.field("url"), c.URL, 512)
	switch {
	case c.CustomID != "":
		where.bad("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
			"A custom id and url cannot both be specified")
	case c.URL == "":
		where.field("url").bad("BUTTON_COMPONENT_URL_REQUIRED", "A url is required")
	case !isLink(c.URL) && !strings.HasPrefix(c.URL, "discord://"):
		where.field("url").bad("URL_TYPE_INVALID_SCHEME",
			"Scheme \"%s\" is not supported. Scheme must be one of ('http', 'https', 'discord').",
			strings.SplitN(c.URL, ":", 2)[0])
	}
}

func checkSelect(c Component, where at) {
	between(where.field("custom_id"), c.CustomID, 1, 100)
	longest(where.field("placeholder"), c.Placeholder, 150)
	least, most := 1, 1
	if c.MinValues != nil {
		least = *c.MinValues
	}
	if c.MaxValues != nil {
		most = *c.MaxValues
	}
	if least < 0 || least > 25 {
		where.field("min_values").bad("NUMBER_TYPE_MAX", "int value should be between 0 and 25.")
	}
	if most < 1 || most > 25 || most < least {
		where.field("max_values").bad("NUMBER_TYPE_MAX", "int value should be between 1 and 25.")
	}
	if c.Type == StringSelect {
		checkSelectOptions(c.Options, where.field("options"))
		if most > max(1, len(c.Options)) {
			where.field("max_values").bad("SELECT_COMPONENT_MAX_VALUES_EXCEEDED",
				"More values than there are options.")
		}
	}
}

func checkSelectOptions(options []SelectOption, where at) {
	if len(options) == 0 || len(options) > 25 {
		where.bad("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.")
	}
	values := map[string]bool{}
	for i, o := range options {
		between(where.item(i).field("label"), o.Label, 1, 100)
		between(where.item(i).field("value"), o.Value, 1, 100)
		longest(where.item(i).field("description"), o.Description, 100)
		if values[o.Value] {
			where.item(i).field("value").bad("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
				"The specified option value is already used")
		}
		values[o.Value] = true
	}
}

func checkSection(c Component, where at) {
	if len(c.Components) == 0 || len(c.Components) > 3 {
		where.field("components").bad("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 3 in length.")
	}
	for i, inner := range c.Components {
		checkComponent(inner, []int{TextDisplay}, where.field("components").item(i))
	}
	if c.Accessory == nil {
		where.field("accessory").bad("BASE_TYPE_REQUIRED", "This field is required")
		return
	}
	checkComponent(*c.Accessory, []int{Button, Thumbnail}, where.field("accessory"))
}

func checkMedia(m *Media, where at) {
	switch {
	case m == nil || m.URL == "":
		where.field("url").bad("BASE_TYPE_REQUIRED", "This field is required")
	case !isLink(m.URL) && !strings.HasPrefix(m.URL, "attachment://"):
		where.field("url").bad("URL_TYPE_INVALID_URL", "Not a well formed URL.")
	}
}

func checkGallery(c Component, where at) {
	where = where.field("items")
	if len(c.Items) == 0 || len(c.Items) > 10 {
		where.bad("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.")
	}
	for i, item := range c.Items {
		checkMedia(&item.Media, where.item(i).field("media"))
		longest(where.item(i).field("description"), item.Description, 1024)
	}
}

func checkContainer(c Component, where at) {
	where = where.field("components")
	if len(c.Components) == 0 {
		where.bad("BASE_TYPE_BAD_LENGTH", "Must be between 1 and 40 in length.")
	}
	kinds := []int{ActionRow, TextDisplay, Section, MediaGallery, Separator, FileComponent}
	for i, inner := range c.Components {
		checkComponent(inner, kinds, where.item(i))
	}
}
