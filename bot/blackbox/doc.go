// Package blackbox holds tests that run the built bot as a process of its own against the
// sandbox: they see what a player, an admin and an operator see. It has nothing but tests.
package blackbox
