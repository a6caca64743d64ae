package judge_test

import (
	"testing"

	"headliner/questions/judge"
)

// TestRules shows each rule firing, and its neighbours staying quiet, without
// any knowledge of entities.
func TestRules(t *testing.T) {
	for _, c := range []struct {
		prompt, gold, answer, want string
	}{
		// names
		{"Who sang it?", "Adele", "adele", "right exact"},
		{"Who sang it?", "Adele", "Adelle", "right spelling"},
		{"Who sang it?", "Adele", "adele!!", "right exact"},
		{"Who sang it?", "Adele", "", "wrong empty"},
		{"Who sang it?", "Adele", "???", "wrong empty"},
		{"Who sang it?", "!!!", "!!!", "right exact"},
		{"Who sang it?", "P!nk", "pink", "right exact"},
		{"Who sang it?", "Ke$ha", "kesha", "right exact"},
		{"Who sang it?", "A$AP Rocky", "asap rocky", "right exact"},
		{"Who plays her?", "Zoë Kravitz", "zoe kravits", "right spelling"},
		{"Who plays her?", "Zoë Kravitz", "kravitz", "right surname"},
		{"Who plays him?", "Will Smith", "smith", "close surname"},
		{"Who plays him?", "Will Smith", "will", "close firstname"},
		{"Who plays him?", "Will Smith", "william smith", "right words"},
		{"Who plays him?", "Will Smith", "jaden smith", "wrong other"},
		{"Who is Liam Hemsworth's brother?", "Chris Hemsworth", "hemsworth", "wrong other"},
		{"Who plays him?", "Tom Cruise", "tim cruise", "wrong other"},
		{"Who plays him?", "Tom Cruise", "tom crusie", "right spelling"},
		{"Who plays him?", "Tom Cruise", "tomcruise", "right exact"},
		{"Who plays him?", "Tom Cruise", "to mcruise", "right exact"},
		{"Who wrote it?", "George R. R. Martin", "george rr martin", "right exact"},
		{"Who wrote it?", "J. R. R. Tolkien", "john ronald reuel tolkien", "right spelling"},
		{"Who plays him?", "Michael B. Jordan", "michael jordan", "wrong known"},
		{"Who plays him?", "Michael B. Jordan", "michael a. jordan", "wrong other"},
		{"Who plays him?", "Samuel L. Jackson", "samuel jackson", "right middle"},
		{"Who was it?", "Prince Harry", "harry", "close surname"},
		{"Who was it?", "King Charles III", "king charles", "close number"},
		{"Who was it?", "King Charles III", "charles the third", "right surplus"},
		{"Who was it?", "Queen Elizabeth II", "king elizabeth ii", "wrong title"},
		{"Who plays him?", "Robert Downey Jr.", "robert downey", "right words"},
		{"Who plays him?", "Robert Downey Jr.", "robert downey sr.", "wrong title"},
		// surplus words
		{"Who sang it?", "Adele", "I think it was Adele", "right words"},
		{"Who sang it?", "Adele", "the british singer Adele", "right surplus"},
		{"Who sang it?", "Adele", "Adele, the singer", "right surplus"},
		{"Who sang it?", "Adele", "not adele", "wrong negation"},
		{"Who sang it?", "Adele", "anyone except adele", "wrong negation"},
		{"Who had “No Scrubs”?", "No Doubt", "doubt", "wrong negation"},
		// lists
		{"Who sang it?", "Adele", "Adele or Beyoncé", "wrong list"},
		{"Who sang it?", "Adele", "Adele, Beyoncé", "wrong list"},
		{"Who sang it?", "Adele", "Adele/Beyoncé", "wrong list"},
		{"Who sang it?", "Adele", "Adele (Beyoncé)", "wrong list"},
		{"Who sang it?", "Adele", "either adele or rihanna", "wrong list"},
		{"Who sang it?", "Adele", "adele and rihanna", "wrong list"},
		{"Who sang it?", "Adele", "adele? rihanna?", "wrong list"},
		{"Who sang it?", "Adele", "Adele\nRihanna", "wrong list"},
		{"Who sang it?", "Taylor Swift", "taylor swift katy perry", "wrong longer"},
		{"Which band?", "AC/DC", "ac/dc", "right exact"},
		{"Which band?", "AC/DC", "acdc", "right exact"},
		{"Which group?", "Crosby, Stills, Nash & Young", "crosby stills nash and young", "right exact"},
		{"Which three?", "Spain, Portugal and Italy", "Italy, Portugal, Spain", "right words"},
		{"Which duo?", "Simon & Garfunkel", "garfunkel & simon", "right words"},
		{"Which duo?", "Simon & Garfunkel", "garfunkel", "close part"},
		{"Give either.", "Salt or Pepper", "pepper", "right exact"},
		// titles
		{"Which film?", "Frozen", "frozen 2", "wrong number"},
		{"Which film?", "Frozen II", "frozen", "wrong number"},
		{"Which film?", "Frozen II", "frozen two", "right exact"},
		{"Which film?", "The Godfather Part II", "godfather 2", "right words"},
		{"Which film?", "The Dark Knight", "the dark knight rises", "wrong longer"},
		{"Which film?", "Star Wars: The Force Awakens", "star wars", "close part"},
		{"Which film?", "Star Wars: The Force Awakens", "the force awakens", "close part"},
		{"Which film?", "Up in the Air", "air", "close part"},
		{"Which film?", "It", "it", "right exact"},
		{"Which film?", "Her", "its her", "right words"},
		{"Which novel?", "War and Peace", "war and peace by leo tolstoy", "right credit"},
		{"Which film?", "Ocean's Eleven", "oceans twelve", "wrong number"},
		{"Which film?", "Se7en", "seven", "wrong number"},
		{"Which film?", "Titanic", "titanik", "right spelling"},
		{"Which show?", "Saturday Night Live", "snl", "right initials"},
		// numbers, money, dates
		{"How many Oscars?", "11", "eleven", "right exact"},
		{"How many Oscars?", "11", "11 oscars", "right number"},
		{"How many Oscars?", "11", "10 or 11", "wrong list"},
		{"How much?", "$100 million", "$100m", "right exact"},
		{"How much?", "$100 million", "100,000,000 dollars", "right number"},
		{"How much?", "$100 million", "£100 million", "wrong unit"},
		{"How much?", "$100 million", "$100 billion", "wrong number"},
		{"How long?", "2 hours", "2 minutes", "wrong unit"},
		{"Which percentage?", "90%", "90 percent", "right exact"},
		{"In which year?", "2004", "2005", "wrong year"},
		{"In which year, give or take 2?", "2004", "2005", "right tolerance"},
		{"In which year, within 3 years?", "2004", "2008", "wrong year"},
		{"In which year?", "2004", "in december 2004", "right date"},
		{"In which year?", "2004", "2004 or 2005", "wrong list"},
		{"When?", "28 December 2004", "2004-12-28", "right date"},
		{"When?", "28 December 2004", "12/28/2004", "right date"},
		{"When?", "28 December 2004", "dec 28 2004", "right date"},
		{"When?", "28 December 2004", "december 2004", "close date"},
		{"In what year?", "28 December 2004", "2004", "right date"},
		{"When?", "28 December 2004", "28 december 2005", "wrong year"},
		{"In which decade?", "1980s", "1980", "wrong number"},
		{"In which decade?", "1980s", "the eighties", "right exact"},
		{"In which decade?", "1980s", "80s", "right exact"},
		// places, things
		{"Where?", "Memphis, Tennessee", "memphis", "right place"},
		{"Where?", "Memphis", "memphis, tennessee", "right place"},
		{"Where?", "Memphis, Tennessee", "memphis, texas", "wrong place"},
		{"Which country?", "United States", "usa", "right exact"},
		{"Which country?", "United States of America", "america", "right exact"},
		{"Which country?", "United Kingdom", "the uk", "right exact"},
		{"Which nationality?", "Argentina", "argentinian", "right exact"},
		{"Which league?", "National Basketball Association", "NBA", "right initials"},
		{"Which river?", "River Thames", "thames", "right words"},
		{"Which colour?", "Grey", "gray", "right exact"},
		{"What kind of rule?", "direct rule", "indirect rule", "wrong other"},
		{"What is it?", "wild berries", "berries", "right head"},
		{"What rises?", "hypertension", "hypotension", "wrong other"},
	} {
		r := judge.New(nil).Judge(judge.Asked{Prompt: c.prompt, Gold: []string{c.gold}}, c.answer)
		if got := r.Verdict.String() + " " + r.Rule; got != c.want {
			t.Errorf("%s %q for %q: %s, want %s", c.prompt, c.answer, c.gold, got, c.want)
		}
	}
}
