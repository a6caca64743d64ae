package bot

import (
	"strconv"
	"strings"
)

// Custom IDs are short paths, "answer:<round>:<index>": what is done, then to
// what. They are built and read here only. They hold no answer and no text of
// a user's, and prove nothing: whoever sends one is checked again.

// customID joins the parts of a custom ID.
func customID(verb string, args ...int64) string {
	var b strings.Builder
	b.WriteString(verb)
	for _, a := range args {
		b.WriteByte(':')
		b.WriteString(strconv.FormatInt(a, 10))
	}
	return b.String()
}

// splitID takes a custom ID apart. ok is false unless every argument is a
// plain whole number, as customID writes it.
func splitID(id string) (verb string, args []int64, ok bool) {
	parts := strings.Split(id, ":")
	if len(parts) > 4 {
		return "", nil, false
	}
	for _, p := range parts[1:] {
		n, err := strconv.ParseInt(p, 10, 64)
		if err != nil || n < 0 || strconv.FormatInt(n, 10) != p {
			return "", nil, false
		}
		args = append(args, n)
	}
	return parts[0], args, true
}
