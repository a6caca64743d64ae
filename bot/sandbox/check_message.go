package sandbox

import (
	"net/http"
	"strings"
	"time"
	"unicode/utf8"
)

// Message flags that a bot may set.
const (
	flagSuppressEmbeds = 1 << 2
	flagSilent         = 1 << 12
	flagVoice          = 1 << 13
	flagsPost          = flagSuppressEmbeds | flagSilent | flagVoice | FlagComponentsV2
	flagsAnswer        = flagsPost | FlagEphemeral
	flagsEdit          = flagSuppressEmbeds | FlagComponentsV2
)

// checkMessage holds a message to Discord's limits. old is the message it changes, or nil; flags
// are those that may be set; where is the place of the message in the body.
func checkMessage(body *messageBody, old *Message, flags int, where at) *fault {
	v2 := body.Flags.v&FlagComponentsV2 != 0 || old != nil && old.Flags&FlagComponentsV2 != 0
	longest(where.field("content"), strings.TrimSpace(body.Content.v), 2000)
	if body.Flags.v&^flags != 0 {
		where.field("flags").bad("INVALID_BITWISE_FLAG", "Invalid flag (%d).", body.Flags.v&^flags)
	}
	checkEmbeds(body.Embeds.v, where.field("embeds"))
	if len(body.Attachments.v) > 10 || len(body.files) > 10 {
		where.field("attachments").bad("BASE_TYPE_BAD_LENGTH", "Must be between 0 and 10 in length.")
	}
	checkMentions(body.Mentions.v, where.field("allowed_mentions"))
	checkNonce(body, where)
	if v2 {
		checkLegacy(body, old, where)
	}
	checkComponents(body.Components.v, v2, where.field("components"))
	if bad := where.list.fault(); bad != nil {
		return bad
	}
	if empty(body, old) {
		return refuse(http.StatusBadRequest, codeEmpty, "Cannot send an empty message")
	}
	return nil
}

// checkLegacy refuses content and embeds in a message made of components.
func checkLegacy(body *messageBody, old *Message, where at) {
	content, embeds := strings.TrimSpace(body.Content.v) != "", len(body.Embeds.v) > 0
	if old != nil {
		content = content || !body.Content.set && old.Content != ""
		embeds = embeds || !body.Embeds.set && len(old.Embeds) > 0
	}
	for name, used := range map[string]bool{
		"content": content, "embeds": embeds, "poll": body.Poll.v != nil,
	} {
		if used {
			where.field(name).bad("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
				"The '%s' field cannot be used when using MessageFlags.IS_COMPONENTS_V2", name)
		}
	}
}

func checkNonce(body *messageBody, where at) {
	if text, ok := body.Nonce.v.(string); ok {
		longest(where.field("nonce"), text, 25)
	}
	if body.EnforceNonce && body.Nonce.v == nil {
		where.field("nonce").bad("BASE_TYPE_REQUIRED", "This field is required")
	}
}

// empty tells whether nothing would be left to see.
func empty(body *messageBody, old *Message) bool {
	content, embeds := strings.TrimSpace(body.Content.v), len(body.Embeds.v)
	components, files := len(body.Components.v), len(body.files)
	if old != nil {
		if !body.Content.set {
			content = old.Content
		}
		if !body.Embeds.set {
			embeds = len(old.Embeds)
		}
		if !body.Components.set {
			components = len(old.Components)
		}
		if !body.Attachments.set {
			files += len(old.Attachments)
		} else {
			files += len(body.Attachments.v)
		}
	}
	return content == "" && embeds == 0 && components == 0 && files == 0 && body.Poll.v == nil
}

func checkEmbeds(embeds []Embed, where at) {
	if len(embeds) > 10 {
		where.bad("BASE_TYPE_BAD_LENGTH", "Must be 10 or fewer in length.")
	}
	total := 0
	for i, e := range embeds {
		total += checkEmbed(e, where.item(i))
	}
	if total > 6000 {
		where.bad("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")
	}
}

// checkEmbed checks one embed and counts its characters.
func checkEmbed(e Embed, where at) int {
	total := longest(where.field("title"), e.Title, 256) +
		longest(where.field("description"), e.Description, 4096)
	if len(e.Fields) > 25 {
		where.field("fields").bad("BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.")
	}
	for i, f := range e.Fields {
		place := where.field("fields").item(i)
		total += between(place.field("name"), strings.TrimSpace(f.Name), 1, 256)
		total += between(place.field("value"), strings.TrimSpace(f.Value), 1, 1024)
	}
	if e.Footer != nil {
		total += longest(where.field("footer").field("text"), e.Footer.Text, 2048)
	}
	if e.Author != nil {
		total += between(where.field("author").field("name"), e.Author.Name, 1, 256)
	}
	if e.Timestamp != "" {
		if _, err := time.Parse(time.RFC3339, e.Timestamp); err != nil {
			where.field("timestamp").bad("DATE_TIME_TYPE_PARSE",
				"Could not parse %s. Should be ISO8601.", e.Timestamp)
		}
	}
	if e.Color < 0 || e.Color > 0xffffff {
		where.field("color").bad("NUMBER_TYPE_MAX", "int value should be between 0 and 16777215.")
	}
	checkLinks(e, where)
	return total
}

func checkLinks(e Embed, where at) {
	links := map[string]string{"url": e.URL}
	if e.Image != nil {
		links["image"] = e.Image.URL
	}
	if e.Thumbnail != nil {
		links["thumbnail"] = e.Thumbnail.URL
	}
	for name, link := range links {
		if link != "" && !isLink(link) && !strings.HasPrefix(link, "attachment://") {
			where.field(name).bad("URL_TYPE_INVALID_URL", "Not a well formed URL.")
		}
	}
}

func isLink(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

// longest notes a text of more characters than Discord takes, and counts them.
func longest(where at, s string, most int) int {
	n := utf8.RuneCountInString(s)
	if n > most {
		where.bad("BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.", most)
	}
	return n
}

// between notes a text that is too short or too long, and counts its characters.
func between(where at, s string, least, most int) int {
	n := utf8.RuneCountInString(s)
	switch {
	case n == 0 && least > 0:
		where.bad("BASE_TYPE_REQUIRED", "This field is required")
	case n < least || n > most:
		where.bad("BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", least, most)
	}
	return n
}
