package questions_test

import (
	"maps"
	"slices"
	"testing"

	"headliner/questions"
)

// row is one relation asked on one side: one of its wordings, written out for
// the first fact of a fixture.
type row struct {
	relation        string
	side            questions.Side
	subject, object questions.Kind
	want            string
}

func rows() []row {
	const (
		person, band, album, song = questions.Person, questions.Band, questions.Album, questions.Song
		film, series, podcast     = questions.Film, questions.Series, questions.Podcast
		book, company, place      = questions.Book, questions.Company, questions.Place
		award, event, character   = questions.Award, questions.Event, questions.Character
		object, subject, in       = questions.AskObject, questions.AskSubject, questions.AskIn
	)
	return []row{
		{"performer", object, album, person, `Who recorded the album Amber Quill?`},
		{"performer", subject, song, band, `Which of these songs is by the band Boris Tansy?`},
		{"producer", object, album, person, `Who helped produce the album Amber Quill?`},
		{"featured_artist", object, song, person, `Who is a featured guest on the song "Amber Quill"?`},
		{"featured_artist", subject, song, person, `Which of these songs features Boris Tansy as a guest?`},
		{"songwriter", object, song, person, `Who wrote the song "Amber Quill" or helped write it?`},
		{"record_label", object, album, company, `Which label released the album Amber Quill?`},
		{"record_label", object, band, company, `Which label released records by Amber Quill?`},
		{"tour_by", object, event, band, `Whose tour is Amber Quill?`},
		{"publisher", object, book, company, `Which company published the book Amber Quill?`},
		{"manager", object, band, person, `As of June 2024, who manages Amber Quill?`},
		{"part_of_album", object, song, album, `Which album has the song "Amber Quill"?`},
		{"part_of_album", subject, song, album, `Which of these songs is on the album Boris Tansy?`},
		{"ordinal_album", object, album, "", `Where does Amber Quill come in the order of Boris Tansy's studio albums?`},
		{"ordinal_album", subject, album, "", `Which of these albums was Boris Tansy's studio debut?`},
		{"release_date", object, film, "", `In which year did the film Amber Quill come out?`},
		{"release_date", object, series, "", `In which year did the series Amber Quill premiere?`},
		{"release_date", object, book, "", `In which year was the book Amber Quill first published?`},
		{"release_date", subject, podcast, "", `Which of these podcasts started in 1960?`},
		{"director", object, film, person, `Who directed the film Amber Quill?`},
		{"director", subject, film, person, `Which of these films did Boris Tansy direct?`},
		{"screenwriter", object, film, person, `Who has a writing credit on the film Amber Quill?`},
		{"screenwriter", subject, series, person, `Which of these TV series did Boris Tansy write or help write?`},
		{"composer", object, film, person, `Who composed the music for the film Amber Quill?`},
		{"composer", subject, film, person, `Which of these films has music composed by Boris Tansy?`},
		{"creator", object, series, person, `Who created the series Amber Quill or helped create it?`},
		{"creator", subject, podcast, person, `Which of these podcasts was created by Boris Tansy?`},
		{"cast_member", object, film, person, `Who is in the cast of the film Amber Quill?`},
		{"cast_member", subject, film, person, `Which of these films has Boris Tansy in its cast?`},
		{"plays_character", object, person, character, `Which character does Amber Quill play in the film Cleo Marsh?`},
		{"plays_character", subject, person, character, `Who plays Boris Tansy in the film Cleo Marsh?`},
		{"plays_character", in, person, character, `In which film does Amber Quill play Boris Tansy?`},
		{"author", object, book, person, `Who wrote the book Amber Quill?`},
		{"author", subject, book, person, `Which of these books did Boris Tansy write?`},
		{"based_on", object, film, book, `Which book is the film Amber Quill based on?`},
		{"based_on", subject, film, book, `Which of these films is based on the book Boris Tansy?`},
		{"sequel_of", object, film, film, `The film Amber Quill is the sequel to which of these films?`},
		{"sequel_of", subject, film, film, `Which film is the direct sequel to the film Boris Tansy?`},
		{"network", object, series, company, `Which network or service first showed the series Amber Quill?`},
		{"network", subject, series, company, `Which of these TV series was first shown on Boris Tansy?`},
		{"host", object, podcast, person, `As of June 2024, who hosts the podcast Amber Quill?`},
		{"host", subject, podcast, person, `As of June 2024, which of these podcasts does Boris Tansy host?`},
		{"guest", subject, podcast, person, `On which podcast did Boris Tansy appear as a guest of Cleo Marsh?`},
		{"spouse", object, person, person, `As of June 2024, who is Amber Quill married to?`},
		{"spouse", subject, person, person, `As of June 2024, who is Boris Tansy married to?`},
		{"child", object, person, person, `Which of these people is a child of Amber Quill?`},
		{"child", subject, person, person, `Who is a parent of Boris Tansy?`},
		{"parent", object, person, person, `Who is a parent of Amber Quill?`},
		{"parent", subject, person, person, `Which of these people is a child of Boris Tansy?`},
		{"sibling", object, person, person, `Who is a brother or sister of Amber Quill?`},
		{"sibling", subject, person, person, `Who is a brother or sister of Boris Tansy?`},
		{"birth_date", object, person, "", `In which year was Amber Quill born?`},
		{"birth_place", object, person, place, `Where was Amber Quill born?`},
		{"birth_place", subject, person, place, `Which of these people was born in Boris Tansy?`},
		{"birth_name", object, person, "", `Under which name was Amber Quill born?`},
		{"birth_name", subject, person, "", `Who was born under the name Zed Okoro?`},
		{"also_known_as", object, person, "", `By which other name is Amber Quill known?`},
		{"also_known_as", subject, band, "", `Which band is also known as Zed Okoro?`},
		{"member_of", object, person, band, `Which band has Amber Quill been a member of?`},
		{"member_of", subject, person, band, `Which of these people is or was a member of Boris Tansy?`},
		{"founder", object, company, person, `Who founded Amber Quill or helped found it?`},
		{"founder", subject, company, person, `Which of these companies did Boris Tansy found or help found?`},
		{"performed_at", object, person, event, `At which of these events did Amber Quill perform?`},
		{"performed_at", subject, person, event, `Who among these acts performed at Boris Tansy?`},
		{"won_award", subject, person, award, `Who won the Boris Tansy in 2001?`},
		{"nominated_for", in, person, award, `For which film was Amber Quill nominated for the Boris Tansy?`},
	}
}

// TestRelations asks every relation on every side that it has.
func TestRelations(t *testing.T) {
	for _, test := range rows() {
		t.Run(test.relation+"/"+string(test.side)+"/"+string(test.subject), func(t *testing.T) {
			w := newWorld(t, test.relation, test.subject, test.object)
			bank, fact := w.bank(t), w.add.Facts[0]
			prompts := map[string]bool{}
			for seed := range uint64(60) {
				q, err := bank.Question(fact.ID+">"+string(test.side), seed)
				if err != nil {
					t.Fatal(err)
				}
				prompts[q.Prompt] = true
				checkQuestion(t, bank, q)
			}
			if !prompts[test.want] {
				t.Errorf("never asked %q, but\n%q", test.want, slices.Sorted(maps.Keys(prompts)))
			}
			if len(prompts) < 2 {
				t.Errorf("only one wording: %q", test.want)
			}
			if got := bank.State(fact); got == "" || got[len(got)-1] != '.' {
				t.Errorf("State = %q", got)
			}
		})
	}
}

// neverAsked are the relations that are kept and shown, but make no question.
func neverAsked() []string {
	return []string{
		"role_in_org", "occupation", "age", "box_office", "chart_position",
		"engaged_to", "partner", "former_partner",
	}
}

// TestEveryRelationHasARow keeps the table above complete.
func TestEveryRelationHasARow(t *testing.T) {
	have := map[string]bool{}
	for _, test := range rows() {
		have[test.relation+"/"+string(test.side)] = true
	}
	ids := []string{}
	for _, r := range questions.NewCatalogue().All() {
		ids = append(ids, r.ID)
		for _, side := range r.Sides() {
			key := r.ID + "/" + string(side)
			if !have[key] && key != "won_award/in" { // see TestAwards
				t.Errorf("no row for %s", key)
			}
		}
		if len(r.Sides()) == 0 && !slices.Contains(neverAsked(), r.ID) {
			t.Errorf("%s is never asked", r.ID)
		}
	}
	if len(ids) < 33 {
		t.Errorf("%d relations", len(ids))
	}
}

// checkQuestion holds a generated question against what all must keep.
func checkQuestion(t *testing.T, bank *questions.Bank, q questions.Question) {
	t.Helper()
	if err := q.Validate(); err != nil {
		t.Errorf("%s: %v", q.Key, err)
	}
	if got := q.Options[q.Right]; got != q.Answer {
		t.Errorf("%s: Right points at %q, want %q", q.Key, got, q.Answer)
	}
	f, ok := bank.Fact(q.Fact)
	if !ok || q.Relation != f.Relation || q.Statement == "" || q.Source.IsZero() {
		t.Errorf("%s: cannot be traced to its fact: %+v", q.Key, q)
	}
	r, _ := bank.Catalogue().Relation(q.Relation)
	if r.Changes && f.When.IsZero() && q.AsOf.IsZero() {
		t.Errorf("%s: changes with time, but has no date", q.Key)
	}
}
