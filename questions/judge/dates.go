package judge

import (
	"strconv"
	"strings"
)

// date is a day, a month, a year or a part of them; 0 where not known.
type date struct {
	year, month, day int
	bc               bool
	rest             float64 // weight of the words around it
	years            int     // how many different years are named
	figures          bool    // day and month were written in figures
}

// months maps the beginnings of the months' names.
func month(w string) int {
	if len(w) < 3 || len(w) > 10 {
		return 0
	}
	for i, name := range [...]string{
		"january", "february", "march", "april", "may", "june", "july", "august",
		"september", "october", "november", "december",
	} {
		if w == name || w == name[:3] || w == "sept" && i == 8 ||
			w[0] == name[0] && len(w) > 4 && len(name) > 4 && nearSpelling(name, w) {
			return i + 1
		}
	}
	return 0
}

func weekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// dateOf reads words as a date, in any of the usual orders.
func (c *hearing) dateOf(words []word, typed bool) date {
	var d date
	if d, ok := figures(words); ok {
		return d
	}
	for i := range words {
		w := &words[i]
		switch m := 0; {
		case w.number && !w.decade && w.value >= 1000 && w.value < 2100 && !w.ordinal && whole(w):
			if y := int(w.value); y != d.year {
				d.years++
				d.year = y
			}
		case w.number && w.value >= 1 && w.value <= 31 && d.day == 0 && c.besideMonth(words, i):
			d.day = int(w.value)
		case w.text == "bc" || w.text == "bce":
			d.bc = true
		case weekday(w.text):
		default:
			if !w.number {
				m = month(w.text)
			}
			if m > 0 && d.month == 0 && !(m == 3 || m == 5) || m > 0 && c.besideNumber(words, i) {
				d.month = m
				continue
			}
			d.rest += c.dateWeight(w, typed)
			if w.number && !(typed && w.prompted) {
				d.rest += 3
			}
		}
	}
	return d
}

func (c *hearing) dateWeight(w *word, typed bool) float64 {
	if w.class&(filler|stop) != 0 {
		return 0
	}
	if !typed {
		return 1
	}
	return c.weight(w, true)
}

func whole(w *word) bool { return w.value == float64(int(w.value)) }

func (c *hearing) besideMonth(words []word, i int) bool {
	for _, k := range [...]int{i - 1, i + 1, i - 2, i + 2} {
		if k >= 0 && k < len(words) && !words[k].number && month(words[k].text) > 0 {
			return true
		}
	}
	return false
}

func (c *hearing) besideNumber(words []word, i int) bool {
	return i > 0 && words[i-1].number || i+1 < len(words) && words[i+1].number ||
		len(words) == 1 || i > 1 && words[i-1].text == "of" && words[i-2].number
}

// figures reads "2004-12-28", "28/12/2004" and "12/28/2004".
func figures(words []word) (date, bool) {
	var v [3]int
	if len(words) == 2 && words[0].number && words[1].number && words[1].sep == '/' &&
		whole(&words[0]) && whole(&words[1]) { // 31/10
		d, ok := orderDate([3]int{int(words[0].value), int(words[1].value), 2000})
		d.year, d.years = 0, 0
		return d, ok
	}
	if len(words) == 1 && strings.Count(words[0].text, ".") == 2 { // 28.12.2004
		for i, part := range strings.Split(words[0].text, ".") {
			v[i], _ = strconv.Atoi(part)
		}
		return orderDate(v)
	}
	if len(words) != 3 {
		return date{}, false
	}
	for i := range words {
		if !words[i].number || i > 0 && words[i].sep != '-' && words[i].sep != '/' &&
			words[i].sep != ' ' || !whole(&words[i]) {
			return date{}, false
		}
		v[i] = int(words[i].value)
	}
	return orderDate(v)
}

// orderDate reads year, month and day, day, month and year, or month, day and
// year.
func orderDate(v [3]int) (date, bool) {
	switch {
	case v[0] > 1000 && v[1] >= 1 && v[1] <= 12 && v[2] >= 1 && v[2] <= 31:
		return date{year: v[0], month: v[1], day: v[2], years: 1}, true
	case v[2] > 1000 && v[1] >= 1 && v[1] <= 12 && v[0] >= 1 && v[0] <= 31:
		return date{year: v[2], month: v[1], day: v[0], years: 1, figures: true}, true
	case v[2] > 1000 && v[0] >= 1 && v[0] <= 12 && v[1] >= 1 && v[1] <= 31:
		return date{year: v[2], month: v[0], day: v[1], years: 1, figures: true}, true
	}
	return date{}, false
}

func (d date) known() bool { return d.year > 0 || d.month > 0 && d.day > 0 }

// isDate reports whether an accepted answer is a date and nothing else.
func (c *hearing) isDate(g phrase) bool {
	if !numbered(g.words) && month(g.words[0].text) == 0 {
		return false
	}
	d := c.dateOf(g.words, false)
	if d.rest > 0 || d.years > 1 || !d.known() && d.month == 0 {
		return false
	}
	return d.month > 0 || c.ask != amount
}

// dates judges an answer against a date.
func (c *hearing) dates(g phrase, a phrase) Result {
	want, got := c.dateOf(g.words, false), c.dateOf(a.words, true)
	if got.years == 0 && want.year > 0 && got.month == 0 {
		got = c.shortYear(a, want, got)
	}
	if got.figures && differ(want.month, got.month) && got.day <= 12 { // month first
		got.month, got.day = got.day, got.month
	}
	switch {
	case !got.known() && got.month == 0, got.rest > 2.3:
		return Result{Wrong, "other"}
	case got.years > 1:
		return Result{Wrong, "list"}
	case want.bc != got.bc:
		return Result{Wrong, "year"}
	case differ(want.month, got.month) || differ(want.day, got.day):
		return Result{Wrong, "date"}
	case differ(want.year, got.year):
		if want.month == 0 && float64(abs(want.year-got.year)) <= c.tolerance() {
			return Result{Right, "tolerance"}
		}
		return Result{Wrong, "year"}
	case c.otherDay(got):
		return Result{Wrong, "date"}
	}
	return c.precise(want, got)
}

// otherDay reports whether a date that fits an accepted one is at odds with all
// those that tell more: the year alone may be accepted, but no wrong day of it.
func (c *hearing) otherDay(got date) bool {
	found := false
	for i := range c.golds {
		if !c.golds[i].date {
			continue
		}
		d := c.dateOf(c.golds[i].words, false)
		if d.month == 0 || got.month == 0 || differ(d.year, got.year) {
			continue
		}
		if !differ(d.month, got.month) && !differ(d.day, got.day) {
			return false
		}
		found = true
	}
	return found
}

// precise judges a date that is right as far as it goes.
func (c *hearing) precise(want, got date) Result {
	switch {
	case want.year > 0 && got.year == 0 && !c.promptHas(want.year):
		return Result{Close, "date"}
	case want.month > 0 && got.month == 0 && !c.asksYear():
		return Result{Close, "date"}
	case want.day > 0 && got.day == 0 && !c.asksYear() && !c.promptSays("month"):
		return Result{Close, "date"}
	}
	return Result{Right, "date"}
}

// shortYear reads "'94" where a year is asked for.
func (c *hearing) shortYear(a phrase, want, got date) date {
	if len(a.words) == 1 && a.words[0].number && a.words[0].sep == '\'' && c.ask == sometime &&
		int(a.words[0].value) == want.year%100 {
		return date{year: want.year, years: 1}
	}
	return got
}

func differ(a, b int) bool { return a > 0 && b > 0 && a != b }

func (c *hearing) asksYear() bool { return c.promptSays("year") || c.promptSays("years") }

func (c *hearing) promptSays(text string) bool {
	for i := range c.prompt.words {
		if c.prompt.words[i].text == text {
			return true
		}
	}
	return false
}

func (c *hearing) promptHas(n int) bool {
	for i := range c.prompt.words {
		if c.prompt.words[i].number && int(c.prompt.words[i].value) == n {
			return true
		}
	}
	return false
}
