package judge

// sound is how a word sounds, roughly: its consonants without doubles, silent
// letters and the many ways to write one sound. Words that sound alike are
// not the same word; it only backs up a near spelling.
type sound struct {
	keys [12]byte
	n    int
}

func (s *sound) add(b byte) {
	if s.n < len(s.keys) && (s.n == 0 || s.keys[s.n-1] != b) {
		s.keys[s.n] = b
		s.n++
	}
}

// soundOf spells out how a folded word sounds.
func soundOf(w string) sound {
	var s sound
	i := skipSilentStart(w)
	if i < len(w) && isVowel(w[i]) && w[i] != 'y' {
		s.add('a')
	}
	for i < len(w) {
		i += s.step(w, i)
	}
	return s
}

// skipSilentStart skips the first letter of "knight", "wright", "psycho".
func skipSilentStart(w string) int {
	if len(w) < 2 {
		return 0
	}
	switch w[:2] {
	case "kn", "gn", "pn", "wr", "ps":
		return 1
	}
	return 0
}

// step adds the sound at w[i] and returns how many letters it took.
func (s *sound) step(w string, i int) int {
	next, after := at(w, i+1), at(w, i+2)
	switch b := w[i]; b {
	case 'a', 'e', 'i', 'o', 'u':
		return 1
	case 'h', 'y':
		if i == 0 {
			s.add(b)
		}
		return 1
	case 'w':
		if i == 0 || isVowel(next) && !isVowel(at(w, i-1)) {
			s.add('w')
		}
		return 1
	case 'c':
		return s.letterC(next, after)
	case 'g':
		return s.letterG(w, i)
	case 't':
		return s.letterT(next, after)
	}
	return s.consonant(w, i)
}

// consonant is step for the letters that need little care.
func (s *sound) consonant(w string, i int) int {
	next, after := at(w, i+1), at(w, i+2)
	switch b := w[i]; {
	case b == 'p' && next == 'h':
		return s.letters('f', true, 2)
	case b == 's' && next == 'c' && after == 'h':
		return s.letters('s', true, 3)
	case b == 's':
		return s.letters('s', next == 'h' || next == 'z', 2)
	case b == 'd' && next == 'g' && isSoft(after):
		return s.letters('j', true, 2)
	case b == 'm':
		return s.letters('m', next == 'b' && after == 0, 2)
	case b == 'x' && i > 0:
		s.add('k')
		s.add('s')
	case b == 'x' || b == 'z':
		s.add('s')
	case b == 'q':
		s.add('k')
	case b == 'v':
		s.add('f')
	default:
		s.add(b)
	}
	return 1
}

// letters adds a sound that took n letters if long, else one.
func (s *sound) letters(b byte, long bool, n int) int {
	s.add(b)
	if long {
		return n
	}
	return 1
}

func (s *sound) letterC(next, after byte) int {
	switch {
	case next == 'h' && (after == 'r' || after == 'l'):
		s.add('k')
		return 2
	case next == 'h':
		s.add('s')
		return 2
	case isSoft(next):
		s.add('s')
		return 1
	case next == 'k' || next == 'q':
		s.add('k')
		return 2
	}
	s.add('k')
	return 1
}

func (s *sound) letterG(w string, i int) int {
	next := at(w, i+1)
	switch {
	case next == 'h' && i > 0: // through, McConaughey
		return 2
	case next == 'n' && i+2 == len(w): // sovereign
		return 1
	case isSoft(next):
		s.add('j')
	default:
		s.add('k')
	}
	return 1
}

func (s *sound) letterT(next, after byte) int {
	switch {
	case next == 'h':
		s.add('t')
		return 2
	case next == 'i' && (after == 'o' || after == 'a'):
		s.add('s')
		return 2
	case next == 'c' && after == 'h':
		s.add('s')
		return 3
	}
	s.add('t')
	return 1
}

func isSoft(b byte) bool { return b == 'e' || b == 'i' || b == 'y' }

func at(w string, i int) byte {
	if i < 0 || i >= len(w) {
		return 0
	}
	return w[i]
}
