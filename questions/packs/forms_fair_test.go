package packs_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"headliner/questions"
)

// TestFormsAreFair holds every question of several facts against the facts
// themselves, looked up by name.
func TestFormsAreFair(t *testing.T) {
	bank := load(t)
	made := map[questions.Form]int{}
	for _, q := range bank.Sample(1<<20, questions.Filter{}, 2) {
		if q.Form == "" {
			continue
		}
		made[q.Form]++
		check(t, bank, q)
		var facts []questions.Fact
		for _, id := range append([]string{q.Fact}, q.Facts...) {
			f, ok := bank.Fact(id)
			if !ok || f.Status != questions.Approved {
				t.Fatalf("%s rests on %s, which is not in play", q.Key, id)
			}
			facts = append(facts, f)
		}
		switch q.Form {
		case questions.Earliest:
			checkEarliest(t, bank, q, facts)
		case questions.Ordered:
			checkOrdered(t, bank, q, facts)
		case questions.OddOne:
			checkOddOne(t, bank, q, facts)
		default:
			checkCommon(t, bank, q, facts)
		}
	}
	for form, least := range map[questions.Form]int{
		questions.Shared: 500, questions.Joined: 500, questions.Earliest: 400,
		questions.Ordered: 30, questions.OddOne: 200,
	} {
		if made[form] < least {
			t.Errorf("%d questions of the form %q, want %d", made[form], form, least)
		}
	}
	t.Log(made)
}

// named returns the entity that an option is, of those that the facts are about.
func named(bank *questions.Bank, facts []questions.Fact, option string) (questions.Fact, bool) {
	for _, f := range facts {
		if e, _ := bank.Entity(f.Subject); e.Name == option {
			return f, true
		}
	}
	return questions.Fact{}, false
}

func checkEarliest(t *testing.T, bank *questions.Bank, q questions.Question, facts []questions.Fact) {
	t.Helper()
	first, _ := named(bank, facts, q.Answer)
	for _, option := range q.Options {
		f, ok := named(bank, facts, option)
		if !ok || option != q.Answer && f.Object.Date.Year < first.Object.Date.Year+2 {
			t.Errorf("%s: %s against %s", q.Key, f.Object.Date, first.Object.Date)
		}
		if !strings.Contains(q.Statement, strconv.Itoa(f.Object.Date.Year)) {
			t.Errorf("%s does not tell the year of %s: %s", q.Key, option, q.Statement)
		}
	}
}

func checkOrdered(t *testing.T, bank *questions.Bank, q questions.Question, facts []questions.Fact) {
	t.Helper()
	for i, option := range q.Options {
		var years []int
		for name := range strings.SplitSeq(option, " → ") {
			f, ok := named(bank, facts, name)
			if !ok {
				t.Errorf("%s: what is %q?", q.Key, name)
			}
			years = append(years, f.Object.Date.Year)
		}
		if slices.IsSorted(years) != (i == q.Right) || len(slices.Compact(years)) != 4 {
			t.Errorf("%s: %s is %v", q.Key, option, years)
		}
	}
}

func checkOddOne(t *testing.T, bank *questions.Bank, q questions.Question, facts []questions.Fact) {
	t.Helper()
	maker := facts[1].Object.Entity
	for _, option := range q.Options {
		f, ok := named(bank, facts, option)
		if !ok {
			t.Fatalf("%s: what is %q?", q.Key, option)
		}
		byMaker := false
		for _, g := range bank.FactsAbout(f.Subject) {
			byMaker = byMaker || g.Subject == f.Subject && g.Relation == q.Relation && g.Object.Entity == maker
		}
		if byMaker == (option == q.Answer) {
			t.Errorf("%s: %s by %s: %v", q.Key, option, maker, byMaker)
		}
	}
}

// checkCommon looks for a wrong option that meets both facts as the answer does.
func checkCommon(t *testing.T, bank *questions.Bank, q questions.Question, facts []questions.Fact) {
	t.Helper()
	if q.AnswerID == "" {
		return // a year
	}
	for i, option := range q.Options {
		for _, e := range bank.Find(option) {
			met := 0
			for _, f := range facts {
				if meets(bank, e.ID, q.AnswerID, f) {
					met++
				}
			}
			if (met == len(facts)) != (i == q.Right) && (i != q.Right || e.ID == q.AnswerID) {
				t.Errorf("%q: %s meets %d of %d", q.Prompt, option, met, len(facts))
			}
		}
	}
}

// meets reports whether f holds with one entity in the place of another.
func meets(bank *questions.Bank, id, inPlaceOf string, f questions.Fact) bool {
	if f.Subject == inPlaceOf {
		f.Subject = id
	} else if f.Object.Entity == inPlaceOf {
		f.Object.Entity = id
	}
	return slices.ContainsFunc(bank.FactsAbout(id), func(g questions.Fact) bool {
		return g.Subject == f.Subject && g.Relation == f.Relation && g.Object.Entity == f.Object.Entity &&
			g.Object.Text == f.Object.Text && g.Object.Date.Year == f.Object.Date.Year && g.In == f.In && g.When.Year == f.When.Year
	})
}

// TestGamesAreMixed deals games of ten: some questions rest on several facts,
// and few begin alike.
func TestGamesAreMixed(t *testing.T) {
	bank := load(t)
	const games = 60
	several, alike := 0, 0
	for seed := range uint64(games) {
		deck := questions.NewDeck(bank, questions.Filter{}, func(string) int { return 0 }, seed)
		openings := map[string]int{}
		for range 10 {
			q, err := deck.Next()
			if err != nil {
				t.Fatal(err)
			}
			if q.Form != "" {
				several++
			}
			openings[questions.Opening(q.Prompt)]++
		}
		for opening, n := range openings {
			if opening != "" {
				alike = max(alike, n)
			}
		}
	}
	if share := float64(several) / (10 * games); share < .08 || share > .22 {
		t.Errorf("%.3f of the questions rest on several facts", share)
	}
	if alike > 3 {
		t.Errorf("%d questions of a game begin alike", alike)
	}
}
