package sandbox

import (
	"encoding/json"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// maybe is a field that tells apart what is missing, null, and a value.
type maybe[T any] struct {
	set, null bool
	v         T
}

func (m *maybe[T]) UnmarshalJSON(b []byte) error {
	m.set = true
	if string(b) == "null" {
		m.null = true
		return nil
	}
	return json.Unmarshal(b, &m.v)
}

// messageBody is what a bot sends to make or change a message.
type messageBody struct {
	Content      maybe[string]         `json:"content"`
	Embeds       maybe[[]Embed]        `json:"embeds"`
	Components   maybe[[]Component]    `json:"components"`
	Attachments  maybe[[]attached]     `json:"attachments"`
	Flags        maybe[int]            `json:"flags"`
	Mentions     maybe[*allowed]       `json:"allowed_mentions"`
	Nonce        maybe[any]            `json:"nonce"`
	EnforceNonce bool                  `json:"enforce_nonce"`
	TTS          bool                  `json:"tts"`
	Reference    *Reference            `json:"message_reference"`
	Poll         maybe[map[string]any] `json:"poll"`

	files []upload
}

// attached names a file of the request, by its number, or one that stays, by its ID.
type attached struct {
	ID          any    `json:"id"`
	Filename    string `json:"filename"`
	Description string `json:"description"`
}

// allowed is allowed_mentions.
type allowed struct {
	Parse       []string `json:"parse"`
	Users       []string `json:"users"`
	Roles       []string `json:"roles"`
	RepliedUser bool     `json:"replied_user"`
}

// upload is a file of a multipart request.
type upload struct {
	index int
	File
}

// decodeBody reads JSON as Discord does: what does not fit the form is named by its field.
func decodeBody(b []byte, to any) *fault {
	err := json.Unmarshal(b, to)
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &kind):
		var p problems
		place := p.root()
		for step := range strings.SplitSeq(kind.Field, ".") {
			place = place.field(step)
		}
		place.bad("BASE_TYPE_CHOICES", "Expected %v, not a JSON %s.", kind.Type, kind.Value)
		return p.fault()
	}
	return refuse(http.StatusBadRequest, codeJSON, "The request body contains invalid JSON.")
}

// messageBody reads the request's body as a message.
func (r *request) message() (*messageBody, *fault) {
	body := &messageBody{files: r.files}
	if len(r.body) == 0 {
		return body, nil
	}
	return body, decodeBody(r.body, body)
}

// readForm takes in a multipart body: payload_json, and files[0], files[1] …
func (r *request) readForm() *fault {
	form, err := r.MultipartReader()
	if err != nil {
		return refuse(http.StatusBadRequest, codeForm, "Invalid multipart form")
	}
	for {
		part, err := form.NextPart()
		if errors.Is(err, io.EOF) {
			slices.SortFunc(r.files, func(a, b upload) int { return a.index - b.index })
			return nil
		}
		if err == nil {
			err = r.readPart(part)
		}
		if err != nil {
			return refuse(http.StatusRequestEntityTooLarge, codeTooLarge, "Request entity too large")
		}
	}
}

func (r *request) readPart(part *multipart.Part) error {
	b, err := io.ReadAll(part)
	if err != nil {
		return err
	}
	name := part.FormName()
	if name == "payload_json" {
		r.body = b
		return nil
	}
	index, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(name, "files["), "]"))
	if err != nil {
		index = len(r.files)
	}
	r.files = append(r.files, upload{index: index, File: File{
		Name: part.FileName(), ContentType: part.Header.Get("Content-Type"), Data: b,
	}})
	return nil
}

// apply puts what the body says into the message. It must have been checked.
func (s *Server) apply(body *messageBody, m *Message) {
	if body.Content.set {
		m.Content = strings.TrimSpace(body.Content.v)
	}
	if body.Embeds.set {
		m.Embeds = append([]Embed{}, body.Embeds.v...)
		for i := range m.Embeds {
			m.Embeds[i].Type = "rich"
		}
	}
	if body.Components.set {
		m.Components = append([]Component{}, body.Components.v...)
		next := 0
		numberAll(m.Components, &next)
	}
	if body.Flags.set {
		keep := m.Flags & (FlagEphemeral | FlagLoading | FlagComponentsV2)
		m.Flags = body.Flags.v | keep
	}
	if body.Attachments.set {
		m.Attachments = slices.DeleteFunc(slices.Clone(m.Attachments), func(a Attachment) bool {
			return !slices.ContainsFunc(body.Attachments.v, func(k attached) bool { return k.ID == a.ID })
		})
	}
	s.attach(body, m)
	s.mention(body, m)
}

// numberAll gives components the IDs that Discord gives those without.
func numberAll(components []Component, next *int) {
	for i := range components {
		*next++
		or(&components[i].ID, *next)
		numberAll(components[i].Components, next)
		if a := components[i].Accessory; a != nil {
			*next++
			or(&a.ID, *next)
		}
	}
}

func (s *Server) attach(body *messageBody, m *Message) {
	for _, f := range body.files {
		a := s.files.add(s.ids.next(m.Timestamp), f.File)
		for _, k := range body.Attachments.v {
			if n, ok := k.ID.(float64); ok && int(n) == f.index {
				a.Description = k.Description
			}
			if text, ok := k.ID.(string); ok && text == strconv.Itoa(f.index) {
				a.Description = k.Description
			}
		}
		a.Ephemeral = m.For != ""
		m.Attachments = append(m.Attachments[:len(m.Attachments):len(m.Attachments)], a)
	}
}
