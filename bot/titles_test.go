package bot

import (
	"testing"

	"headliner/questions"
)

func TestPromptText(t *testing.T) {
	for _, test := range []struct {
		prompt string
		titles []string
		want   string
	}{
		{"Who wrote it?", nil, "Who wrote it?"},
		{"Who directed the film It?", []string{"It"}, "Who directed the film _It_?"},
		{
			"Who made both M*A*S*H (1970) and Who Goes?",
			[]string{"M*A*S*H", "Who Goes?"},
			`Who made both _M\*A\*S\*H_ (1970) and _Who Goes?_`,
		},
		{"What is it?", []string{"Elsewhere"}, "What is it?"},
	} {
		if got := promptText(questions.Question{Prompt: test.prompt, Titles: test.titles}); got != test.want {
			t.Errorf("promptText(%q) = %q, want %q", test.prompt, got, test.want)
		}
	}
}
