package sandbox_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

func TestRefusedModals(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	input := `{"type":1,"components":[{"type":4,"style":1,"label":"L","custom_id":"%s"%s}]}`
	field := func(id, more string) string { return fmt.Sprintf(input, id, more) }
	six := strings.TrimSuffix(strings.Repeat(field("a", "")+",", 6), ",")
	tests := []struct{ name, title, components, path string }{
		{"title", strings.Repeat("t", 46), field("a", ""), "title"},
		{"none", "T", "", "components"},
		{"six", "T", six, "components"},
		{"twice", "T", field("a", "") + "," + field("a", ""), "components"},
		{"button", "T", buttonRow(1, "b"), "components.0.components.0.type"},
		{"length", "T", field("a", `,"max_length":4001`), "components.0.components.0.max_length"},
		{
			"order",
			"T", field("a", `,"min_length":5,"max_length":4`),
			"components.0.components.0.max_length",
		},
		{"label", "T", `{"type":18,"label":"L"}`, "components.0.component"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := slash(t, s)
			status, body := call(t, s, "POST", "/interactions/"+c.ID+"/"+c.Token+"/callback",
				`{"type":9,"data":{"custom_id":"m","title":"`+test.title+`","components":[`+
					test.components+`]}}`)
			if status != 400 || !pointsAt(body["errors"], "data."+test.path) {
				t.Errorf("modal: %d %v, want 50035 at data.%s", status, body, test.path)
			}
		})
	}
}

func TestRefusedChoices(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	commands(t, s)
	choice := `{"name":"n","value":"v"}`
	tests := map[string]string{
		"26":    strings.Repeat(choice+",", 25) + choice,
		"name":  `{"name":"` + strings.Repeat("n", 101) + `","value":"v"}`,
		"value": `{"name":"n","value":"` + strings.Repeat("v", 101) + `"}`,
		"none":  `{"name":"n"}`,
	}
	for name, choices := range tests {
		c, err := s.Complete(t.Context(), asAnn(s), "trivia start", "category", "m")
		if err != nil {
			t.Fatal(err)
		}
		body := `{"type":8,"data":{"choices":[` + choices + `]}}`
		if status, code := answer(t, s, c, body); status != 400 || code != 50035 {
			t.Errorf("%s: %d %d, want 400 50035", name, status, code)
		}
	}
}

func TestRefusedCommands(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	option := `{"type":3,"name":"%s","description":"d"%s}`
	o := func(name, more string) string { return fmt.Sprintf(option, name, more) }
	command := func(options string) string {
		return `{"name":"c","description":"d","options":[` + options + `]}`
	}
	many := func(n int) string {
		var list []string
		for i := range n {
			list = append(list, o(fmt.Sprint("o", i), ""))
		}
		return strings.Join(list, ",")
	}
	hundred := strings.Repeat("n", 100)
	long := strings.Repeat(`{"name":"`+hundred+`","value":"`+hundred+`"},`, 25)
	var big []string
	for i := range 2 {
		big = append(big, o(fmt.Sprint("b", i), `,"choices":[`+strings.TrimSuffix(long, ",")+`]`))
	}
	tests := []struct{ name, commands, path string }{
		{"upper case", `{"name":"Trivia","description":"d"}`, "0.name"},
		{"space", `{"name":"a b","description":"d"}`, "0.name"},
		{"name", `{"name":"` + strings.Repeat("n", 33) + `","description":"d"}`, "0.name"},
		{"no description", `{"name":"c"}`, "0.description"},
		{
			"description",
			`{"name":"c","description":"` + strings.Repeat("d", 101) + `"}`,
			"0.description",
		},
		{"twice", command("") + "," + command(""), "1.name"},
		{"26 options", command(many(26)), "0.options"},
		{
			"required last",
			command(o("a", "") + "," + o("b", `,"required":true`)),
			"0.options.1.required",
		},
		{"same option", command(o("a", "") + "," + o("a", "")), "0.options.1.name"},
		{
			"both offers",
			command(o("a", `,"autocomplete":true,"choices":[{"name":"n","value":"v"}]`)),
			"0.options.0.autocomplete",
		},
		{"mixed", command(o("a", "") + `,{"type":1,"name":"s","description":"d"}`), "0.options"},
		{
			"deep",
			command(`{"type":2,"name":"g","description":"d","options":[` +
				`{"type":2,"name":"h","description":"d"}]}`),
			"0.options.0.options.0.type",
		},
		{
			"number for text",
			command(o("a", `,"choices":[{"name":"n","value":1}]`)),
			"0.options.0.choices.0.value",
		},
		{"8000", command(strings.Join(big, ",")), "0"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			status, body := call(t, s, "PUT", "/applications/"+s.App()+"/commands", "["+test.commands+"]")
			if status != 400 || !pointsAt(body["errors"], test.path) {
				b, _ := json.Marshal(body)
				t.Errorf("status %d %.300s, want 50035 at %s", status, b, test.path)
			}
		})
	}
	if got := s.Commands(s.Guilds()[0].ID); len(got) > 0 {
		t.Errorf("%d commands after refusals, want none", len(got))
	}
}

func TestCommandCreatesADay(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	var names []string
	for i := range 100 {
		names = append(names, fmt.Sprintf(`{"name":"%s%d","description":"d"}`, "n", i))
	}
	path := "/applications/" + s.App() + "/commands"
	for i, want := range []int{200, 200, 200, 200, 400} {
		set := strings.Join(names, ",")
		if i%2 == 1 {
			set = ""
		}
		if status, body := call(t, s, "PUT", path, "["+set+"]"); status != want {
			t.Errorf("set %d: %d %v, want %d: 200 creates a day", i, status, body, want)
		}
	}
}
