package judge

import "testing"

func TestSound(t *testing.T) {
	for _, pair := range [][2]string{
		{"mcconaughey", "mcconahay"},
		{"gyllenhaal", "jillenhall"},
		{"phoenix", "feenicks"},
		{"knight", "night"},
		{"taylor", "tailor"},
		{"catherine", "katherin"},
		{"xavier", "zavier"},
		{"jinx", "jinks"},
	} {
		a, b := soundOf(pair[0]), soundOf(pair[1])
		if a != b {
			t.Errorf("%s sounds %q, %s sounds %q", pair[0], a.keys[:a.n], pair[1], b.keys[:b.n])
		}
	}
	for _, pair := range [][2]string{{"stone", "watson"}, {"evans", "pratt"}, {"jonas", "james"}} {
		if soundOf(pair[0]) == soundOf(pair[1]) {
			t.Errorf("%s and %s sound alike", pair[0], pair[1])
		}
	}
}

func TestSlipOf(t *testing.T) {
	for _, c := range []struct {
		want, typed string
		slip        slip
	}{
		{"adele", "adle", dropped},
		{"adele", "adelle", doubled},
		{"annie", "anie", doubled},
		{"adele", "adxele", added},
		{"adele", "aedle", swapped},
		{"adele", "sdele", nearKey},
		{"adele", "adole", vowel},
		{"adele", "admle", changed},
		{"adele", "adele", noSlip},
		{"adele", "drake", noSlip},
	} {
		if got := slipOf(c.want, c.typed); got != c.slip {
			t.Errorf("slipOf(%q, %q) = %d, want %d", c.want, c.typed, got, c.slip)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b        string
		limit, want int
	}{
		{"adele", "adele", 2, 0},
		{"adele", "aedle", 2, 1},
		{"kitten", "sitting", 3, 3},
		{"kitten", "sitting", 2, 3},
		{"a", "abcdef", 2, 3},
	} {
		if got := distance(c.a, c.b, c.limit); got != c.want {
			t.Errorf("distance(%q, %q, %d) = %d, want %d", c.a, c.b, c.limit, got, c.want)
		}
	}
}
