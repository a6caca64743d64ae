package sandbox

import (
	"context"
	"math/rand/v2"
)

// form finds the button of a message whose form simulated players can fill in.
func (c *crowd) form(ctx context.Context, m Message) (customID string, ok bool) {
	if c.s.opt.Answer == nil {
		return "", false
	}
	for _, b := range m.Buttons() {
		if b.Disabled || b.CustomID == "" {
			continue
		}
		if _, ok := c.s.opt.Answer(ctx, b.CustomID); ok {
			return b.CustomID, true
		}
	}
	return "", false
}

// fillIn opens the form and sends the right text as often as the player's skill says.
func (c *crowd) fillIn(ctx context.Context, p *player, m Message, customID string) {
	text, ok := c.s.opt.Answer(ctx, customID)
	if !ok {
		return
	}
	if rand.Float64() >= p.skill {
		text = "No idea"
	}
	from := From{User: p.ID, Channel: m.Channel}
	err := c.s.typeIn(ctx, from, m.ID, customID, text)
	if err != nil {
		c.s.opt.Log.Debug("a simulated player could not type", "err", err)
	}
}

// typeIn presses a button and sends the form that it opens, with a text in its first field.
func (s *Server) typeIn(ctx context.Context, from From, message, customID, text string) error {
	opened, err := s.Press(ctx, from, message, customID)
	if err != nil {
		return err
	}
	reply, err := opened.Reply(ctx)
	if err != nil || reply.Modal == nil {
		return err // told why not
	}
	for _, row := range reply.Modal.Components {
		for _, field := range row.Components {
			_, err = s.SubmitModal(ctx, from, reply.Modal, map[string]string{field.CustomID: text})
			return err
		}
	}
	return nil
}
