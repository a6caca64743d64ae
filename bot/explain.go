package bot

import (
	"errors"

	"headliner/questions"
	"headliner/questions/news"
	"headliner/questions/quiz"
)

// What a caller can cause.
var (
	errUnknown = errors.New("bot: unknown command")
	errStale   = errors.New("bot: unknown or outdated button")
	errAdmin   = errors.New("bot: for admins only")
	errHost    = errors.New("bot: for the host or admins only")
)

// words is an error that is already put the way the caller should read it.
type words string

func (w words) Error() string { return string(w) }

// say refuses a request in plain words.
func say(text string) error { return words(text) }

// explain puts an error into words for the caller. known is false where the
// error is none of the caller's making: those are logged, and their text is
// never shown.
func explain(err error) (text string, known bool) {
	var w words
	if errors.As(err, &w) {
		return string(w), true
	}
	var refusal *news.Refusal
	if errors.As(err, &refusal) {
		return refusal.Reason, true
	}
	var flaw *questions.Invalid
	if errors.As(err, &flaw) {
		return err.Error(), true
	}
	for sentinel, text := range explanations() {
		if errors.Is(err, sentinel) {
			return text, true
		}
	}
	if errors.Is(err, errSlow) {
		return "That took too long on my side. Please try again in a moment.", false
	}
	return "Something went wrong on my side. Please try again in a moment.", false
}

func explanations() map[error]string {
	return map[error]string{
		quiz.ErrClosed:    "That round is over. Catch the next one!",
		quiz.ErrAnswered:  "You have already locked in an answer for this round.",
		quiz.ErrChoice:    "That is not one of the options.",
		quiz.ErrFallen:    "A hint has ruled that one out. Pick another.",
		quiz.ErrHinted:    "That hint is out already: look at the question.",
		quiz.ErrVoted:     "You have asked for that hint. It comes when enough players do.",
		quiz.ErrOver:      "That game is over. Start a new one with `/trivia start`.",
		quiz.ErrRunning:   "A game is already running in this channel. Join in!",
		quiz.ErrNoGame:    "No game is running in this channel. Start one with `/trivia start`.",
		quiz.ErrDecided:   "Somebody was faster: that was decided or changed meanwhile.",
		quiz.ErrUndone:    "That can't be taken back any more: it was changed since.",
		quiz.ErrKnown:     "This server has that already.",
		quiz.ErrFull:      "This server has as many of those as it may have. Remove one first.",
		quiz.ErrNotFound:  "I can't find that in this server. It may have been removed.",
		questions.ErrNone: "I have no questions for that choice yet. Try another category or difficulty.",
		errUnknown:        "I don't know that command any more. Discord may need a minute to show the new ones.",
		errStale:          "That button is out of date.",
		errAdmin:          "Only members who may manage this server can do that.",
		errHost:           "Only the host of this game, or a member who may manage this server, can do that.",
	}
}
