package sandbox

import "encoding/json"

// tell sends a message event to the bot's shard, if that session asked for them. Other people's
// words are left out without the intent for content, but all messages here are the bot's own.
func (s *Server) tell(event string, m Message) {
	channel, _ := s.world.channel(m.Channel)
	if !s.gateway.wanted(channel.Guild, intentMessages) {
		return
	}
	var body any = struct {
		Message
		Guild string `json:"guild_id"`
	}{m, channel.Guild}
	if event == "MESSAGE_DELETE" {
		body = map[string]string{"id": m.ID, "channel_id": m.Channel, "guild_id": channel.Guild}
	}
	b, _ := json.Marshal(body) // was decoded from JSON: cannot fail
	s.gateway.dispatch(channel.Guild, event, b, intentMessages)
}
