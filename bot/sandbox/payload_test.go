package sandbox_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"headliner/bot/sandbox"
)

// press is the part of a press's payload that tests look at.
type press struct {
	Member struct {
		User struct {
			ID string `json:"id"`
		} `json:"user"`
		Permissions string `json:"permissions"`
	} `json:"member"`
	Data struct {
		CustomID string `json:"custom_id"`
	} `json:"data"`
	Message struct {
		ID string `json:"id"`
	} `json:"message"`
	AppPermissions string `json:"app_permissions"`
}

func decodePress(t *testing.T, data []byte) press {
	t.Helper()
	var p press
	if err := json.Unmarshal(data, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

// TestPermissionsInPayloads sets permissions and wants to find them in interactions.
func TestPermissionsInPayloads(t *testing.T) {
	s := startServer(t, sandbox.Options{})
	c, _ := ready(t, s, "")
	from := asBen(s)
	s.SetPermissions(from.Channel, from.User, sandbox.PermMember|sandbox.PermManageGuild)
	s.SetBotPermissions(from.Channel, sandbox.PermViewChannel)
	if _, err := s.Press(t.Context(), from, "123", "stale:1"); err != nil {
		t.Fatal(err)
	}
	p := decodePress(t, c.until(0, "INTERACTION_CREATE").Data)
	if p.Member.Permissions != fmt.Sprint(sandbox.PermMember|sandbox.PermManageGuild) ||
		p.AppPermissions != fmt.Sprint(sandbox.PermViewChannel) ||
		p.Data.CustomID != "stale:1" || p.Message.ID != "123" {
		t.Errorf("payload %+v", p)
	}
}
