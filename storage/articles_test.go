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

// story is an article with three facts, the last with a warning.
func story() (quiz.Article, []quiz.Candidate) {
	a := quiz.Article{
		URL: "https://news.example/lp", Hash: "h1", Title: "LP out", Publisher: "News",
		Published: questions.Date{Year: 2026, Month: 5}, Text: "Ann made LP. Ann hosts Talk. Ann is ill.",
		AddedBy: host,
	}
	claim := func(relation, object string) quiz.Claim {
		return quiz.Claim{
			Subject: quiz.Name{Text: "LP", Kind: questions.Album}, Relation: relation,
			Object: quiz.Name{Text: object, Kind: questions.Person},
			AsOf:   questions.Date{Year: 2026, Month: 5},
		}
	}
	return a, []quiz.Candidate{
		{Claim: claim("producer", "Ann"), Evidence: "Ann made LP.", End: 12, Confidence: .9},
		{Claim: claim("host", "Ann"), Evidence: "Ann hosts Talk.", Start: 13, End: 28, Confidence: .8},
		{Claim: claim("illness", "Ann"), Evidence: "Ann is ill.", Warnings: []string{"illness"}},
	}
}

func saveStory(t *testing.T, db *storage.DB) (int64, []quiz.Candidate) {
	t.Helper()
	a, found := story()
	saved, err := db.SaveArticle(t.Context(), guildA, a, quiz.Reading{Facts: found})
	if err != nil || saved != (quiz.SavedArticle{ID: saved.ID, Fresh: 3, Warned: 1}) {
		t.Fatalf("SaveArticle() = %+v, %v", saved, err)
	}
	list, err := db.Waiting(t.Context(), guildA)
	if err != nil || len(list) != 3 {
		t.Fatalf("Waiting() = %+v, %v", list, err)
	}
	return saved.ID, list
}

// approval is the verdict that makes the first fact of the story true.
func approval(c quiz.Candidate) quiz.Verdict {
	return quiz.Verdict{
		Candidate: c.ID, Revision: c.Revision, To: questions.Approved,
		Fact: questions.Fact{
			Subject: "lp", Relation: c.Claim.Relation, Object: questions.Value{Entity: "ann"}, AsOf: c.Claim.AsOf,
		},
		Fresh: []questions.Entity{
			{ID: "lp", Kind: questions.Album, Name: "LP"}, {ID: "ann", Kind: questions.Person, Name: "Ann"},
		},
	}
}

func inPlay(t *testing.T, db *storage.DB) int {
	t.Helper()
	list, err := db.Facts(t.Context(), guildA)
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}

func TestSaveArticleTwice(t *testing.T) {
	db := create(t)
	id, list := saveStory(t, db)
	if _, _, err := db.Decide(t.Context(), guildA, host, []quiz.Verdict{approval(list[0])}); err != nil {
		t.Fatal(err)
	}
	for _, again := range []struct {
		name   string
		change func(*quiz.Article)
	}{
		{"by address", func(a *quiz.Article) { a.Hash = "h2" }},
		{"by text", func(a *quiz.Article) { a.URL, a.Hash = "", "h2" }},
	} {
		name := again.name
		a, found := story()
		again.change(&a)
		saved, err := db.SaveArticle(t.Context(), guildA, a, quiz.Reading{Facts: found[1:]})
		want := quiz.SavedArticle{ID: id, Updated: true, Fresh: 2, Warned: 1, Missing: 1}
		if err != nil || saved != want {
			t.Errorf("%s: SaveArticle() = %+v, %v, want %+v", name, saved, err, want)
		}
	}
	a, found := story()
	if saved, err := db.SaveArticle(t.Context(), guildA, a, quiz.Reading{Facts: found[:1]}); err != nil || saved.Fresh != 0 ||
		saved.Decided != 1 {
		t.Errorf("with less in it: SaveArticle() = %+v, %v", saved, err)
	}
	if saved, err := db.SaveArticle(t.Context(), guildA, a, quiz.Reading{Facts: found}); err != nil || saved.Fresh != 2 {
		t.Errorf("with all again: SaveArticle() = %+v, %v", saved, err)
	}
	if list, err := db.Articles(t.Context(), guildA); err != nil || len(list) != 1 || list[0].Approved != 1 {
		t.Errorf("Articles() = %+v, %v, want one", list, err)
	}
	if saved, err := db.SaveArticle(t.Context(), guildB, a, quiz.Reading{Facts: found}); err != nil || saved.Updated {
		t.Errorf("in another guild: SaveArticle() = %+v, %v", saved, err)
	}
}

func TestDecideAndUndo(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	_, list := saveStory(t, db)
	batch, done, err := db.Decide(ctx, guildA, player(1), []quiz.Verdict{approval(list[0])})
	if err != nil || done != 1 {
		t.Fatalf("Decide() = %d, %v", done, err)
	}
	reject := quiz.Verdict{Candidate: list[0].ID, Revision: list[0].Revision, To: questions.Rejected}
	if _, _, err := db.Decide(ctx, guildA, player(2), []quiz.Verdict{reject}); !errors.Is(err, quiz.ErrDecided) {
		t.Errorf("Decide() of a decided one = %v, want ErrDecided", err)
	}
	c, err := db.Candidate(ctx, guildA, list[0].ID)
	if err != nil || c.Status != questions.Approved || c.DecidedBy != player(1) || c.Fact.Subject != "lp" {
		t.Errorf("Candidate() = %+v, %v", c, err)
	}
	if _, err := db.Revise(ctx, guildA, host, c.ID, c.Revision, c.Claim); !errors.Is(err, quiz.ErrDecided) {
		t.Errorf("Revise() of an approved one = %v, want ErrDecided", err)
	}
	if back, err := db.Undo(ctx, guildA, player(2), batch); err != nil || len(back.Facts) != 1 || inPlay(t, db) != 0 {
		t.Errorf("Undo() = %v, %v", back, err)
	}
	if _, err := db.Undo(ctx, guildA, player(2), batch); !errors.Is(err, quiz.ErrUndone) {
		t.Errorf("second Undo() = %v, want ErrUndone", err)
	}
	c, err = db.Candidate(ctx, guildA, list[0].ID)
	if err != nil || c.Status != questions.Proposed || c.DecidedBy != "" || c.Fact.Subject != "" {
		t.Errorf("after Undo: Candidate() = %+v, %v", c, err)
	}
	trail, err := db.Trail(ctx, guildA, list[0].Article, 10)
	if err != nil || len(trail) != 3 || trail[0].What != "taken back" || trail[0].By != player(2) ||
		trail[1].What != "approved" || !trail[1].Undone || trail[1].By != player(1) {
		t.Errorf("Trail() = %+v, %v", trail, err)
	}
}

func TestReviseMakesOldCardsStale(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	_, list := saveStory(t, db)
	claim := list[0].Claim
	claim.Object = quiz.Name{Text: "Bea", ID: "bea"}
	batch, err := db.Revise(ctx, guildA, host, list[0].ID, list[0].Revision, claim)
	if err != nil {
		t.Fatal(err)
	}
	if c, err := db.Candidate(ctx, guildA, list[0].ID); err != nil || c.Claim != claim {
		t.Errorf("Candidate() = %+v, %v", c, err)
	}
	if _, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{approval(list[0])}); !errors.Is(err, quiz.ErrDecided) {
		t.Errorf("Decide() on what was edited = %v, want ErrDecided", err)
	}
	if _, err := db.Undo(ctx, guildA, host, batch); err != nil {
		t.Fatal(err)
	}
	if c, err := db.Candidate(ctx, guildA, list[0].ID); err != nil || c.Claim != list[0].Claim {
		t.Errorf("after Undo: Candidate() = %+v, %v", c, err)
	}
}

func TestDecideMany(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	_, list := saveStory(t, db)
	first := quiz.Verdict{Candidate: list[0].ID, Revision: list[0].Revision, To: questions.Rejected}
	if _, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{first}); err != nil {
		t.Fatal(err)
	}
	batch, done, err := db.Decide(ctx, guildA, host, []quiz.Verdict{approval(list[0]), approval(list[1])})
	if err != nil || done != 1 || inPlay(t, db) != 1 {
		t.Errorf("Decide() = %d, %v, want the undecided one", done, err)
	}
	third := approval(list[2])
	third.Replaces = []int64{list[1].ID, list[0].ID, 99}
	second, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{third})
	if err != nil || inPlay(t, db) != 1 {
		t.Errorf("Decide() with one replaced: %v", err)
	}
	if _, err := db.Undo(ctx, guildA, host, batch); !errors.Is(err, quiz.ErrUndone) {
		t.Errorf("Undo() of what was replaced = %v, want ErrUndone", err)
	}
	if back, err := db.Undo(ctx, guildA, host, second); err != nil || len(back.Facts) != 2 || inPlay(t, db) != 1 {
		t.Errorf("Undo() = %v, %v", back, err)
	}
}

func TestRemoveArticle(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	id, list := saveStory(t, db)
	if _, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{approval(list[0])}); err != nil {
		t.Fatal(err)
	}
	if err := db.RemoveArticle(ctx, guildA, host, id); err != nil {
		t.Fatal(err)
	}
	if own, err := db.Collection(ctx, guildA); err != nil || len(own.Facts)+len(own.Entities) != 0 {
		t.Errorf("Collection() = %+v, %v, want nothing", own, err)
	}
	if list, err := db.Waiting(ctx, guildA); err != nil || len(list) != 0 {
		t.Errorf("Waiting() = %+v, %v, want none", list, err)
	}
	for name, err := range map[string]error{
		"RemoveArticle": db.RemoveArticle(ctx, guildA, host, id),
		"Article":       func() error { _, err := db.Article(ctx, guildA, id); return err }(),
		"Decide": func() error {
			_, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{approval(list[1])})
			return err
		}(),
	} {
		if !errors.Is(err, quiz.ErrNotFound) {
			t.Errorf("%s() = %v, want ErrNotFound", name, err)
		}
	}
	if err := db.RestoreArticle(ctx, guildA, host, id); err != nil || inPlay(t, db) != 1 {
		t.Errorf("RestoreArticle() = %v", err)
	}
	if err := db.RemoveArticle(ctx, guildA, host, id); err != nil {
		t.Fatal(err)
	}
	a, found := story()
	if saved, err := db.SaveArticle(ctx, guildA, a, quiz.Reading{Facts: found}); err != nil || saved.Fresh != 3 || inPlay(t, db) != 0 {
		t.Errorf("added again: SaveArticle() = %+v, %v, want all to be reviewed", saved, err)
	}
}

func TestExpire(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		db := create(t)
		ctx := t.Context()
		_, list := saveStory(t, db)
		if _, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{approval(list[0]), approval(list[1])}); err != nil {
			t.Fatal(err)
		}
		if n, err := db.Expire(ctx, guildA); err != nil || n != 0 {
			t.Errorf("Expire() = %d, %v, want none yet", n, err)
		}
		time.Sleep(366 * 24 * time.Hour)
		own, err := db.Collection(ctx, guildA)
		if err != nil || len(own.Facts) != 2 || own.Facts[1].Status != questions.Expired || inPlay(t, db) != 1 {
			t.Errorf("Collection() = %+v, %v, want the host expired", own, err)
		}
		if n, err := db.Expire(ctx, guildA); err != nil || n != 1 {
			t.Errorf("Expire() = %d, %v, want 1", n, err)
		}
		c, err := db.Candidate(ctx, guildA, list[1].ID)
		if err != nil || c.Status != questions.Expired {
			t.Fatalf("Candidate() = %+v, %v", c, err)
		}
		if _, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{approval(c)}); err != nil || inPlay(t, db) != 2 {
			t.Errorf("Decide() that it still holds = %v", err)
		}
	})
}

func TestPlayed(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	id, list := saveStory(t, db)
	if _, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{approval(list[0])}); err != nil {
		t.Fatal(err)
	}
	game := startGame(t, db, settings(guildA, channelA))
	for number := 1; number <= 2; number++ {
		q := question(number)
		q.Fact = "f:1"
		round, err := db.OpenRound(ctx, game, quiz.RoundRecord{Number: number, Question: q})
		if err != nil {
			t.Fatal(err)
		}
		scored := []quiz.AnswerRecord{right(answer(round, 1), 90), answer(round, 2)}
		if err := db.CloseRound(ctx, round, false, scored); err != nil {
			t.Fatal(err)
		}
	}
	got, err := db.Played(ctx, guildA, id)
	if err != nil || len(got) != 1 || got[0] != (quiz.Played{Fact: 1, Rounds: 2, Right: 2, Answers: 4}) {
		t.Errorf("Played() = %+v, %v", got, err)
	}
}

// TestEntityOfAnotherKind has a fact come back whose entity's ID was meanwhile
// given to something else.
func TestEntityOfAnotherKind(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	one := questions.Fact{
		Subject: "lp", Relation: "producer", Object: questions.Value{Entity: "ann"}, Status: questions.Approved,
	}
	for _, kind := range []questions.Kind{questions.Person, questions.Band} {
		id, err := db.AddFact(ctx, guildA, one, []questions.Entity{{ID: "ann", Kind: kind, Name: "Ann"}})
		if err != nil {
			t.Fatal(err)
		}
		if kind == questions.Person {
			if err := db.RemoveFact(ctx, guildA, host, id); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := db.RestoreFact(ctx, guildA, host, 1); err != nil {
		t.Fatal(err)
	}
	own, err := db.Collection(ctx, guildA)
	if err != nil || len(own.Facts) != 2 || own.Facts[0].Object.Entity != "ann" ||
		own.Facts[1].Object.Entity != "ann-band" || len(own.Entities) != 2 {
		t.Errorf("Collection() = %+v, %v", own, err)
	}
}

// TestForeignArticles tries what guild A's review owns in the name of guild B.
func TestForeignArticles(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	id, list := saveStory(t, db)
	batch, _, err := db.Decide(ctx, guildA, host, []quiz.Verdict{approval(list[0])})
	if err != nil {
		t.Fatal(err)
	}
	for name, try := range map[string]func() error{
		"Article":        func() error { _, err := db.Article(ctx, guildB, id); return err },
		"RemoveArticle":  func() error { return db.RemoveArticle(ctx, guildB, host, id) },
		"RestoreArticle": func() error { return db.RestoreArticle(ctx, guildB, host, id) },
		"Candidate":      func() error { _, err := db.Candidate(ctx, guildB, list[1].ID); return err },
		"Undo":           func() error { _, err := db.Undo(ctx, guildB, host, batch); return err },
		"Decide": func() error {
			_, _, err := db.Decide(ctx, guildB, host, []quiz.Verdict{approval(list[1])})
			return err
		},
		"Revise": func() error {
			_, err := db.Revise(ctx, guildB, host, list[1].ID, list[1].Revision, list[1].Claim)
			return err
		},
	} {
		if err := try(); !errors.Is(err, quiz.ErrNotFound) {
			t.Errorf("%s() = %v, want ErrNotFound", name, err)
		}
	}
	waiting, err := db.Waiting(ctx, guildB)
	articles, also := db.Articles(ctx, guildB)
	facts, third := db.ArticleFacts(ctx, guildB, id)
	trail, fourth := db.Trail(ctx, guildB, id, 9)
	played, fifth := db.Played(ctx, guildB, id)
	if err := errors.Join(err, also, third, fourth, fifth); err != nil ||
		len(waiting)+len(articles)+len(facts)+len(trail)+len(played) != 0 {
		t.Errorf("guild B sees %v %v %v %v %v, %v", waiting, articles, facts, trail, played, err)
	}
	if inPlay(t, db) != 1 {
		t.Error("guild B has changed what guild A plays")
	}
}
