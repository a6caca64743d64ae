// Package sandbox is a stand-in for Discord on loopback: REST, gateway and, if asked, a web page.
//
// A bot talks to it through its ordinary client once its base URL points at [Server.URL] and it
// uses [Server.Token]. People play in the page; tests and load tools act as users through
// [Server.Slash], [Server.Press], [Server.Select], [Server.SubmitModal] and [Server.Complete],
// and look at what the bot did through [Call.Reply], [Server.Wait] and [Server.Messages].
//
// It refuses what Discord refuses, with Discord's status and error codes, and keeps a list of such
// refusals in [Server.Violations]. [Server.SetTrouble] and methods such as [Server.Drop] make it
// misbehave the way Discord sometimes does.
//
// The rules held here are written up at https://discord.com/developers/docs.
package sandbox
