package sandbox

import "net/http"

// postFollowup posts another message after the first answer. After a deferral, the first one takes
// the place of the sign that the bot is thinking.
func (s *Server) postFollowup(r *request) (int, any, *fault) {
	c, bad := s.answered(r)
	if bad != nil {
		return 0, nil, bad
	}
	body, bad := r.message()
	if bad != nil {
		return 0, nil, bad
	}
	var list problems
	if bad := checkMessage(body, nil, flagsAnswer, list.root()); bad != nil {
		return 0, nil, bad
	}
	c.mu.Lock()
	instead := ""
	if c.open {
		instead, c.open = c.original, false
	}
	c.mu.Unlock()
	if old, ok := s.mail.get(c.From.Channel, instead); ok {
		m, _ := s.complete(old, body, r)
		return http.StatusOK, m, nil
	}
	m := s.answerDraft(c, body, r)
	m.Type = 0
	s.apply(body, &m)
	c.mu.Lock()
	c.followups = append(c.followups[:len(c.followups):len(c.followups)], m.ID)
	c.mu.Unlock()
	s.post(m)
	return http.StatusOK, m, nil
}

// complete edits a message, and takes the sign off it that the bot is thinking.
func (s *Server) complete(old Message, body *messageBody, r *request) (Message, bool) {
	m, ok := s.mail.change(old.Channel, old.ID, func(m *Message) {
		now := r.at.UTC()
		m.Edited = &now
		m.Flags &^= FlagLoading
		s.apply(body, m)
		m.Flags = m.Flags&^FlagEphemeral | old.Flags&FlagEphemeral
	})
	if ok && !m.Private() {
		s.tell("MESSAGE_UPDATE", m)
	}
	return m, ok
}

func (s *Server) getAnswer(r *request) (int, any, *fault) {
	_, m, bad := s.its(r)
	if bad != nil {
		return 0, nil, bad
	}
	return http.StatusOK, m, nil
}

func (s *Server) patchAnswer(r *request) (int, any, *fault) {
	c, old, bad := s.its(r)
	if bad != nil {
		return 0, nil, bad
	}
	body, bad := r.message()
	if bad != nil {
		return 0, nil, bad
	}
	var list problems
	if bad := checkMessage(body, &old, flagsEdit, list.root()); bad != nil {
		return 0, nil, bad
	}
	m, ok := s.complete(old, body, r)
	if !ok {
		return 0, nil, notFound(codeMessage, "Message")
	}
	c.mu.Lock()
	if m.ID == c.original {
		c.open = false
	}
	c.mu.Unlock()
	return http.StatusOK, m, nil
}

func (s *Server) deleteAnswer(r *request) (int, any, *fault) {
	_, m, bad := s.its(r)
	if bad != nil {
		return 0, nil, bad
	}
	return s.unpost(m)
}
