//go:build race

package blackbox_test

// raced says that the tests, and so the bot, are built with the race detector.
const raced = true
