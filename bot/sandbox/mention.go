package sandbox

import (
	"regexp"
	"slices"
	"strings"
)

// mention works out whom a message notifies: whoever its text names, as far as allowed_mentions
// lets it. Without that, an ordinary message notifies all it names, and an answer only users.
func (s *Server) mention(body *messageBody, m *Message) {
	text := m.Content
	if m.Flags&FlagComponentsV2 != 0 {
		text = m.Text()
	}
	may := allowed{Parse: []string{"users"}}
	if m.Cause == nil {
		may.Parse = []string{"users", "roles", "everyone"}
	}
	if body.Mentions.v != nil {
		may = *body.Mentions.v
	}
	m.Mentions, m.MentionRoles = []Author{}, []string{}
	if !strings.ContainsAny(text, "@") {
		m.MentionEveryone = false
		return
	}
	for _, id := range named(text, `<@!?(\d+)>`) {
		u, ok := s.world.user(id)
		if ok && (slices.Contains(may.Parse, "users") || slices.Contains(may.Users, id)) {
			m.Mentions = append(m.Mentions, author(u.ID, u.Name))
		}
	}
	for _, id := range named(text, `<@&(\d+)>`) {
		if slices.Contains(may.Parse, "roles") || slices.Contains(may.Roles, id) {
			m.MentionRoles = append(m.MentionRoles, id)
		}
	}
	loud := strings.Contains(text, "@everyone") || strings.Contains(text, "@here")
	m.MentionEveryone = loud && slices.Contains(may.Parse, "everyone") &&
		allows(s.world.permissionsOf(m.Channel, s.world.bot.ID), PermMentionEveryone)
}

func named(text, pattern string) []string {
	var found []string
	for _, match := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		if !slices.Contains(found, match[1]) {
			found = append(found, match[1])
		}
	}
	return found
}

// checkMentions refuses an allowed_mentions that contradicts itself.
func checkMentions(a *allowed, where at) {
	if a == nil {
		return
	}
	for i, p := range a.Parse {
		if p != "users" && p != "roles" && p != "everyone" {
			where.field("parse").item(i).bad("BASE_TYPE_CHOICES",
				"Value must be one of ('users', 'everyone', 'roles').")
		}
	}
	for kind, ids := range map[string][]string{"users": a.Users, "roles": a.Roles} {
		if len(ids) > 100 {
			where.field(kind).bad("BASE_TYPE_BAD_LENGTH", "Must be between 0 and 100 in length.")
		}
		if len(ids) > 0 && slices.Contains(a.Parse, kind) {
			where.bad("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
				"parse:[\"%s\"] and %s: [ids...] are mutually exclusive.", kind, kind)
		}
	}
}
