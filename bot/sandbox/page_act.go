package sandbox

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
)

// told is a fault in words for the user of the page.
type told string

func (t told) Error() string { return string(t) }

// act is what a page sends when a user does something.
type act struct {
	As       string            `json:"as"`
	Channel  string            `json:"channel"`
	Command  string            `json:"command"`
	Options  map[string]any    `json:"options"`
	Focused  string            `json:"focused"`
	Message  string            `json:"message"`
	CustomID string            `json:"custom_id"`
	Values   []string          `json:"values"`
	Call     string            `json:"call"`
	Fields   map[string]string `json:"fields"`
}

// largestAct bounds a page's request: a file of Discord's size in base64 fits.
const largestAct = 16 << 20

func decode(w http.ResponseWriter, r *http.Request, to any) error {
	body := http.MaxBytesReader(w, r.Body, largestAct)
	if err := json.NewDecoder(body).Decode(to); err != nil {
		return told("That request could not be read: " + err.Error())
	}
	return nil
}

// outcome waits for the bot's first answer and tells the page what came of it.
func outcome(ctx context.Context, c *Call, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	answer := map[string]any{"call": c.ID}
	r, err := c.Reply(ctx)
	switch {
	case errors.Is(err, ErrNoAnswer):
		answer["failed"] = "The application did not respond"
	case err != nil:
		return nil, err
	default:
		answer["type"] = r.Type
		if r.Modal != nil {
			answer["modal"] = r.Modal
		}
		if r.Type == ReplyChoices {
			answer["choices"] = append([]Choice{}, r.Choices...)
		}
	}
	return answer, nil
}

func (a act) from() From { return From{User: a.As, Channel: a.Channel} }

// args are the options as [Args]: an object is a file.
func (a act) args() (Args, error) {
	args := Args{}
	for name, value := range a.Options {
		if _, ok := value.(map[string]any); !ok {
			args[name] = value
			continue
		}
		var f File
		b, err := json.Marshal(value)
		if err == nil {
			err = json.Unmarshal(b, &f)
		}
		if err != nil {
			return nil, told("The file could not be read: " + err.Error())
		}
		args[name] = f
	}
	return args, nil
}

func (s *Server) pageSlash(w http.ResponseWriter, r *http.Request) (any, error) {
	var a act
	if err := decode(w, r, &a); err != nil {
		return nil, err
	}
	if err := s.mayRun(a); err != nil {
		return nil, err
	}
	args, err := a.args()
	if err != nil {
		return nil, err
	}
	c, err := s.Slash(r.Context(), a.from(), a.Command, args)
	return outcome(r.Context(), c, err)
}

// mayRun holds the page to what Discord's client shows a member.
func (s *Server) mayRun(a act) error {
	channel, _ := s.world.channel(a.Channel)
	c, _, ok := find(s.commands.visible(channel.Guild), a.Command)
	switch {
	case !ok:
		return told("There is no such command.")
	case !mayUse(c, s.world.permissionsOf(a.Channel, a.As)):
		return told("You do not have permission to use this command.")
	}
	return nil
}

func (s *Server) pageComplete(w http.ResponseWriter, r *http.Request) (any, error) {
	var a act
	if err := decode(w, r, &a); err != nil {
		return nil, err
	}
	if err := s.mayRun(a); err != nil {
		return nil, err
	}
	args, err := a.args()
	if err != nil {
		return nil, err
	}
	partial, _ := args[a.Focused].(string)
	c, err := s.Complete(r.Context(), a.from(), a.Command, a.Focused, partial, args)
	return outcome(r.Context(), c, err)
}

func (s *Server) pagePress(w http.ResponseWriter, r *http.Request) (any, error) {
	var a act
	if err := decode(w, r, &a); err != nil {
		return nil, err
	}
	if err := s.shown(a); err != nil {
		return nil, err
	}
	c, err := s.Press(r.Context(), a.from(), a.Message, a.CustomID)
	return outcome(r.Context(), c, err)
}

func (s *Server) pageSelect(w http.ResponseWriter, r *http.Request) (any, error) {
	var a act
	if err := decode(w, r, &a); err != nil {
		return nil, err
	}
	if err := s.shown(a); err != nil {
		return nil, err
	}
	c, err := s.Select(r.Context(), a.from(), a.Message, a.CustomID, a.Values...)
	return outcome(r.Context(), c, err)
}

// shown tells whether the user sees the component and can use it.
func (s *Server) shown(a act) error {
	m, ok := s.mail.get(a.Channel, a.Message)
	if !ok || m.Private() && m.For != a.As {
		return told("That message is gone.")
	}
	if c, ok := m.Find(a.CustomID); !ok || c.Disabled {
		return told("That button is off.")
	}
	return nil
}

func (s *Server) pageModal(w http.ResponseWriter, r *http.Request) (any, error) {
	var a act
	if err := decode(w, r, &a); err != nil {
		return nil, err
	}
	opened := s.calls.byID(a.Call)
	if opened == nil || opened.From.User != a.As {
		return nil, told("That form is gone.")
	}
	reply, err := opened.Reply(r.Context())
	if err != nil || reply.Modal == nil {
		return nil, told("That form is gone.")
	}
	c, err := s.SubmitModal(r.Context(), opened.From, reply.Modal, a.Fields)
	return outcome(r.Context(), c, err)
}

// byID finds an interaction by its ID. Slow, for people's pace.
func (k *calls) byID(id string) *Call {
	k.mu.Lock()
	defer k.mu.Unlock()
	for _, c := range k.byToken {
		if c.ID == id {
			return c
		}
	}
	return nil
}

func (s *Server) pagePlayers(w http.ResponseWriter, r *http.Request) (any, error) {
	var a struct {
		Channel string `json:"channel"`
		N       int    `json:"n"`
	}
	if err := decode(w, r, &a); err != nil {
		return nil, err
	}
	if _, ok := s.world.channel(a.Channel); !ok {
		return nil, told("There is no such channel.")
	}
	if a.N < 0 || a.N > 50 {
		return nil, told("Between 0 and 50 players can join in.")
	}
	return map[string]any{"users": append([]User{}, s.Players(a.Channel, a.N)...)}, nil
}

func (s *Server) pageUsers(w http.ResponseWriter, r *http.Request) (any, error) {
	var a struct {
		Name  string `json:"name"`
		Admin bool   `json:"admin"`
	}
	if err := decode(w, r, &a); err != nil {
		return nil, err
	}
	if a.Name == "" || len(a.Name) > 32 {
		return nil, told("A name has 1 to 32 characters.")
	}
	return s.NewUser(a.Name, a.Admin), nil
}

func (s *Server) pageTrouble(w http.ResponseWriter, r *http.Request) (any, error) {
	var t Trouble
	if err := decode(w, r, &t); err != nil {
		return nil, err
	}
	s.SetTrouble(t)
	return t, nil
}

func (s *Server) pageGateway(w http.ResponseWriter, r *http.Request) (any, error) {
	var a struct {
		Do   string `json:"do"`
		Code int    `json:"code"`
	}
	if err := decode(w, r, &a); err != nil {
		return nil, err
	}
	switch a.Do {
	case "drop", "drop_session":
		s.Drop(a.Do == "drop")
	case "op7":
		s.Op7()
	case "op9", "op9_resumable":
		s.Op9(a.Do == "op9_resumable")
	case "close":
		s.CloseGateway(a.Code)
	default:
		return nil, told("Pick drop, drop_session, op7, op9, op9_resumable or close.")
	}
	return map[string]any{}, nil
}
