package sandbox

import (
	"encoding/json"
	"slices"
	"strconv"
	"sync"
	"time"
)

// User is someone who can act in the sandbox.
type User struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Admin     bool   `json:"admin"`
	Simulated bool   `json:"simulated"` // plays by itself
	wire      []byte // the user object as payloads carry it
}

// Guild is a Discord server. All users are members of all guilds.
type Guild struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// Channel is a text channel.
type Channel struct {
	ID    string `json:"id"`
	Guild string `json:"guild"`
	Name  string `json:"name"`
}

// world is who and what there is. Safe for concurrent use.
type world struct {
	mu          sync.RWMutex
	bot         Author // its ID is the application's too
	guilds      map[string]*Guild
	channels    map[string]*Channel
	users       map[string]*User
	guildOrder  []string
	chanOrder   []string
	userOrder   []string
	permissions map[[2]string]int64 // by channel and user
	lastGuild   int64               // millisecond in the newest guild's ID
	away        []string            // guilds that the bot was taken out of
}

// The default world's IDs stay the same from run to run, so that scores that a bot keeps do too.
const (
	appID        = "1191000000000000000"
	homeGuild    = "1191000000004194304"
	homeChannel  = "1191000000008388608"
	firstUser    = 1191000000012582912
	snowflakeGap = 1 << 22
)

func newWorld(bot string) *world {
	w := &world{
		bot:         author(appID, bot),
		guilds:      map[string]*Guild{},
		channels:    map[string]*Channel{},
		users:       map[string]*User{},
		permissions: map[[2]string]int64{},
	}
	w.bot.Bot = true
	w.addGuild(&Guild{ID: homeGuild, Name: "Headliner HQ"})
	w.addChannel(&Channel{ID: homeChannel, Guild: homeGuild, Name: "trivia"})
	for i, name := range []string{"Ann", "Ben", "Cleo", "Dev"} {
		id := strconv.Itoa(firstUser + i*snowflakeGap)
		w.addUser(&User{ID: id, Name: name, Admin: i == 0})
	}
	return w
}

func author(id, name string) Author {
	return Author{ID: id, Name: name, GlobalName: &name, Discriminator: "0"}
}

func (w *world) addGuild(g *Guild) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.guilds[g.ID] = g
	w.guildOrder = append(w.guildOrder, g.ID)
}

func (w *world) addChannel(c *Channel) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.channels[c.ID] = c
	w.chanOrder = append(w.chanOrder, c.ID)
}

func (w *world) addUser(u *User) {
	u.wire, _ = json.Marshal(author(u.ID, u.Name)) // plain strings: cannot fail
	w.mu.Lock()
	defer w.mu.Unlock()
	w.users[u.ID] = u
	w.userOrder = append(w.userOrder, u.ID)
}

func (w *world) channel(id string) (Channel, bool) {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if c := w.channels[id]; c != nil {
		return *c, true
	}
	return Channel{}, false
}

func (w *world) guild(id string) (Guild, bool) {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if g := w.guilds[id]; g != nil {
		return *g, true
	}
	return Guild{}, false
}

func (w *world) user(id string) (User, bool) {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if u := w.users[id]; u != nil {
		return *u, true
	}
	return User{}, false
}

// App is the application's ID, and the bot user's.
func (s *Server) App() string { return s.world.bot.ID }

// Guilds lists the guilds, the default one first.
func (s *Server) Guilds() []Guild {
	return listed(s.world, s.world.guilds, &s.world.guildOrder)
}

// Channels lists the channels of all guilds, the default one first.
func (s *Server) Channels() []Channel {
	return listed(s.world, s.world.channels, &s.world.chanOrder)
}

// Users lists the users: Ann, who is an admin, Ben, Cleo, Dev, and those added since.
func (s *Server) Users() []User {
	return listed(s.world, s.world.users, &s.world.userOrder)
}

func listed[T any](w *world, all map[string]*T, order *[]string) []T {
	w.mu.RLock()
	defer w.mu.RUnlock()
	list := make([]T, 0, len(*order))
	for _, id := range slices.Clone(*order) {
		list = append(list, *all[id])
	}
	return list
}

// NewGuild adds a guild, which the bot joins at once.
func (s *Server) NewGuild(name string) Guild {
	g := Guild{ID: s.guildID(), Name: name}
	s.world.addGuild(&g)
	s.announceGuild(g)
	return g
}

// guildID makes an ID with a millisecond of its own: guilds are spread over shards by it.
func (s *Server) guildID() string {
	s.world.mu.Lock()
	defer s.world.mu.Unlock()
	ms := max(time.Now().UnixMilli(), s.world.lastGuild+1)
	s.world.lastGuild = ms
	return s.guildIDs.next(time.UnixMilli(ms))
}

// NewChannel adds a text channel to a guild.
func (s *Server) NewChannel(guild, name string) Channel {
	c := Channel{ID: s.ids.next(time.Now()), Guild: guild, Name: name}
	s.world.addChannel(&c)
	s.announceChannel(c)
	return c
}

// NewUser adds a user, who is a member of every guild.
func (s *Server) NewUser(name string, admin bool) User {
	u := User{ID: s.ids.next(time.Now()), Name: name, Admin: admin}
	s.world.addUser(&u)
	s.hub.publish(Event{Type: EventUsers})
	return u
}
