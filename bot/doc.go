// Package bot is Headliner on Discord: its commands, its live games and how
// they look.
//
// commands.go lists every command; each stands in a file of its own, its
// definition beside what it does. Everything that Discord sends passes through
// dispatch.go, which answers once and in time. games.go runs the live games,
// each in its own goroutine (live.go), with the rules of questions/quiz and
// messages sent by outbox.go. The files render*.go say how things look.
//
// follow.go polls the feeds of the guilds that the bot is in (presence.go); what
// they bring goes the way of an article that an admin adds (ingest.go), and
// consult.go asks the language model about it, if there is one.
//
// News come in through newsroom.go. What an article states waits for an admin
// (queue.go), is held against what is known (resolve.go, match.go, confirm.go),
// shown as a card and decided about (the files review*.go). Questions that its
// sentences suggest (suggest.go) stand behind the facts. Work that takes longer
// than Discord waits is done by deferred.go.
//
// The package knows the database only through the interfaces in store.go, and
// Discord only through package bot/discord.
package bot
