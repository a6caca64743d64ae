package questions

// Bounds on what counts as near. Beyond them a thing is a hub: sharing it
// says nothing about two others.
const (
	hubDegree = 60
	maxNear   = 600
)

// near is everything within two steps of an entity.
type near map[string]bool

// nearTo walks two steps from id, not through hubs.
func (b *Bank) nearTo(id string) near {
	out := near{id: true}
	ring := []string{id}
	for range 2 {
		var next []string
		for _, at := range ring {
			if at != id && b.isHub(at) {
				continue
			}
			for _, link := range b.links(at) {
				if !out[link] && len(out) < maxNear {
					out[link] = true
					next = append(next, link)
				}
			}
		}
		ring = next
	}
	return out
}

// touches reports whether id is in n or next to something in it that is no
// hub: within three steps, then, of where n was taken.
func (b *Bank) touches(n near, id string) bool {
	if n[id] {
		return true
	}
	for _, link := range b.links(id) {
		if n[link] && !b.isHub(link) {
			return true
		}
	}
	return false
}

// links lists what stands next to id in any fact, up to a little over what
// makes a hub.
func (b *Bank) links(id string) []string {
	var out []string
	for f := range b.about(id) {
		if len(out) > hubDegree {
			return out
		}
		out = appendLinks(out, id, f)
	}
	for f := range b.of(id) {
		if len(out) > hubDegree {
			return out
		}
		out = appendLinks(out, id, f)
	}
	return out
}

func appendLinks(out []string, id string, f *Fact) []string {
	for _, other := range [...]string{f.Subject, f.Object.Entity, f.In} {
		if other != "" && other != id {
			out = append(out, other)
		}
	}
	return out
}

// isHub reports whether so much hangs on id that it ties nothing together: a
// prize, a city, a label with a large catalogue.
func (b *Bank) isHub(id string) bool {
	e, ok := b.entity(id)
	if !ok || e.Kind == Award || e.Kind == Place {
		return true
	}
	n := 0
	for ix := range b.layers() {
		n += len(ix.about[id]) + len(ix.of[id])
	}
	return n > hubDegree
}
