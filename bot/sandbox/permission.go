package sandbox

// Permissions as Discord numbers them, as far as they matter to a bot that posts messages.
const (
	PermAdministrator   int64 = 1 << 3
	PermManageGuild     int64 = 1 << 5
	PermViewChannel     int64 = 1 << 10
	PermSendMessages    int64 = 1 << 11
	PermManageMessages  int64 = 1 << 13
	PermEmbedLinks      int64 = 1 << 14
	PermAttachFiles     int64 = 1 << 15
	PermReadHistory     int64 = 1 << 16
	PermMentionEveryone int64 = 1 << 17
	PermUseCommands     int64 = 1 << 31
	permAddReactions    int64 = 1 << 6
	permExternalEmojis  int64 = 1 << 18

	// PermMember is what a plain member may do.
	PermMember = PermViewChannel | PermSendMessages | PermEmbedLinks | PermAttachFiles |
		PermReadHistory | PermUseCommands | permAddReactions | permExternalEmojis
	// PermAdmin is what an administrator may do: everything.
	PermAdmin int64 = 1<<53 - 1
	// PermBot is what the bot may do where nothing else is set.
	PermBot = PermMember
)

// SetBotPermissions sets what the bot may do in a channel, a sum of Perm constants.
func (s *Server) SetBotPermissions(channel string, permissions int64) {
	s.world.setPermissions(channel, s.world.bot.ID, permissions)
}

// SetPermissions sets what a user may do in a channel, a sum of Perm constants.
func (s *Server) SetPermissions(channel, user string, permissions int64) {
	s.world.setPermissions(channel, user, permissions)
}

func (w *world) setPermissions(channel, user string, permissions int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.permissions[[2]string{channel, user}] = permissions
}

// permissionsOf tells what a user or the bot may do in a channel.
func (w *world) permissionsOf(channel, user string) int64 {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if p, ok := w.permissions[[2]string{channel, user}]; ok {
		return p
	}
	switch u := w.users[user]; {
	case user == w.bot.ID:
		return PermBot
	case u != nil && u.Admin:
		return PermAdmin
	}
	return PermMember
}

// allows tells whether have holds all of need, as an administrator's always does.
func allows(have, need int64) bool {
	return have&PermAdministrator != 0 || have&need == need
}
