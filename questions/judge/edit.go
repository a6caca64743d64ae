package judge

// maxEdit is the longest word whose spelling is compared.
const maxEdit = 40

// distance counts the letters to drop, add, change or swap with their
// neighbour to make b of a. It gives up above limit and returns limit+1.
func distance(a, b string, limit int) int {
	if len(a) > maxEdit || len(b) > maxEdit || abs(len(a)-len(b)) > limit {
		return limit + 1
	}
	var rows [3][maxEdit + 1]int8
	for k := range len(b) + 1 {
		rows[0][k] = int8(k)
	}
	for i := 1; i <= len(a); i++ {
		before, last, row := &rows[(i+1)%3], &rows[(i-1)%3], &rows[i%3]
		row[0] = int8(i)
		least := row[0]
		for k := 1; k <= len(b); k++ {
			v := last[k-1]
			if a[i-1] != b[k-1] {
				v = 1 + min(v, last[k], row[k-1])
				if i > 1 && k > 1 && a[i-1] == b[k-2] && a[i-2] == b[k-1] {
					v = min(v, 1+before[k-2])
				}
			}
			row[k] = v
			least = min(least, v)
		}
		if int(least) > limit {
			return limit + 1
		}
	}
	return min(int(rows[len(a)%3][len(b)]), limit+1)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// slip says what a single wrong keystroke did.
type slip int

const (
	noSlip  slip = iota // not one keystroke apart
	dropped             // a letter is missing
	added               // a letter is too many
	doubled             // the letter too many repeats its neighbour, or lost its double
	swapped             // two neighbours changed places
	nearKey             // a letter was mistaken for one beside it on the keyboard
	vowel               // one vowel was mistaken for another
	changed             // any other letter was changed
)

// slipOf tells how typed differs from want, where it is by one keystroke.
func slipOf(want, typed string) slip {
	i := 0
	for i < len(want) && i < len(typed) && want[i] == typed[i] {
		i++
	}
	switch len(typed) - len(want) {
	case 0:
		return slipAt(want, typed, i)
	case 1:
		if want[i:] == typed[i+1:] {
			if i > 0 && typed[i] == typed[i-1] {
				return doubled
			}
			return added
		}
	case -1:
		if want[i+1:] == typed[i:] {
			if i > 0 && want[i] == want[i-1] {
				return doubled
			}
			return dropped
		}
	}
	return noSlip
}

func slipAt(want, typed string, i int) slip {
	switch {
	case i == len(want):
		return noSlip
	case want[i+1:] == typed[i+1:]:
		if isVowel(want[i]) && isVowel(typed[i]) {
			return vowel
		}
		if beside(want[i], typed[i]) {
			return nearKey
		}
		return changed
	case i+1 < len(want) && want[i] == typed[i+1] && want[i+1] == typed[i] &&
		want[i+2:] == typed[i+2:]:
		return swapped
	}
	return noSlip
}

func isVowel(b byte) bool {
	switch b {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// beside reports whether two letters are neighbours on an English keyboard.
func beside(a, b byte) bool {
	ax, ay, ok := keyAt(a)
	bx, by, also := keyAt(b)
	// Rows are shifted by half a key: x counts halves.
	return ok && also && abs(ay-by) <= 1 && abs(ax-bx) <= 2
}

func keyAt(b byte) (x, y int, ok bool) {
	for y, row := range [...]string{"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"} {
		for x := range len(row) {
			if row[x] == b {
				return 2*x + y, y, true
			}
		}
	}
	return 0, 0, false
}
