package storage_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
	"headliner/storage"
)

// hosts is an approved fact that changes, as of May 2026, and its number.
func hosts(t *testing.T, db *storage.DB) int64 {
	t.Helper()
	id, err := db.AddFact(t.Context(), guildA, questions.Fact{
		Subject: "talk", Relation: "host", Object: questions.Value{Entity: "ann"},
		AsOf: questions.Date{Year: 2026, Month: 5}, Status: questions.Approved, ApprovedBy: string(host),
	}, []questions.Entity{
		{ID: "talk", Kind: questions.Podcast, Name: "Talk"}, {ID: "ann", Kind: questions.Person, Name: "Ann"},
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// TestArticleConfirmsAFact: one that states a known fact again lets it hold
// longer, and that can be taken back.
func TestArticleConfirmsAFact(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		db := create(t)
		ctx := t.Context()
		time.Sleep(time.Until(time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)))
		id := hosts(t, db)
		before, err := db.Candidate(ctx, guildA, id)
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(300 * 24 * time.Hour)
		a, _ := story()
		later := questions.Date{Year: 2027, Month: 2, Day: 20}
		again := quiz.Reading{Confirmed: []quiz.Confirmation{{Fact: id, AsOf: later}, {Fact: 999, AsOf: later}}}
		saved, err := db.SaveArticle(ctx, guildA, a, again)
		if err != nil || saved.Confirmed != 1 || saved.Batch == 0 {
			t.Fatalf("SaveArticle() = %+v, %v", saved, err)
		}
		now, err := db.Candidate(ctx, guildA, id)
		if err != nil || now.Fact.AsOf != later || !now.Expires.After(before.Expires) || now.Status != questions.Approved {
			t.Errorf("confirmed: as of %v, until %v, %v", now.Fact.AsOf, now.Expires, err)
		}
		if saved, err := db.SaveArticle(ctx, guildA, a, again); err != nil || saved.Confirmed != 0 {
			t.Errorf("a second time: %+v, %v", saved, err)
		}
		older := quiz.Confirmation{Fact: id, AsOf: questions.Date{Year: 2025}}
		if _, err := db.Confirm(ctx, guildA, host, older); !errors.Is(err, quiz.ErrDecided) {
			t.Errorf("Confirm() of an older date = %v, want ErrDecided", err)
		}
		if _, err := db.Undo(ctx, guildA, host, saved.Batch); err != nil {
			t.Fatal(err)
		}
		now, err = db.Candidate(ctx, guildA, id)
		if err != nil || now.Fact.AsOf != before.Fact.AsOf || !now.Expires.Equal(before.Expires) {
			t.Errorf("taken back: as of %v, until %v, %v", now.Fact.AsOf, now.Expires, err)
		}
		if batch, err := db.Confirm(ctx, guildA, host, quiz.Confirmation{Fact: id, AsOf: later}); err != nil || batch == 0 {
			t.Errorf("Confirm() = %d, %v", batch, err)
		}
		_, err = db.Confirm(ctx, guildB, host, quiz.Confirmation{Fact: id, AsOf: questions.Date{Year: 2028}})
		if !errors.Is(err, quiz.ErrDecided) {
			t.Errorf("Confirm() by guild B = %v", err)
		}
	})
}

// TestArticleDoesNotConfirmItself: its own facts are those of its last reading.
func TestArticleDoesNotConfirmItself(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	_, list := saveStory(t, db)
	if _, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{approval(list[0])}); err != nil {
		t.Fatal(err)
	}
	a, found := story()
	saved, err := db.SaveArticle(ctx, guildA, a, quiz.Reading{
		Facts: found, Confirmed: []quiz.Confirmation{{Fact: list[0].ID, AsOf: questions.Date{Year: 2027}}},
	})
	if err != nil || saved.Confirmed != 0 {
		t.Errorf("SaveArticle() = %+v, %v", saved, err)
	}
}

// TestMissingFact: what an article does not state any more stays in play and
// comes up for review, until somebody has decided or it is there again.
func TestMissingFact(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	_, list := saveStory(t, db)
	if _, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{approval(list[0])}); err != nil {
		t.Fatal(err)
	}
	missing := func() (out []quiz.Candidate) {
		all, err := db.Waiting(ctx, guildA)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range all {
			if c.Missing {
				out = append(out, c)
			}
		}
		return out
	}
	a, found := story()
	reread := func(facts []quiz.Candidate) {
		if _, err := db.SaveArticle(ctx, guildA, a, quiz.Reading{Facts: facts}); err != nil {
			t.Fatal(err)
		}
	}
	reread(found[1:])
	if got := missing(); len(got) != 1 || got[0].ID != list[0].ID || inPlay(t, db) != 1 {
		t.Fatalf("missing %+v", got)
	}
	reread(found)
	if got := missing(); len(got) != 0 {
		t.Errorf("there again, and still missing: %+v", got)
	}
	reread(found[1:])
	gone := missing()[0]
	keep := quiz.Verdict{Candidate: gone.ID, Revision: gone.Revision, To: questions.Approved, Fact: gone.Fact}
	batch, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{keep})
	if err != nil || len(missing()) != 0 || inPlay(t, db) != 1 {
		t.Errorf("kept: %v, missing %+v", err, missing())
	}
	if _, err := db.Undo(ctx, guildA, host, batch); err != nil || len(missing()) != 1 {
		t.Errorf("Undo() = %v, missing %+v", err, missing())
	}
	keep.Revision = missing()[0].Revision
	if _, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{keep}); err != nil {
		t.Fatal(err)
	}
	if reread(found[1:]); len(missing()) != 0 {
		t.Errorf("kept, and missing again: %+v", missing())
	}
	reread(found)
	reread(found[1:])
	gone = missing()[0]
	out := quiz.Verdict{Candidate: gone.ID, Revision: gone.Revision, To: questions.Retracted}
	if _, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{out}); err != nil || len(missing()) != 0 || inPlay(t, db) != 0 {
		t.Errorf("taken out: %v, missing %+v", err, missing())
	}
}
