package questions

// Limits on a question's text, in characters. They fit Discord's modals,
// buttons and messages.
const (
	MaxPrompt = 300
	MaxAnswer = 150
)

// Invalid is what a question breaks a rule with: words that tell whoever
// wrote it what to change.
type Invalid struct{ Problem string }

func (e *Invalid) Error() string { return e.Problem }
