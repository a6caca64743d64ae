package news

import (
	"strconv"
	"strings"

	"headliner/questions"
)

// months numbers the months by name.
func months() map[string]int {
	out := map[string]int{}
	for i, names := range []string{
		"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
		"august aug", "september sept sep", "october oct", "november nov", "december dec",
	} {
		for name := range strings.FieldsSeq(names) {
			out[name] = i + 1
		}
	}
	return out
}

// readDate reads the date that begins at tokens[at] and returns how many
// tokens it takes, 0 where there is none. The zero date is one whose year is
// not told.
func (t *tables) readDate(tokens []token, at int) (questions.Date, int) {
	word := func(i int) string {
		if at+i < len(tokens) {
			return tokens[at+i].low
		}
		return ""
	}
	if m := t.months[word(0)]; m > 0 && tokens[at].upper {
		return readMonth(m, word)
	}
	if day := dayOf(word(0)); day > 0 && t.months[word(1)] > 0 {
		date := questions.Date{Month: t.months[word(1)], Day: day}
		for _, i := range []int{2, 3} {
			if i == 2 || word(2) == "," {
				if date.Year = yearOf(word(i)); date.Year > 0 {
					return date, i + 1
				}
			}
		}
		return questions.Date{}, 2
	}
	if y := yearOf(word(0)); y > 0 {
		return questions.Date{Year: y}, 1
	}
	return questions.Date{}, 0
}

// readMonth reads a date that begins with its month.
func readMonth(m int, word func(int) string) (questions.Date, int) {
	skip := 0
	if word(1) == "." {
		skip = 1 // Nov. 16
	}
	day, year := dayOf(word(1+skip)), yearOf(word(2+skip))
	switch {
	case day > 0 && word(2+skip) == "," && yearOf(word(3+skip)) > 0:
		return questions.Date{Year: yearOf(word(3 + skip)), Month: m, Day: day}, 4 + skip
	case day > 0 && year > 0:
		return questions.Date{Year: year, Month: m, Day: day}, 3 + skip
	case day > 0:
		return questions.Date{}, 2 + skip
	case yearOf(word(1+skip)) > 0:
		return questions.Date{Year: yearOf(word(1 + skip)), Month: m}, 2 + skip
	case word(1) == "of" && yearOf(word(2)) > 0:
		return questions.Date{Year: yearOf(word(2)), Month: m}, 3
	}
	return questions.Date{}, 1 + skip
}

func dayOf(word string) int {
	word = strings.TrimRight(word, "stndrh")
	day, err := strconv.Atoi(word)
	if err != nil || day < 1 || day > 31 {
		return 0
	}
	return day
}

func yearOf(word string) int {
	year, err := strconv.Atoi(word)
	if err != nil || len(word) != 4 || year < 1500 || year > 2099 {
		return 0
	}
	return year
}

// ordinals numbers the ordinals that count albums and the like.
func ordinals() map[string]int {
	out := map[string]int{}
	for i, word := range strings.Fields(`first second third fourth fifth sixth seventh eighth ninth
		tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
		nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth`) {
		out[word] = i + 1
	}
	out["sophomore"] = 2
	return out
}

// cardinals numbers the number words.
func cardinals() map[string]int {
	out := map[string]int{}
	for i, word := range strings.Fields(`one two three four five six seven eight nine ten eleven
		twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`) {
		out[word] = i + 1
	}
	return out
}

// ordinal reads "third" or "3rd", 0 for anything else.
func (t *tables) ordinal(word string) int {
	if n := t.ordinals[word]; n > 0 {
		return n
	}
	digits := strings.TrimRight(word, "stndrh")
	if len(digits) != len(word)-2 {
		return 0
	}
	n, _ := strconv.Atoi(digits)
	return n
}

// number reads "12" or "twelve", 0 for anything else.
func (t *tables) number(word string) int {
	if n := t.cardinals[word]; n > 0 {
		return n
	}
	n, err := strconv.Atoi(strings.TrimLeft(strings.ReplaceAll(word, ",", ""), "#"))
	if err != nil || n < 0 {
		return 0
	}
	return n
}
