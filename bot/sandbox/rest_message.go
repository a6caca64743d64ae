package sandbox

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
)

// place finds the channel of a request and checks that the bot may do there what it wants.
func (s *Server) place(r *request, need int64) (Channel, *fault) {
	c, ok := s.world.channel(r.PathValue("channel"))
	if !ok {
		return c, notFound(codeChannel, "Channel")
	}
	have := s.world.permissionsOf(c.ID, s.world.bot.ID)
	switch {
	case !allows(have, PermViewChannel):
		return c, refuse(http.StatusForbidden, codeAccess, "Missing Access")
	case !allows(have, need):
		return c, missingPermissions()
	}
	return c, nil
}

// found is place with the message of the request. Private ones are not to be had this way.
func (s *Server) found(r *request, need int64) (Message, *fault) {
	c, bad := s.place(r, need)
	if bad != nil {
		return Message{}, bad
	}
	m, ok := s.mail.get(c.ID, r.PathValue("message"))
	if !ok || m.Private() {
		return Message{}, notFound(codeMessage, "Message")
	}
	return m, nil
}

func (s *Server) postMessage(r *request) (int, any, *fault) {
	c, bad := s.place(r, PermSendMessages)
	if bad != nil {
		return 0, nil, bad
	}
	body, bad := r.message()
	if bad != nil {
		return 0, nil, bad
	}
	var list problems
	if bad := checkMessage(body, nil, flagsPost, list.root()); bad != nil {
		return 0, nil, bad
	}
	if bad := s.mayAdd(c.ID, body); bad != nil {
		return 0, nil, bad
	}
	if body.Reference != nil {
		if _, ok := s.mail.get(c.ID, body.Reference.Message); !ok {
			list.root().field("message_reference").bad("REPLIES_UNKNOWN_MESSAGE", "Unknown message")
			return 0, nil, list.fault()
		}
	}
	m := s.draft(c, r)
	m.Nonce, m.Reference, m.TTS = body.Nonce.v, body.Reference, body.TTS
	s.apply(body, &m)
	if !body.EnforceNonce {
		s.mail.add(m)
		s.tell("MESSAGE_CREATE", m)
		return http.StatusOK, m, nil
	}
	m, fresh := s.mail.addOnce(m, fmt.Sprint(body.Nonce.v))
	if fresh {
		s.tell("MESSAGE_CREATE", m)
	}
	return http.StatusOK, m, nil
}

// draft is a new message by the bot, with nothing in it yet.
func (s *Server) draft(c Channel, r *request) Message {
	return Message{
		ID: s.ids.next(r.at), Channel: c.ID, Author: s.world.bot, Timestamp: r.at.UTC(),
		Embeds: []Embed{}, Components: []Component{}, Attachments: []Attachment{},
		Mentions: []Author{}, MentionRoles: []string{},
	}
}

// mayAdd checks the permissions that parts of an ordinary message need.
func (s *Server) mayAdd(channel string, body *messageBody) *fault {
	have := s.world.permissionsOf(channel, s.world.bot.ID)
	if len(body.Embeds.v) > 0 && !allows(have, PermEmbedLinks) ||
		len(body.files) > 0 && !allows(have, PermAttachFiles) {
		return missingPermissions()
	}
	return nil
}

func (s *Server) patchMessage(r *request) (int, any, *fault) {
	old, bad := s.found(r, 0)
	if bad != nil {
		return 0, nil, bad
	}
	if old.Author.ID != s.world.bot.ID {
		return 0, nil, refuse(http.StatusForbidden, codeOtherAuthor,
			"Cannot edit a message authored by another user")
	}
	body, bad := r.message()
	if bad != nil {
		return 0, nil, bad
	}
	var list problems
	if bad := checkMessage(body, &old, flagsEdit, list.root()); bad != nil {
		return 0, nil, bad
	}
	if bad := s.mayAdd(old.Channel, body); bad != nil {
		return 0, nil, bad
	}
	m, ok := s.edit(old, body, r)
	if !ok {
		return 0, nil, notFound(codeMessage, "Message")
	}
	return http.StatusOK, m, nil
}

// edit changes a message and tells the bot, if it listens.
func (s *Server) edit(old Message, body *messageBody, r *request) (Message, bool) {
	m, ok := s.mail.change(old.Channel, old.ID, func(m *Message) {
		now := r.at.UTC()
		m.Edited = &now
		s.apply(body, m)
	})
	if ok && !m.Private() {
		s.tell("MESSAGE_UPDATE", m)
	}
	return m, ok
}

func (s *Server) deleteMessage(r *request) (int, any, *fault) {
	m, bad := s.found(r, 0)
	if bad != nil {
		return 0, nil, bad
	}
	have := s.world.permissionsOf(m.Channel, s.world.bot.ID)
	if m.Author.ID != s.world.bot.ID && !allows(have, PermManageMessages) {
		return 0, nil, missingPermissions()
	}
	return s.unpost(m)
}

func (s *Server) unpost(m Message) (int, any, *fault) {
	if !s.mail.remove(m.Channel, m.ID) {
		return 0, nil, notFound(codeMessage, "Message")
	}
	if !m.Private() {
		s.tell("MESSAGE_DELETE", m)
	}
	return http.StatusNoContent, nil, nil
}

func (s *Server) getMessage(r *request) (int, any, *fault) {
	m, bad := s.found(r, PermReadHistory)
	if bad != nil {
		return 0, nil, bad
	}
	return http.StatusOK, m, nil
}

func (s *Server) getMessages(r *request) (int, any, *fault) {
	c, bad := s.place(r, 0)
	if bad != nil {
		return 0, nil, bad
	}
	limit := 50
	if text := r.URL.Query().Get("limit"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > 100 {
			var list problems
			list.root().field("limit").bad("NUMBER_TYPE_MAX", "int value should be between 1 and 100.")
			return 0, nil, list.fault()
		}
		limit = n
	}
	messages := []Message{}
	if allows(s.world.permissionsOf(c.ID, s.world.bot.ID), PermReadHistory) {
		messages = append(messages, s.mail.seen(c.ID, "")...)
	}
	slices.Reverse(messages)
	return http.StatusOK, messages[:min(limit, len(messages))], nil
}

func (s *Server) postTyping(r *request) (int, any, *fault) {
	c, bad := s.place(r, PermSendMessages)
	if bad != nil {
		return 0, nil, bad
	}
	s.hub.publish(Event{Type: EventTyping, Channel: c.ID})
	return http.StatusNoContent, nil, nil
}
