package discord

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// TestGuildsComeAndGo tells of those of a new session, of one that takes the
// bot out, of one that has an outage, and of a new one.
func TestGuildsComeAndGo(t *testing.T) {
	f := newFake(t)
	f.gateway = func(_ int, p *peer) {
		p.hello(time.Minute)
		p.next()
		p.send(`{"t":"READY","s":1,"op":0,"d":{"session_id":"s","user":{"id":"42"},"application":{"id":"4242"},
			"guilds":[{"id":"11","unavailable":true},{"id":"12"}]}}`)
		p.send(`{"t":"GUILD_DELETE","s":2,"op":0,"d":{"id":"11","unavailable":true}}`)
		p.send(`{"t":"GUILD_DELETE","s":3,"op":0,"d":{"id":"12"}}`)
		p.send(`{"t":"GUILD_CREATE","s":4,"op":0,"d":{"name":"x","channels":[{"id":"99"}],"id":"13"}}`)
		p.send(`{"t":"GUILD_DELETE","s":5,"op":0,"d":null}`)
		p.send(`{"t":"GUILD_DELETE","s":6,"op":0,"d":[]}`)
		p.send(`{"t":"GUILD_DELETE","s":7,"op":0,"d":{"id":"14"}}`)
		p.serve()
	}
	told := make(chan string, 10)
	c := f.client(t, func(cfg *Config) {
		cfg.Guild = func(id string, in bool) { told <- fmt.Sprint(id, " ", in) }
		cfg.Guilds = func(p Presence) { told <- fmt.Sprint(p.Guilds, p.Shard, p.Shards) }
	})
	start(t, c)
	var got []string
	for range 4 {
		got = append(got, receive(t, told, "word of a guild"))
	}
	if want := []string{"[11 12] 0 1", "12 false", "13 true", "14 false"}; !slices.Equal(got, want) {
		t.Errorf("told %q, want %q", got, want)
	}
}

func TestPresenceHas(t *testing.T) {
	p := Presence{Shard: 1, Shards: 3}
	for guild, want := range map[string]bool{
		fmt.Sprint(1 << 22): true, fmt.Sprint(4 << 22): true, fmt.Sprint(2 << 22): false, "": false, "x": false,
	} {
		if p.Has(guild) != want {
			t.Errorf("Has(%q) = %v", guild, !want)
		}
	}
	if (Presence{}).Has("1") {
		t.Error("a presence without shards has a guild")
	}
}
