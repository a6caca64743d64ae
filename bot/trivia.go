package bot

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"headliner/bot/discord"
	"headliner/questions"
	"headliner/questions/quiz"
)

const (
	defaultRounds  = 10
	defaultSeconds = 20
)

func (b *Bot) triviaStart() action {
	return action{
		name: "start", about: "Start a quiz in this channel: everyone can play",
		options: []*discordgo.ApplicationCommandOption{
			listed("category", "What the questions are about (all)"),
			number("questions", "How many questions, 1 to 50 (10)", 1, 50),
			number("seconds", "Time to answer each, 5 to 120 seconds (20)", 5, 120),
			oneOf("difficulty", "How hard the questions are (all)", questions.Difficulties()),
			oneOf("mode", "How to answer: press a button, type, or a mix of both (choice)", quiz.Modes()),
		},
		run: b.startTrivia, complete: b.completeCategory,
	}
}

func (b *Bot) startTrivia(ctx context.Context, i *discord.Interaction) (reply, error) {
	if missing := missingPermissions(i); missing != "" {
		return reply{}, say("I can't play here yet: in this channel I lack the permission to " +
			missing + ". Please ask an admin to allow it, then try again.")
	}
	s, err := settings(i)
	if err != nil {
		return reply{}, err
	}
	run, err := b.games.start(ctx, s)
	if err != nil {
		return reply{}, err
	}
	about := "all categories"
	if s.Category != "" {
		about = string(s.Category)
	}
	if s.Difficulty != "" {
		about += ", " + string(s.Difficulty)
	}
	intro := private(fmt.Sprintf("🎬 %s starts a quiz: **%s** · %s · %d seconds each. Everyone can play: %s",
		mention(s.Host), count(s.Rounds, "question"), about, s.Seconds, howTo(s.Mode)))
	intro.public, intro.then = true, run
	return intro, nil
}

// howTo tells how the questions of a game are answered.
func howTo(m quiz.Mode) string {
	switch m {
	case quiz.Typed:
		return "press **Answer** and type yours, the first right one wins."
	case quiz.Mixed:
		return "press the button with your answer, or **Answer** to type it, the sooner the better."
	}
	return "press the button with your answer, the sooner the better."
}

// settings reads the options of /trivia start, and checks them again: what
// arrives need not be what was offered.
func settings(i *discord.Interaction) (quiz.Settings, error) {
	s := quiz.Settings{
		Guild: quiz.GuildID(i.Guild), Channel: quiz.ChannelID(i.Channel), Host: quiz.UserID(i.User.ID),
		Rounds: given(i, "questions", defaultRounds), Seconds: given(i, "seconds", defaultSeconds),
		Seed: rand.Uint64(),
	}
	if s.Rounds < 1 || s.Rounds > 50 {
		return s, say("A game has 1 to 50 questions.")
	}
	if s.Seconds < 5 || s.Seconds > 120 {
		return s, say("Players get 5 to 120 seconds for each question.")
	}
	var err error
	if s.Mode, err = mode(i.Options.String("mode")); err != nil {
		return s, err
	}
	if s.Category, err = category(i.Options.String("category")); err != nil {
		return s, err
	}
	s.Difficulty, err = difficulty(i.Options.String("difficulty"))
	return s, err
}

// given is the number that an option was given, or its default. What is no
// number comes out as one that is refused.
func given(i *discord.Interaction, option string, fallback int) int {
	if !i.Options.Has(option) {
		return fallback
	}
	n, ok := i.Options.Int(option)
	if !ok || n > math.MaxInt32 {
		return -1
	}
	return int(n)
}

// category reads a category as typed; "" and "all" stand for all of them.
func category(typed string) (questions.Category, error) {
	wanted := questions.Fold(typed)
	if wanted == "" || wanted == "all" {
		return "", nil
	}
	var known []string
	for _, c := range questions.Categories() {
		if questions.Fold(string(c)) == wanted {
			return c, nil
		}
		known = append(known, string(c))
	}
	return "", say("I don't know that category. I have: " + strings.Join(known, ", ") + ".")
}

func difficulty(typed string) (questions.Difficulty, error) {
	wanted := questions.Fold(typed)
	if wanted == "" || wanted == "all" {
		return "", nil
	}
	for _, d := range questions.Difficulties() {
		if string(d) == wanted {
			return d, nil
		}
	}
	return "", say("Difficulty is easy, medium or hard.")
}

func mode(typed string) (quiz.Mode, error) {
	wanted := quiz.Mode(questions.Fold(typed))
	if wanted == "" {
		return quiz.Choice, nil
	}
	if slices.Contains(quiz.Modes(), wanted) {
		return wanted, nil
	}
	return "", say("Mode is choice, typed or mixed.")
}

// completeCategory offers the categories with what each holds.
func (b *Bot) completeCategory(ctx context.Context, i *discord.Interaction) (reply, error) {
	bank, err := b.banks.of(ctx, quiz.GuildID(i.Guild))
	if err != nil {
		return reply{}, err
	}
	typed := questions.Fold(i.Options.String("category"))
	var r reply
	for _, c := range questions.Categories() {
		n := bank.Count(questions.Filter{Category: c})
		if n == 0 || !strings.Contains(questions.Fold(string(c)), typed) {
			continue
		}
		r.choices = append(r.choices, &discordgo.ApplicationCommandOptionChoice{
			Name: fmt.Sprintf("%s (%s)", title(c), count(n, "question")), Value: string(c),
		})
	}
	return r, nil
}

// missingPermissions names what the bot may not do in the channel, or "".
func missingPermissions(i *discord.Interaction) string {
	if i.AppPermissions&discordgo.PermissionAdministrator != 0 {
		return ""
	}
	needed := []struct {
		bit  int64
		name string
	}{
		{discordgo.PermissionViewChannel, "**View Channel**"},
		{discordgo.PermissionSendMessages, "**Send Messages**"},
		{discordgo.PermissionEmbedLinks, "**Embed Links**"},
	}
	if i.Thread {
		needed[1].bit, needed[1].name = discordgo.PermissionSendMessagesInThreads, "**Send Messages in Threads**"
	}
	var missing []string
	for _, n := range needed {
		if i.AppPermissions&n.bit == 0 {
			missing = append(missing, n.name)
		}
	}
	if n := len(missing); n > 2 {
		return strings.Join(missing[:n-1], ", ") + " and " + missing[n-1]
	}
	return strings.Join(missing, " and ")
}

func (b *Bot) triviaStop() action {
	return action{
		name: "stop", about: "Stop the game in this channel and show the standings",
		run: func(ctx context.Context, i *discord.Interaction) (reply, error) {
			return b.wish(ctx, i, quiz.Stop{}, "Game stopped. Here is how it stands.")
		},
	}
}

func (b *Bot) triviaSkip() action {
	return action{
		name: "skip", about: "Skip to the answer of the running question",
		run: func(ctx context.Context, i *discord.Interaction) (reply, error) {
			return b.wish(ctx, i, quiz.Skip{}, "Skipped. What was locked in counts.")
		},
	}
}

// wish brings a host's or an admin's wish to the game of the channel.
func (b *Bot) wish(ctx context.Context, i *discord.Interaction, e quiz.Event, granted string) (reply, error) {
	l := b.games.in(quiz.GuildID(i.Guild), quiz.ChannelID(i.Channel))
	if l == nil {
		return reply{}, quiz.ErrNoGame
	}
	if i.User.ID != string(l.settings.Host) && !manages(i) {
		return reply{}, errHost
	}
	w := wish{event: e, done: make(chan error, 1)}
	select {
	case l.wishes <- w:
	case <-l.gone:
		return reply{}, quiz.ErrNoGame
	case <-ctx.Done():
		return reply{}, errSlow
	}
	select {
	case err := <-w.done:
		if err != nil {
			return reply{}, say("No question is open right now. The next one is on its way.")
		}
		r := private(granted)
		r.public = true
		return r, nil
	case <-ctx.Done():
		return reply{}, errSlow
	}
}
