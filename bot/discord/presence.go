package discord

import (
	"encoding/json"
	"strconv"
)

// Presence is in which guilds of a shard the bot is.
type Presence struct {
	Shard, Shards int
	Guilds        []string
}

// Has reports whether a guild belongs to the shard.
func (p Presence) Has(guild string) bool {
	id, err := strconv.ParseUint(guild, 10, 64)
	return err == nil && p.Shards > 0 && int(id>>22%uint64(p.Shards)) == p.Shard
}

// guildEvent is what is read of GUILD_CREATE and GUILD_DELETE.
type guildEvent struct {
	ID          string `json:"id"`
	Unavailable bool   `json:"unavailable"` // an outage: the bot is still in it
}

// guild tells of a guild that came or went.
func (s *shard) guild(raw json.RawMessage, in bool) {
	var g guildEvent
	if s.c.cfg.Guild == nil || json.Unmarshal(raw, &g) != nil || g.ID == "" || g.Unavailable {
		return
	}
	s.c.cfg.Guild(g.ID, in)
}

// present tells of the guilds that a new session begins with; nil where Discord
// did not say.
func (s *shard) present(guilds []guildEvent) {
	if s.c.cfg.Guilds == nil || guilds == nil {
		return
	}
	p := Presence{Shard: s.id, Shards: s.count}
	for _, g := range guilds {
		p.Guilds = append(p.Guilds, g.ID)
	}
	s.c.cfg.Guilds(p)
}
