package discord

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

func decoded(t *testing.T, raw string) *Interaction {
	t.Helper()
	i, err := decode(json.RawMessage(raw), time.Now())
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func TestDecodeCommand(t *testing.T) {
	i := decoded(t, `{"id":"1","token":"t","application_id":"9","type":2,"guild_id":"5",
		"channel_id":"6","locale":"en-GB","app_permissions":"2048",
		"member":{"user":{"id":"7","username":"ann","global_name":null},"nick":null,"permissions":"32"},
		"data":{"id":"1","name":"fact","type":1,"options":[{"name":"admin","type":2,"options":[
			{"name":"add","type":1,"options":[
				{"name":"subject","type":3,"value":"Ye","focused":true},
				{"name":"count","type":4,"value":9007199254740991},
				{"name":"round","type":4,"value":3.0},
				{"name":"rate","type":10,"value":0.5},
				{"name":"public","type":5,"value":false},
				{"name":"who","type":6,"value":"8"},
				{"name":"gone","type":6,"value":"404"},
				{"name":"file","type":11,"value":"77"},
				{"name":"odd","type":99,"value":{"a":1}}]}]}],
		"resolved":{"users":{"8":{"id":"8","username":"ben","global_name":"Ben B","bot":true}},
			"members":{"8":{"nick":"Benny","permissions":"0"}},
			"attachments":{"77":{"id":"77","filename":"a.csv","size":12,"url":"https://x/y",
				"content_type":"text/csv"}}}}}`)
	if want := []string{"fact", "admin", "add"}; !slices.Equal(i.Command, want) {
		t.Errorf("Command = %v, want %v", i.Command, want)
	}
	if i.Kind != Command || i.Guild != "5" || i.Channel != "6" || i.AppID != "9" ||
		i.Permissions != 32 || i.AppPermissions != 2048 || i.Locale != "en-GB" {
		t.Errorf("decoded %+v", i)
	}
	if want := (User{ID: "7", Name: "ann"}); i.User != want {
		t.Errorf("User = %v, want %v", i.User, want)
	}
	o := i.Options
	if o.String("subject") != "Ye" || i.Focused != "subject" {
		t.Errorf("subject = %q, focused %q", o.String("subject"), i.Focused)
	}
	if n, ok := o.Int("count"); n != 9007199254740991 || !ok {
		t.Errorf("count = %v, %v", n, ok)
	}
	if n, ok := o.Int("round"); n != 3 || !ok {
		t.Errorf("round = %v, %v", n, ok)
	}
	if r, ok := o.Float("rate"); r != 0.5 || !ok {
		t.Errorf("rate = %v, %v", r, ok)
	}
	if b, ok := o.Bool("public"); b || !ok {
		t.Errorf("public = %v, %v", b, ok)
	}
	if u, ok := o.User("who"); u != (User{ID: "8", Name: "Benny", Bot: true}) || !ok {
		t.Errorf("who = %v, %v", u, ok)
	}
	if f, ok := o.File("file"); f.Name != "a.csv" || f.Size != 12 || !ok {
		t.Errorf("file = %v, %v", f, ok)
	}
	for _, missing := range []string{"nothing", "subject", "gone"} {
		_, user := o.User(missing)
		_, number := o.Int(missing)
		_, truth := o.Bool(missing)
		_, file := o.File(missing)
		if user || truth || file || number && missing != "gone" {
			t.Errorf("%s was read as what it is not", missing)
		}
	}
	if o.Has("nothing") || !o.Has("subject") {
		t.Error("Has is wrong")
	}
}

func TestDecodeComponentAndModal(t *testing.T) {
	i := decoded(t, `{"id":"1","token":"t","type":3,"channel_id":"6","user":{"id":"7","username":"ann",
		"global_name":"Ann"},"message":{"id":"900","components":[{"type":1234,"new":[1]}]},
		"data":{"custom_id":"pick","component_type":5,"values":["8"],
		"resolved":{"users":{"8":{"username":"ben"}}}}}`)
	if i.Kind != Component || i.CustomID != "pick" || i.Message != "900" || i.Guild != "" {
		t.Errorf("decoded %+v", i)
	}
	if i.User.Name != "Ann" || i.Users["8"].Name != "ben" || !slices.Equal(i.Values, []string{"8"}) {
		t.Errorf("User = %v, Users = %v, Values = %v", i.User, i.Users, i.Values)
	}
	// With components newer than discordgo, whose own decoder leaves Data nil here.
	raw := `{"id":"1","token":"t","type":5,"data":{"custom_id":"form","components":[
		{"type":18,"id":1,"component":{"type":4,"custom_id":"prompt","value":"Who?"}},
		{"type":18,"component":{"type":3,"custom_id":"many","values":["a","b"]}},
		{"type":18,"component":{"type":23,"custom_id":"agree","value":true}},
		{"type":18,"component":{"type":777,"custom_id":"new","value":{"x":1}}},
		{"type":10,"id":9},
		{"type":1,"components":[{"type":4,"custom_id":"old","value":"way"}]}]}}`
	var theirs discordgo.InteractionCreate
	if json.Unmarshal([]byte(raw), &theirs) == nil {
		t.Error("discordgo can decode this now")
	}
	want := map[string]string{
		"prompt": "Who?", "many": "a,b", "agree": "true", "new": `{"x":1}`, "old": "way",
	}
	if i := decoded(t, raw); !reflect.DeepEqual(i.Fields, want) || i.CustomID != "form" {
		t.Errorf("Fields = %v, want %v", i.Fields, want)
	}
}

func TestDecodeSkipsWrongTypes(t *testing.T) {
	i := decoded(t, `{"id":"1","token":"t","type":2,"member":17,"user":{"id":"7","username":5},
		"app_permissions":12,"message":[],"data":{"name":"help","options":{"a":1},"resolved":[]}}`)
	if i.User.ID != "7" || !slices.Equal(i.Command, []string{"help"}) ||
		i.Permissions != 0 || i.AppPermissions != -1 {
		t.Errorf("decoded %+v", i)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, raw := range []string{
		``, `null`, `[]`, `{}`, `{"id":"1","type":2}`, `{"token":"t","type":2}`,
		`{"id":"1","token":"t","type":1}`, `{"id":"1","token":"t","type":6}`, `{"id":1`,
	} {
		if i, err := decode(json.RawMessage(raw), time.Now()); err == nil {
			t.Errorf("decode(%s) = %+v, want an error", raw, i)
		}
	}
}

func TestCreated(t *testing.T) {
	now := time.UnixMilli(1790000000123)
	for _, test := range []struct {
		id   string
		want time.Time
	}{
		{snowflake(now.Add(-time.Second), 5), now.Add(-time.Second)},
		{snowflake(now.Add(-14*time.Minute), 0), now.Add(-14 * time.Minute)},
		{snowflake(now.Add(59*time.Second), 0), now.Add(59 * time.Second)},
		{snowflake(now.Add(-16*time.Minute), 0), now},
		{snowflake(now.Add(61*time.Second), 0), now},
		{"1", now},
		{"-5", now},
		{"x", now},
		{"99999999999999999999999", now},
	} {
		if got := created(test.id, now); !got.Equal(test.want) {
			t.Errorf("created(%s) = %v, want %v", test.id, got, test.want)
		}
	}
}

func TestInteractionLogsNoToken(t *testing.T) {
	var out bytes.Buffer
	slog.New(slog.NewTextHandler(&out, nil)).Info("x", "interaction", decoded(t, pressJSON("12")))
	if strings.Contains(out.String(), "tok-") || !strings.Contains(out.String(), "interaction.id=12") {
		t.Errorf("logged %s", out.String())
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(pressJSON("12"))
	f.Add(`{"id":"1","token":"t","type":2,"data":{"name":"a",` +
		`"options":[{"type":1,"options":[{"type":2}]}]}}`)
	f.Add(`{"id":"1","token":"t","type":5,"data":{"components":[{"component":{"component":null}}]}}`)
	f.Fuzz(func(t *testing.T, raw string) {
		i, err := decode(json.RawMessage(raw), time.Now())
		if err != nil {
			return
		}
		if i.ID == "" || i.Token == "" || i.Created.IsZero() || len(i.Command) > 3 {
			t.Errorf("decode(%q) = %+v", raw, i)
		}
		for name := range i.Options {
			i.Options.Int(name)
			i.Options.User(name)
		}
	})
}

func FuzzScan(f *testing.F) {
	f.Add([]byte("HTTP/1.1 101 X\r\n\r\n\x81\x0a{\"op\": 11}\x88\x02\x0f\xa4"), 3)
	f.Add([]byte("HTTP/1.1 101 X\r\n\r\n\x81\x7e\x00\x04null"), 1)
	f.Fuzz(func(t *testing.T, stream []byte, chunk int) {
		if chunk < 1 {
			chunk = 1
		}
		// However the stream is cut, the same frames come out of it.
		frames := func(chunk int) string {
			var s scanner
			var seen bytes.Buffer
			for rest := bytes.Clone(stream); len(rest) > 0; {
				n := min(chunk, len(rest))
				_, err := s.scan(rest[:n], func(s *scanner) error {
					_, err := s.control()
					fmt.Fprintf(&seen, "%d %v %d %v,", s.opcode, s.whole, len(s.short), err)
					return nil
				})
				if err != nil {
					t.Fatal(err)
				}
				rest = rest[n:]
			}
			return seen.String()
		}
		if a, b := frames(len(stream)+1), frames(chunk); a != b {
			t.Errorf("at once: %s\nby %d: %s", a, chunk, b)
		}
	})
}
