// Package storage keeps games, scores and a guild's own questions and facts in
// a SQLite database.
//
// A [DB] is safe for concurrent use. What a method has written when it returns
// without an error is on the disk and survives a crash or a power cut. Errors
// that a user can cause are those of package quiz: [quiz.ErrRunning],
// [quiz.ErrOver], [quiz.ErrClosed], [quiz.ErrAnswered] and, for whatever the
// guild asked for does not have, [quiz.ErrNotFound]. The errors of the driver
// stay inside; only their text comes out.
//
// All writes pass through one goroutine, which commits what is waiting in one
// transaction: see writer.go. Reads have connections of their own and never
// wait for writes.
//
// # Where a table lives
//
//	games, rounds, answers          games.go resume.go rounds.go answers.go
//	asked                           asked.go played.go
//	question_ratings, option_picks  learn.go learn_save.go learned.go played.go
//	player_ratings, met             learn.go learn_save.go learned.go played.go
//	boards, scores                  closing.go boards.go global.go
//	players, player_categories      closing.go games.go profile.go
//	written, drafts                 drafts.go written.go
//	entities, facts                 facts.go collection.go candidates.go expiry.go
//	articles                        articles.go reading.go
//	decisions                       trail.go decide.go undo.go
//	feeds, feed_items               feeds.go feed_items.go
//	model_use                       tokens.go
//	guilds, commands                global.go commands.go
//
// # Changing the schema
//
// Add migrations/NNNN_what.sql with the next number. It is applied once, at
// start, in a transaction of its own that also moves the database's
// user_version to NNNN. Never edit a file that was released, and write no way
// back: who needs one has a backup.
package storage
