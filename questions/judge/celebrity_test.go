package judge_test

import (
	"testing"

	"headliner/questions/judge"
	"headliner/questions/packs"
)

// typed is an answer as a player might type it, one for each kind of slip.
type typed struct{ prompt, gold, answer string }

func rightAnswers() []typed {
	return []typed{
		{"Who sang “Someone like You”?", "Adele", "ADELE"},
		{"Who plays Captain America?", "Chris Evans", "chris evens"},
		{"Which film brought Danny Ocean's crew together in 2001?", "Ocean's Eleven", "oceans 11"},
		{"Who recorded the album “1989”?", "Taylor Swift", "tailor swift"},
		{"Who sings “Blinding Lights”?", "The Weeknd", "the weekend"},
		{"Which Icelander wore a swan to the Oscars?", "Björk", "bjork"},
		{"Who released “Lemonade”?", "Beyoncé", "beyonce"},
		{"Who sang “The Sound of Silence”?", "Simon & Garfunkel", "simon and garfunkel"},
		{"Which band recorded “Abbey Road”?", "The Beatles", "beatles"},
		{"Which band recorded “Parklife”?", "Blur", "the blur"},
		{"Who hosted her own talk show for 25 years?", "Oprah Winfrey", "oprah winfry"},
		{"Who plays Wolverine?", "Hugh Jackman", "hugh jackmann"},
		{"Who plays Neo?", "Keanu Reeves", "kaenu reeves"},
		{"Who plays Hermione?", "Emma Watson", "emma wstson"},
		{"Who plays Katniss?", "Jennifer Lawrence", "jenifer lawrance"},
		{"Who starred in “Dallas Buyers Club”?", "Matthew McConaughey", "mathew mcconahay"},
		{"Who played the Terminator?", "Arnold Schwarzenegger", "arnold swarzeneger"},
		{"Which hero did Tom Holland play?", "Spider-Man", "spiderman"},
		{"Who released “The Blueprint”?", "Jay-Z", "jayz"},
		{"Who played Jack Dawson?", "Leonardo DiCaprio", "leonardo di caprio"},
		{"Who played Rick Blaine?", "Humphrey Bogart", "bogart"},
		{"Which boxing film came out in 1979?", "Rocky II", "rocky 2"},
		{"Which film won eleven Oscars in 1998?", "Titanic", "the film titanic"},
		{"In which season did the hosts change?", "Season 3", "season three"},
		{"How much did the film cost?", "$100 million", "100 million dollars"},
		{"How much did the divorce cost him?", "$2.5 million", "$2.5m"},
		{"When was the album released?", "28 December 2004", "December 28th, 2004"},
		{"In what year did the show begin?", "1998", "nineteen ninety-eight"},
		{"Who wrote the Harry Potter books?", "J. K. Rowling", "jk rowling"},
		{"Who plays Nick Fury?", "Samuel L. Jackson", "samuel jackson"},
		{"Who plays Carrie Bradshaw?", "Sarah Jessica Parker", "sarah parker"},
		{"Who plays Iron Man?", "Robert Downey Jr.", "robert downey junior"},
		{"Who plays M in “GoldenEye”?", "Judi Dench", "dame judi dench"},
		{"Who sang “Hello”?", "Adele", "it is Adele"},
		{"Who sang “Skyfall”?", "Adele", "the singer Adele"},
		{"Who sang “Chasing Pavements”?", "Adele", "adele i think"},
		{"Who directed “Jaws”?", "Steven Spielberg", "stephen spielberg"},
		{"Which late-night show has a cold open?", "Saturday Night Live", "SNL"},
	}
}

func wrongAnswers() []typed {
	return []typed{
		{"How much did the film cost?", "$100 million", "$10 million"},
		{"How much did the film earn?", "$1.2 billion", "1.2 million"},
		{"In which season did the hosts change?", "Season 3", "season 4"},
		{"Who plays Adonis Creed?", "Michael B. Jordan", "michael jordan"},
		{"Who won the Oscar for “La La Land”?", "Emma Stone", "emma watson"},
		{"Who plays Thor?", "Chris Hemsworth", "liam hemsworth"},
		{"Who plays Captain America?", "Chris Evans", "chris pratt"},
		{"Who plays Captain America?", "Chris Evans", "chris"},
		{"Who sang “Thriller”?", "Michael Jackson", "jackson"},
		{"Who sang “Thriller”?", "Michael Jackson", "janet jackson"},
		{"Which boxing film came out in 1979?", "Rocky II", "rocky iii"},
		{"Which boxing film came out in 1976?", "Rocky", "rocky 2"},
		{"In what year did the show begin?", "1998", "1997"},
		{"In what year did the show begin?", "1998", "1998 or 1999"},
		{"When was the album released?", "28 December 2004", "27 December 2004"},
		{"Who sang “Hello”?", "Adele", "not adele"},
		{"Who sang “Hello”?", "Adele", "adele or beyonce"},
		{"Who sang “Hello”?", "Adele", "Adele, Beyoncé, Rihanna"},
		{"Who sang “Hello”?", "Adele", "adele/beyonce"},
		{"Who sang “Hello”?", "Adele", "adele beyonce rihanna"},
		{"Who sang “Hello”?", "Adele", "the singer of hello"},
		{"Which film reunited the heroes in 2019?", "Avengers: Endgame", "avengers"},
		{"Which “Star Wars” film came out in 1980?", "The Empire Strikes Back", "star wars"},
		{
			"Which film came out in 2003?", "Pirates of the Caribbean: The Curse of the Black Pearl",
			"the curse of the black pearl",
		},
		{"Which film came out in 2008?", "The Dark Knight", "the dark knight rises"},
		{"Which duo sang “The Boxer”?", "Simon & Garfunkel", "simon"},
		{"Who plays Iron Man?", "Robert Downey Jr.", "robert downey sr"},
		{"How long is the film?", "195 minutes", "195 hours"},
		{"Which album came out in 2015?", "25", "21"},
		{"Who played Erin Brockovich?", "Julia Roberts", "emma roberts"},
		{"Which band sang “Wonderwall”?", "Oasis", "blur"},
		{"Who sang “Hello”?", "Adele", "i don't know"},
	}
}

// TestCelebrities holds the judge to 36 of 38 right answers and 1 of 32 wrong.
func TestCelebrities(t *testing.T) {
	for _, with := range []string{"packs", "no bank"} {
		t.Run(with, func(t *testing.T) {
			j := judge.New(nil)
			if with == "packs" {
				bank, err := packs.Bank()
				if err != nil {
					t.Fatal(err)
				}
				j = judge.New(bank)
			}
			refused := countMissed(t, j, rightAnswers(), true)
			accepted := countMissed(t, j, wrongAnswers(), false)
			t.Logf("right: accepted %d of %d; wrong: accepted %d of %d",
				38-refused, len(rightAnswers()), accepted, len(wrongAnswers()))
			if refused > 2 || accepted > 1 {
				t.Errorf("%d right answers refused, want at most 2; %d wrong accepted, want at most 1",
					refused, accepted)
			}
		})
	}
}

func countMissed(t *testing.T, j *judge.Judge, answers []typed, right bool) int {
	t.Helper()
	missed := 0
	for _, a := range answers {
		r := j.Judge(judge.Asked{Prompt: a.prompt, Gold: []string{a.gold}}, a.answer)
		if (r.Verdict == judge.Right) != right {
			missed++
			t.Logf("%q for %q: %s (%s)", a.answer, a.gold, r.Verdict, r.Rule)
		}
	}
	return missed
}
