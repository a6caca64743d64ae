// Package spec holds request bodies against Discord's published OpenAPI description.
//
// The description is a file that not everybody has: see [Find]. It misses some of Discord's rules,
// which the stand-in checks itself.
package spec

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Spec is a description, loaded. It may be used concurrently.
type Spec struct {
	mu       sync.Mutex
	compiler *jsonschema.Compiler
	paths    map[string]map[string]bool // methods with a JSON body, by path template
	compiled map[string]*jsonschema.Schema
}

// base is what the description is called inside the compiler.
const base = "mem:///discord.json"

// Find looks for ../shared/data/discord-openapi.json beside the repository that the working
// directory is in. It reports false where there is none.
func Find() (string, bool) {
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			file := filepath.Join(dir, "..", "shared", "data", "discord-openapi.json")
			_, missing = os.Stat(file)
			return file, missing == nil
		}
		if dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	return "", false
}

// Load reads a description.
func Load(file string) (*Spec, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("spec: %w", err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("spec: %s: %w", file, err)
	}
	var outline struct {
		Paths map[string]map[string]json.RawMessage `json:"paths"`
	}
	if err := json.Unmarshal(b, &outline); err != nil {
		return nil, fmt.Errorf("spec: %s: %w", file, err)
	}
	s := &Spec{
		compiler: jsonschema.NewCompiler(), paths: map[string]map[string]bool{},
		compiled: map[string]*jsonschema.Schema{},
	}
	s.compiler.DefaultDraft(jsonschema.Draft2020)
	if err := s.compiler.AddResource(base, doc); err != nil {
		return nil, fmt.Errorf("spec: %w", err)
	}
	for path, methods := range outline.Paths {
		s.paths[path] = map[string]bool{}
		for method, operation := range methods {
			s.paths[path][method] = bytes.Contains(operation, []byte(`"requestBody"`))
		}
	}
	return s, nil
}

// Check tells what is wrong with the JSON body of a request, whose path is below /api/v10.
func (s *Spec) Check(method, path string, body []byte) error {
	method = strings.ToLower(method)
	template, ok := s.template(path)
	if !ok || !s.paths[template][method] {
		return fmt.Errorf("spec: no body is described for %s %s", method, path)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("spec: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	schema, err := s.schema(method, template, value)
	if err != nil {
		return fmt.Errorf("spec: %w", err)
	}
	if err := schema.Validate(coerced(value)); err != nil {
		return fmt.Errorf("spec: %s %s: %w", method, template, err)
	}
	return nil
}

// template finds the path's template, the one with the fewest parameters if several fit.
func (s *Spec) template(path string) (string, bool) {
	parts := strings.Split(path, "/")
	best, fewest := "", len(parts)+1
	for template := range s.paths {
		want, parameters := strings.Split(template, "/"), 0
		fits := len(want) == len(parts)
		for i := 0; fits && i < len(want); i++ {
			if strings.HasPrefix(want[i], "{") {
				parameters++
			} else {
				fits = want[i] == parts[i]
			}
		}
		if fits && parameters < fewest {
			best, fewest = template, parameters
		}
	}
	return best, best != ""
}

// schema compiles the schema of a body, once. Of a callback it takes that of its type: errors are
// readable then. Call it under the lock.
func (s *Spec) schema(method, template string, body any) (*jsonschema.Schema, error) {
	at := "paths/" + pointer(template) + "/" + method +
		"/requestBody/content/application~1json/schema"
	if strings.HasSuffix(template, "/callback") {
		name, err := callback(body)
		if err != nil {
			return nil, err
		}
		at = "components/schemas/" + name
	}
	if known := s.compiled[at]; known != nil {
		return known, nil
	}
	schema, err := s.compiler.Compile(base + "#/" + at)
	if err != nil {
		return nil, err
	}
	s.compiled[at] = schema
	return schema, nil
}

// pointer escapes a path template for a JSON pointer in a URL.
func pointer(template string) string {
	return strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D", "@", "%40").
		Replace(template)
}

// callback names the schema of a callback's type.
func callback(body any) (string, error) {
	object, _ := body.(map[string]any)
	number, _ := object["type"].(json.Number)
	switch number.String() {
	case "4", "5":
		return "CreateMessageInteractionCallbackRequest", nil
	case "6", "7":
		return "UpdateMessageInteractionCallbackRequest", nil
	case "8":
		return "ApplicationCommandAutocompleteCallbackRequest", nil
	case "9":
		return "ModalInteractionCallbackRequest", nil
	}
	return "", errors.New("a callback without a type that is known")
}

// coerced makes default_member_permissions a number: the description asks for one, but Discord's
// documentation, and all libraries, for a string.
func coerced(value any) any {
	switch v := value.(type) {
	case []any:
		for i := range v {
			v[i] = coerced(v[i])
		}
	case map[string]any:
		for key := range v {
			text, ok := v[key].(string)
			if _, err := strconv.ParseInt(text, 10, 64); ok && err == nil &&
				key == "default_member_permissions" {
				v[key] = json.Number(text)
				continue
			}
			v[key] = coerced(v[key])
		}
	}
	return value
}
