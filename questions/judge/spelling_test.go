package judge

import "testing"

// TestSpellingIsSymmetric holds that of two words either both are a slip of the
// other or none is.
func TestSpellingIsSymmetric(t *testing.T) {
	for _, pair := range spellings() {
		if a, b := nearSpelling(pair[0], pair[1]), nearSpelling(pair[1], pair[0]); a != b {
			t.Errorf("%q for %q: %t, the other way round %t", pair[1], pair[0], a, b)
		}
	}
}

func spellings() [][2]string {
	return [][2]string{
		{"abba", "bba"},
		{"toy", "to"},
		{"to", "top"},
		{"adele", "adelle"},
		{"cher", "sher"},
		{"drake", "drkae"},
		{"schwarzenegger", "swarzeneger"},
		{"basketball", "baseball"},
		{"lena", "lana"},
		{"direct", "indirect"},
	}
}

// FuzzSpelling looks for words that are slips of one another one way round
// only.
func FuzzSpelling(f *testing.F) {
	for _, pair := range spellings() {
		f.Add(pair[0], pair[1])
	}
	f.Fuzz(func(t *testing.T, g, a string) {
		if len(g) == 0 || len(a) == 0 {
			return
		}
		if x, y := nearSpelling(g, a), nearSpelling(a, g); x != y {
			t.Errorf("%q for %q: %t, the other way round %t", a, g, x, y)
		}
		if d, e := distance(g, a, 3), distance(a, g, 3); d != e {
			t.Errorf("%q to %q: %d, the other way round %d", a, g, d, e)
		}
	})
}
