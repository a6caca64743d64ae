package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

// Error codes that Discord answers with.
const (
	codeGeneral       = 0
	codeChannel       = 10003
	codeGuild         = 10004
	codeMessage       = 10008
	codeWebhook       = 10015
	codeInteraction   = 10062
	codeAcknowledged  = 40060
	codeAccess        = 50001
	codeOtherAuthor   = 50005
	codeEmpty         = 50006
	codePermission    = 50013
	codeWebhookToken  = 50027
	codeForm          = 50035
	codeJSON          = 50109
	codeTooLarge      = 40005
	codeDailyCommands = 30034
)

// fault is a refusal in Discord's shape.
type fault struct {
	status, code int
	message      string
	problems     problems
}

func (f *fault) Error() string {
	parts := []string{fmt.Sprintf("%d %d %s", f.status, f.code, f.message)}
	for _, p := range f.problems {
		parts = append(parts, strings.Join(p.path, ".")+": "+p.message)
	}
	return strings.Join(parts, "; ")
}

// body is the fault as JSON: its problems nested along the paths to the fields.
func (f *fault) body() []byte {
	body := map[string]any{"message": f.message, "code": f.code}
	if len(f.problems) > 0 {
		body["errors"] = f.problems.tree()
	}
	b, _ := json.Marshal(body) // plain values: cannot fail
	return b
}

func refuse(status, code int, message string) *fault {
	return &fault{status: status, code: code, message: message}
}

func notFound(code int, what string) *fault {
	return refuse(http.StatusNotFound, code, "Unknown "+what)
}

func missingPermissions() *fault {
	return refuse(http.StatusForbidden, codePermission, "Missing Permissions")
}

// problem is one thing wrong with a field of a form.
type problem struct {
	path          []string
	code, message string
}

// problems collects what is wrong with a body.
type problems []problem

// at is a place in a body: the path to a field, and where to note what is wrong with it.
type at struct {
	list *problems
	path []string
}

func (p *problems) root() at { return at{list: p} }

// field is the place of an object's field.
func (a at) field(name string) at {
	return at{list: a.list, path: append(a.path[:len(a.path):len(a.path)], name)}
}

// item is the place of a list's item.
func (a at) item(i int) at { return a.field(strconv.Itoa(i)) }

func (a at) bad(code, format string, args ...any) {
	*a.list = append(*a.list, problem{path: a.path, code: code, message: fmt.Sprintf(format, args...)})
}

// fault is nil where nothing is wrong.
func (p problems) fault() *fault {
	if len(p) == 0 {
		return nil
	}
	f := refuse(http.StatusBadRequest, codeForm, "Invalid Form Body")
	f.problems = p
	return f
}

func (p problems) tree() map[string]any {
	root := map[string]any{}
	for _, one := range p {
		node := root
		for _, step := range one.path {
			next, ok := node[step].(map[string]any)
			if !ok {
				next = map[string]any{}
				node[step] = next
			}
			node = next
		}
		list, _ := node["_errors"].([]any)
		node["_errors"] = append(list, map[string]string{"code": one.code, "message": one.message})
	}
	return root
}
