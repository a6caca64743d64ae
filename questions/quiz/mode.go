package quiz

// Typed reports whether the round of that number should be answered by typing,
// after so many typed ones. In a mixed game they take turns, beginning with one
// or the other by the seed; where a question did not suit, the next one is tried.
func (s Settings) Typed(number, typed int) bool {
	switch s.Mode {
	case Typed:
		return true
	case Mixed:
		return 2*typed < number-1+int(s.Seed&1)
	}
	return false
}
