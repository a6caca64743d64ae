package sandbox_test

import (
	"fmt"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

func button(id string) string {
	return `{"type":2,"style":1,"label":"L","custom_id":"` + id + `"}`
}

func buttonRow(n int, prefix string) string {
	var list []string
	for i := range n {
		list = append(list, button(fmt.Sprint(prefix, i)))
	}
	return `{"type":1,"components":[` + strings.Join(list, ",") + `]}`
}

func rows(n int) string {
	var list []string
	for i := range n {
		list = append(list, buttonRow(1, fmt.Sprint("r", i)))
	}
	return strings.Join(list, ",")
}

func selectMenu(options int) string {
	var list []string
	for i := range options {
		list = append(list, fmt.Sprintf(`{"label":"%d","value":"%d"}`, i, i))
	}
	return `{"type":1,"components":[{"type":3,"custom_id":"s","options":[` +
		strings.Join(list, ",") + `]}]}`
}

// TestRefusedMessages sends what Discord refuses in a message, and looks where the error points.
func TestRefusedMessages(t *testing.T) {
	s := startServer(t, sandbox.Options{Limits: sandbox.Limits{Off: true}})
	commands(t, s)
	x := func(n int) string { return strings.Repeat("x", n) }
	embeds := strings.TrimSuffix(strings.Repeat(`{"description":"`+x(2001)+`"},`, 3), ",")
	tests := []struct{ name, message, path string }{
		{"content", `{"content":"` + x(2001) + `"}`, "content"},
		{"embed title", `{"embeds":[{"title":"` + x(257) + `"}]}`, "embeds.0.title"},
		{"embed text", `{"embeds":[{"description":"` + x(4097) + `"}]}`, "embeds.0.description"},
		{
			"embed field",
			`{"embeds":[{"fields":[{"name":"","value":"v"}]}]}`,
			"embeds.0.fields.0.name",
		},
		{
			"embed value",
			`{"embeds":[{"fields":[{"name":"n","value":"` + x(1025) + `"}]}]}`,
			"embeds.0.fields.0.value",
		},
		{
			"embed footer",
			`{"embeds":[{"footer":{"text":"` + x(2049) + `"}}]}`,
			"embeds.0.footer.text",
		},
		{"embed sum", `{"embeds":[` + embeds + `]}`, "embeds"},
		{
			"eleven embeds",
			`{"embeds":[` + strings.Repeat(`{"title":"t"},`, 10) + `{"title":"t"}]}`,
			"embeds",
		},
		{"six rows", `{"components":[` + rows(6) + `]}`, "components"},
		{"six buttons", `{"components":[` + buttonRow(6, "a") + `]}`, "components.0.components"},
		{"bare button", `{"components":[` + button("a") + `]}`, "components.0.type"},
		{
			"long id",
			`{"components":[` + buttonRow(1, x(100)) + `]}`,
			"components.0.components.0.custom_id",
		},
		{
			"no id",
			`{"components":[{"type":1,"components":[{"type":2,"style":1,"label":"L"}]}]}`,
			"components.0.components.0.custom_id",
		},
		{
			"same id",
			`{"components":[` + buttonRow(1, "a") + `,` + buttonRow(1, "a") + `]}`,
			"components",
		},
		{
			"long label",
			`{"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"` +
				`,"label":"` + x(81) + `"}]}]}`,
			"components.0.components.0.label",
		},
		{
			"no label",
			`{"components":[{"type":1,"components":[` +
				`{"type":2,"style":1,"custom_id":"a"}]}]}`,
			"components.0.components.0",
		},
		{
			"style",
			`{"components":[{"type":1,"components":[{"type":2,"style":9,"custom_id":"a"` +
				`,"label":"L"}]}]}`,
			"components.0.components.0.style",
		},
		{
			"link with id",
			`{"components":[{"type":1,"components":[{"type":2,"style":5,"custom_id":"a"` +
				`,"label":"L","url":"https://e.org"}]}]}`,
			"components.0.components.0",
		},
		{
			"link",
			`{"components":[{"type":1,"components":[{"type":2,"style":5,"label":"L"` +
				`,"url":"javascript:1"}]}]}`,
			"components.0.components.0.url",
		},
		{
			"url",
			`{"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"` +
				`,"label":"L","url":"https://e.org"}]}]}`,
			"components.0.components.0",
		},
		{
			"no options",
			`{"components":[` + selectMenu(0) + `]}`,
			"components.0.components.0.options",
		},
		{
			"26 options",
			`{"components":[` + selectMenu(26) + `]}`,
			"components.0.components.0.options",
		},
		{"text as legacy", `{"components":[{"type":10,"content":"t"}]}`, "components.0.type"},
		{
			"v2 with content",
			`{"flags":32768,"content":"c","components":[{"type":10,"content":"t"}]}`,
			"content",
		},
		{
			"v2 text",
			`{"flags":32768,"components":[{"type":10,"content":"` + x(4001) + `"}]}`,
			"components.0.content",
		},
		{
			"v2 section",
			`{"flags":32768,"components":[{"type":9,"components":[` +
				`{"type":10,"content":"t"}]}]}`,
			"components.0.accessory",
		},
		{"flags", `{"content":"c","flags":128}`, "flags"},
		{
			"mentions",
			`{"content":"c","allowed_mentions":{"parse":["users"],"users":["1"]}}`,
			"allowed_mentions",
		},
		{
			"mention kind",
			`{"content":"c","allowed_mentions":{"parse":["all"]}}`,
			"allowed_mentions.parse.0",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := slash(t, s)
			status, body := call(t, s, "POST", "/interactions/"+c.ID+"/"+c.Token+"/callback",
				`{"type":4,"data":`+test.message+`}`)
			if status != 400 || body["code"] != 50035.0 || !pointsAt(body["errors"], "data."+test.path) {
				t.Errorf("callback: %d %v, want 50035 at data.%s", status, body, test.path)
			}
			if status, code := answer(t, s, c, `{"type":5}`); status != 204 {
				t.Errorf("an answer after the refusal: %d %d, want 204", status, code)
			}
			status, body = call(t, s, "POST", "/channels/"+c.From.Channel+"/messages", test.message)
			if status != 400 || !pointsAt(body["errors"], test.path) {
				t.Errorf("message: %d %v, want 50035 at %s", status, body, test.path)
			}
		})
	}
}

// pointsAt tells whether Discord's nested errors name a field.
func pointsAt(errors any, path string) bool {
	for step := range strings.SplitSeq(path, ".") {
		node, ok := errors.(map[string]any)
		if !ok {
			return false
		}
		errors = node[step]
	}
	node, _ := errors.(map[string]any)
	return node["_errors"] != nil
}
