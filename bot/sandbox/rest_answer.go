package sandbox

import (
	"encoding/json"
	"net/http"
	"strings"
	"time"
)

// callback is a bot's first answer.
type callback struct {
	Type int             `json:"type"`
	Data json.RawMessage `json:"data"`
}

// postCallback takes the first answer: once, in time, of a kind that fits.
func (s *Server) postCallback(r *request) (int, any, *fault) {
	c := s.calls.get(r.PathValue("token"))
	if c == nil || c.ID != r.PathValue("id") {
		return 0, nil, notFound(codeInteraction, "interaction")
	}
	if bad := s.late(c, r.at); bad != nil {
		return 0, nil, bad
	}
	var body callback
	if bad := decodeBody(r.body, &body); bad != nil {
		return 0, nil, bad
	}
	reply := &Reply{Type: body.Type, At: r.at, After: r.at.Sub(c.Sent)}
	act, bad := s.prepare(c, body, reply, r)
	if bad != nil {
		return 0, nil, bad
	}
	if !c.answer(reply) {
		return 0, nil, s.late(c, r.at)
	}
	act()
	c.settle(r.at)
	if r.URL.Query().Get("with_response") != "true" {
		return http.StatusNoContent, nil, nil
	}
	return http.StatusOK, response(c, reply), nil
}

// late tells why an answer is refused: there was one, or the time is over.
func (s *Server) late(c *Call, now time.Time) *fault {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.reply != nil:
		s.doubles.Add(1)
		return refuse(http.StatusBadRequest, codeAcknowledged,
			"Interaction has already been acknowledged.")
	case c.failed || now.Sub(c.Sent) > s.opt.FirstAnswer:
		return notFound(codeInteraction, "interaction")
	}
	return nil
}

// prepare checks an answer. What it returns carries it out.
func (s *Server) prepare(c *Call, body callback, reply *Reply, r *request) (func(), *fault) {
	var list problems
	if !c.takes(body.Type) {
		list.root().field("type").bad("INTERACTION_CALLBACK_TYPE_INVALID",
			"This interaction cannot be answered with type %d.", body.Type)
		return nil, list.fault()
	}
	switch body.Type {
	case ReplyChoices:
		return s.prepareChoices(body, reply)
	case ReplyModal:
		return s.prepareModal(c, body, reply)
	case ReplyDeferredUpdate:
		return func() { s.keepOriginal(c, reply) }, nil
	}
	message := &messageBody{files: r.files}
	if len(body.Data) > 0 {
		if bad := decodeBody(body.Data, message); bad != nil {
			return nil, bad
		}
	}
	where := list.root().field("data")
	switch body.Type {
	case ReplyDeferred:
		if message.Flags.v&^FlagEphemeral != 0 {
			where.field("flags").bad("INVALID_BITWISE_FLAG", "Only EPHEMERAL can be set when deferring.")
		}
		return func() { s.postAnswer(c, message, reply, r) }, list.fault()
	case ReplyMessage:
		bad := checkMessage(message, nil, flagsAnswer, where)
		return func() { s.postAnswer(c, message, reply, r) }, bad
	}
	old, ok := s.mail.get(c.From.Channel, c.message)
	if !ok {
		return nil, notFound(codeMessage, "Message")
	}
	bad := checkMessage(message, &old, flagsEdit, where)
	return func() { s.updateAnswer(c, old, message, reply, r) }, bad
}

// takes tells which kinds of answer an interaction can get.
func (c *Call) takes(kind int) bool {
	switch kind {
	case ReplyMessage, ReplyDeferred:
		return c.Kind != CallComplete
	case ReplyDeferredUpdate, ReplyUpdate:
		return c.Kind == CallComponent || c.Kind == CallModal && c.message != ""
	case ReplyChoices:
		return c.Kind == CallComplete
	case ReplyModal:
		return c.Kind == CallCommand || c.Kind == CallComponent
	}
	return false
}

func (s *Server) prepareChoices(body callback, reply *Reply) (func(), *fault) {
	var data struct {
		Choices []Choice `json:"choices"`
	}
	if bad := decodeBody(body.Data, &data); bad != nil {
		return nil, bad
	}
	var list problems
	where := list.root().field("data").field("choices")
	if len(data.Choices) > 25 {
		where.bad("BASE_TYPE_BAD_LENGTH", "Must be between 0 and 25 in length.")
	}
	isText := true
	if len(data.Choices) > 0 {
		_, isText = data.Choices[0].Value.(string)
	}
	checkChoices(data.Choices, isText, where)
	reply.Choices = data.Choices
	return func() {}, list.fault()
}

func (s *Server) prepareModal(c *Call, body callback, reply *Reply) (func(), *fault) {
	var data modalBody
	if bad := decodeBody(body.Data, &data); bad != nil {
		return nil, bad
	}
	var list problems
	checkModal(data, list.root().field("data"))
	reply.Modal = &Modal{
		CustomID: data.CustomID, Title: data.Title, Components: data.Components,
		channel: c.From.Channel, message: c.message,
	}
	return func() {
		s.hub.publish(Event{
			Type: EventModal, Channel: c.From.Channel, Call: c.ID, Modal: reply.Modal,
			For: c.From.User,
		})
	}, list.fault()
}

// postAnswer posts the first answer's message, or the sign that the bot is thinking.
func (s *Server) postAnswer(c *Call, body *messageBody, reply *Reply, r *request) {
	m := s.answerDraft(c, body, r)
	if reply.Type == ReplyDeferred {
		m.Flags = body.Flags.v | FlagLoading
	} else {
		s.apply(body, &m)
	}
	c.mu.Lock()
	c.original, c.open = m.ID, reply.Type == ReplyDeferred
	reply.Message, reply.Private = m, m.Private()
	c.mu.Unlock()
	s.post(m)
}

// post adds a message and tells the bot, if it is for all to see.
func (s *Server) post(m Message) {
	s.mail.add(m)
	if !m.Private() {
		s.tell("MESSAGE_CREATE", m)
	}
}

// answerDraft is a new message that answers an interaction.
func (s *Server) answerDraft(c *Call, body *messageBody, r *request) Message {
	channel, _ := s.world.channel(c.From.Channel)
	user, _ := s.world.user(c.From.User)
	m := s.draft(channel, r)
	m.Webhook, m.Application = s.App(), s.App()
	m.Cause = &Cause{
		ID: c.ID, Type: c.Kind, Name: c.Command, User: author(user.ID, user.Name),
		Owners: map[string]string{"0": c.guild},
	}
	if c.Kind == CallCommand {
		m.Type = 20
	}
	if body.Flags.v&FlagEphemeral != 0 {
		m.For = c.From.User
	}
	return m
}

func (s *Server) updateAnswer(c *Call, old Message, body *messageBody, reply *Reply, r *request) {
	m, _ := s.edit(old, body, r)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.original = old.ID
	reply.Message, reply.Private = m, m.Private()
}

func (s *Server) keepOriginal(c *Call, reply *Reply) {
	m, _ := s.mail.get(c.From.Channel, c.message)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.original = c.message
	reply.Message, reply.Private = m, m.Private()
}

// response is what ?with_response=true returns.
func response(c *Call, reply *Reply) any {
	about := map[string]any{"id": c.ID, "type": c.Kind}
	full := map[string]any{"interaction": about}
	if reply.Message.ID != "" {
		about["response_message_id"] = reply.Message.ID
		about["response_message_ephemeral"] = reply.Private
		about["response_message_loading"] = reply.Type == ReplyDeferred
		full["resource"] = map[string]any{"type": reply.Type, "message": reply.Message}
	}
	return full
}

// answered finds the interaction of a webhook path. It must have been answered, and lately.
func (s *Server) answered(r *request) (*Call, *fault) {
	c := s.calls.get(r.PathValue("token"))
	if c == nil || r.PathValue("app") != s.App() {
		return nil, notFound(codeWebhook, "Webhook")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case r.at.Sub(c.Sent) > s.opt.TokenLife:
		return nil, refuse(http.StatusUnauthorized, codeWebhookToken, "Invalid Webhook Token")
	case c.reply == nil || c.Kind == CallComplete:
		return nil, notFound(codeWebhook, "Webhook")
	}
	return c, nil
}

// its finds the message of a webhook path: @original, or one by ID that belongs to the interaction.
func (s *Server) its(r *request) (*Call, Message, *fault) {
	c, bad := s.answered(r)
	if bad != nil {
		return nil, Message{}, bad
	}
	id := r.PathValue("message")
	c.mu.Lock()
	if strings.EqualFold(id, "@original") {
		id = c.original
	}
	c.mu.Unlock()
	m, ok := s.mail.get(c.From.Channel, id)
	if !ok || id != c.original && (m.Cause == nil || m.Cause.ID != c.ID) {
		return nil, Message{}, notFound(codeMessage, "Message")
	}
	return c, m, nil
}
