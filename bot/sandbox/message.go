package sandbox

import (
	"slices"
	"strings"
	"time"
)

// Message flags and types that matter here.
const (
	FlagEphemeral    = 1 << 6
	FlagLoading      = 1 << 7
	FlagComponentsV2 = 1 << 15
)

// Kinds of component, numbered as Discord numbers them.
const (
	ActionRow         = 1
	Button            = 2
	StringSelect      = 3
	TextInput         = 4
	UserSelect        = 5
	RoleSelect        = 6
	MentionableSelect = 7
	ChannelSelect     = 8
	Section           = 9
	TextDisplay       = 10
	Thumbnail         = 11
	MediaGallery      = 12
	FileComponent     = 13
	Separator         = 14
	Container         = 17
	Label             = 18
	FileUpload        = 19
)

// Message is a message as it stands in a channel, in Discord's shape. Treat it as read-only: its
// slices are shared.
type Message struct {
	ID              string       `json:"id"`
	Channel         string       `json:"channel_id"`
	Type            int          `json:"type"`
	Author          Author       `json:"author"`
	Content         string       `json:"content"`
	Timestamp       time.Time    `json:"timestamp"`
	Edited          *time.Time   `json:"edited_timestamp"`
	Flags           int          `json:"flags"`
	Embeds          []Embed      `json:"embeds"`
	Components      []Component  `json:"components"`
	Attachments     []Attachment `json:"attachments"`
	Mentions        []Author     `json:"mentions"` // the users it notifies
	MentionRoles    []string     `json:"mention_roles"`
	MentionEveryone bool         `json:"mention_everyone"`
	Pinned          bool         `json:"pinned"`
	TTS             bool         `json:"tts"`
	Nonce           any          `json:"nonce,omitempty"`
	Webhook         string       `json:"webhook_id,omitempty"`
	Application     string       `json:"application_id,omitempty"`
	Cause           *Cause       `json:"interaction_metadata,omitempty"`
	Reference       *Reference   `json:"message_reference,omitempty"`

	// For is the only user who sees the message; empty when everyone does.
	For string `json:"-"`
}

// Author is a user as messages and payloads carry them.
type Author struct {
	ID            string  `json:"id"`
	Name          string  `json:"username"`
	GlobalName    *string `json:"global_name"`
	Discriminator string  `json:"discriminator"`
	Avatar        *string `json:"avatar"`
	Bot           bool    `json:"bot,omitempty"`
	PublicFlags   int     `json:"public_flags"`
}

// Cause is the interaction that a message answers.
type Cause struct {
	ID     string            `json:"id"`
	Type   int               `json:"type"`
	Name   string            `json:"name,omitempty"` // "trivia start"
	User   Author            `json:"user"`
	Owners map[string]string `json:"authorizing_integration_owners"`
}

// Reference is the message that another one replies to.
type Reference struct {
	Message string `json:"message_id"`
	Channel string `json:"channel_id,omitempty"`
	Guild   string `json:"guild_id,omitempty"`
}

// Embed is a boxed part of a message.
type Embed struct {
	Title       string       `json:"title,omitempty"`
	Type        string       `json:"type,omitempty"`
	Description string       `json:"description,omitempty"`
	URL         string       `json:"url,omitempty"`
	Timestamp   string       `json:"timestamp,omitempty"`
	Color       int          `json:"color,omitempty"`
	Footer      *EmbedFooter `json:"footer,omitempty"`
	Image       *Media       `json:"image,omitempty"`
	Thumbnail   *Media       `json:"thumbnail,omitempty"`
	Author      *EmbedAuthor `json:"author,omitempty"`
	Fields      []EmbedField `json:"fields,omitempty"`
}

// EmbedFooter is the small print under an embed.
type EmbedFooter struct {
	Text    string `json:"text"`
	IconURL string `json:"icon_url,omitempty"`
}

// EmbedAuthor is the line over an embed's title.
type EmbedAuthor struct {
	Name    string `json:"name"`
	URL     string `json:"url,omitempty"`
	IconURL string `json:"icon_url,omitempty"`
}

// EmbedField is one titled paragraph of an embed.
type EmbedField struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Inline bool   `json:"inline,omitempty"`
}

// Media points at a picture or file.
type Media struct {
	URL string `json:"url"`
}

// Attachment is a file that came with a message or an option.
type Attachment struct {
	ID          string `json:"id"`
	Filename    string `json:"filename"`
	Description string `json:"description,omitempty"`
	ContentType string `json:"content_type,omitempty"`
	Size        int    `json:"size"`
	URL         string `json:"url"`
	ProxyURL    string `json:"proxy_url"`
	Ephemeral   bool   `json:"ephemeral,omitempty"`
}

// Component is any component; which fields count depends on its type.
type Component struct {
	Type          int            `json:"type"`
	ID            int            `json:"id,omitempty"`
	CustomID      string         `json:"custom_id,omitempty"`
	Label         string         `json:"label,omitempty"`
	Style         int            `json:"style,omitempty"`
	URL           string         `json:"url,omitempty"`
	SKU           string         `json:"sku_id,omitempty"`
	Disabled      bool           `json:"disabled,omitempty"`
	Emoji         *Emoji         `json:"emoji,omitempty"`
	Options       []SelectOption `json:"options,omitempty"`
	Placeholder   string         `json:"placeholder,omitempty"`
	MinValues     *int           `json:"min_values,omitempty"`
	MaxValues     *int           `json:"max_values,omitempty"`
	MinLength     *int           `json:"min_length,omitempty"`
	MaxLength     *int           `json:"max_length,omitempty"`
	Required      *bool          `json:"required,omitempty"`
	Value         string         `json:"value,omitempty"`
	Values        []string       `json:"values,omitempty"`
	Components    []Component    `json:"components,omitempty"`
	Component     *Component     `json:"component,omitempty"`
	Accessory     *Component     `json:"accessory,omitempty"`
	Content       string         `json:"content,omitempty"`
	Description   string         `json:"description,omitempty"`
	Media         *Media         `json:"media,omitempty"`
	File          *Media         `json:"file,omitempty"`
	Items         []GalleryItem  `json:"items,omitempty"`
	AccentColor   *int           `json:"accent_color,omitempty"`
	Spoiler       bool           `json:"spoiler,omitempty"`
	Divider       *bool          `json:"divider,omitempty"`
	Spacing       int            `json:"spacing,omitempty"`
	ChannelTypes  []int          `json:"channel_types,omitempty"`
	DefaultValues []DefaultValue `json:"default_values,omitempty"`
}

// Emoji is a button's or option's picture.
type Emoji struct {
	ID       string `json:"id,omitempty"`
	Name     string `json:"name,omitempty"`
	Animated bool   `json:"animated,omitempty"`
}

// SelectOption is one entry of a select menu.
type SelectOption struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description,omitempty"`
	Emoji       *Emoji `json:"emoji,omitempty"`
	Default     bool   `json:"default,omitempty"`
}

// GalleryItem is one picture of a media gallery.
type GalleryItem struct {
	Media       Media  `json:"media"`
	Description string `json:"description,omitempty"`
	Spoiler     bool   `json:"spoiler,omitempty"`
}

// DefaultValue is a choice that a user, role or channel select starts with.
type DefaultValue struct {
	ID   string `json:"id"`
	Type string `json:"type"`
}

// Private tells whether only one user sees the message.
func (m Message) Private() bool { return m.For != "" }

// Buttons lists all buttons of the message from top to bottom.
func (m Message) Buttons() []Component {
	var found []Component
	walk(m.Components, func(c Component) {
		if c.Type == Button {
			found = append(found, c)
		}
	})
	return found
}

// Find returns the component with the custom ID.
func (m Message) Find(customID string) (Component, bool) {
	var found []Component
	walk(m.Components, func(c Component) {
		if c.CustomID == customID && customID != "" {
			found = append(found, c)
		}
	})
	if len(found) == 0 {
		return Component{}, false
	}
	return found[0], true
}

// Text is all that can be read in the message: content, embeds, text components and labels, a line
// each. Made for assertions.
func (m Message) Text() string {
	lines := []string{m.Content}
	for _, e := range m.Embeds {
		lines = append(lines, e.lines()...)
	}
	walk(m.Components, func(c Component) {
		lines = append(lines, c.Content, c.Label, c.Placeholder)
	})
	return strings.Join(slices.DeleteFunc(lines, func(s string) bool { return s == "" }), "\n")
}

func (e Embed) lines() []string {
	lines := []string{e.Title, e.Description}
	if e.Author != nil {
		lines = append(lines, e.Author.Name)
	}
	for _, f := range e.Fields {
		lines = append(lines, f.Name, f.Value)
	}
	if e.Footer != nil {
		lines = append(lines, e.Footer.Text)
	}
	return lines
}

// walk visits all components, also those inside others, from top to bottom.
func walk(components []Component, visit func(Component)) {
	for _, c := range components {
		visit(c)
		walk(c.Components, visit)
		for _, inner := range []*Component{c.Component, c.Accessory} {
			if inner != nil {
				walk([]Component{*inner}, visit)
			}
		}
	}
}
