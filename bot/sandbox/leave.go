package sandbox

import (
	"encoding/json"
	"slices"
)

// Leave takes the bot out of a guild, as an admin there does.
func (s *Server) Leave(guild string) {
	s.world.setAway(guild, true)
	b, _ := json.Marshal(map[string]string{"id": guild}) // cannot fail
	s.gateway.dispatch(guild, "GUILD_DELETE", b, intentGuilds)
}

// Join takes the bot into a guild again.
func (s *Server) Join(guild string) {
	s.world.setAway(guild, false)
	for _, g := range s.Guilds() {
		if g.ID == guild {
			s.announceGuild(g)
		}
	}
}

func (w *world) setAway(guild string, away bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.away = slices.DeleteFunc(w.away, func(id string) bool { return id == guild })
	if away {
		w.away = append(w.away, guild)
	}
}

// joined lists the guilds that the bot is in.
func (s *Server) joined() []Guild {
	all := s.Guilds()
	s.world.mu.Lock()
	defer s.world.mu.Unlock()
	return slices.DeleteFunc(all, func(g Guild) bool { return slices.Contains(s.world.away, g.ID) })
}
