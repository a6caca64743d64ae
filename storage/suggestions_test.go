package storage_test

import (
	"errors"
	"testing"

	"headliner/questions"
	"headliner/questions/quiz"
	"headliner/storage"
)

// suggested is what the story's article suggests to ask.
func suggested() quiz.Suggestion {
	return quiz.Suggestion{
		Question: questions.Question{
			Prompt: "Who made LP?", Answer: "Ann", Options: []string{"Ann"}, Evidence: "Ann made LP.",
			Source: questions.Source{Title: "LP out", Publisher: "News"},
		}, End: 12,
	}
}

// saveSuggestion saves the story with a suggestion, and returns both.
func saveSuggestion(t *testing.T, db *storage.DB) (int64, quiz.Suggestion) {
	t.Helper()
	a, _ := story()
	saved, err := db.SaveArticle(t.Context(), guildA, a, quiz.Reading{Questions: []quiz.Suggestion{suggested()}})
	if err != nil || saved.Questions != 1 {
		t.Fatalf("SaveArticle() = %+v, %v", saved, err)
	}
	return saved.ID, theSuggestion(t, db)
}

func theSuggestion(t *testing.T, db *storage.DB) quiz.Suggestion {
	t.Helper()
	list, err := db.Suggestions(t.Context(), guildA)
	if err != nil || len(list) != 1 {
		t.Fatalf("Suggestions() = %+v, %v, want one", list, err)
	}
	return list[0]
}

// edited is the suggestion as an admin leaves it.
func edited() questions.Question {
	q := suggested().Question
	q.Prompt = "Who recorded LP?"
	return q.WithOptions([]string{"Ben", "Cy", "Dee"})
}

func written(t *testing.T, db *storage.DB) int {
	t.Helper()
	list, err := db.Written(t.Context(), guildA)
	own, other := db.Collection(t.Context(), guildA)
	if err := errors.Join(err, other); err != nil || len(list) != len(own.Written) {
		t.Fatalf("Written() = %+v, Collection() = %+v, %v", list, own.Written, err)
	}
	return len(list)
}

func TestPublishSuggestionAndUndo(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	id, s := saveSuggestion(t, db)
	if s.Question.Prompt != "Who made LP?" || s.Question.Source.Title != "LP out" || s.Article != id || s.End != 12 {
		t.Errorf("kept as %+v", s)
	}
	batch, err := db.PublishSuggestion(ctx, guildA, host, s.ID, s.Revision, edited())
	if err != nil || written(t, db) != 1 {
		t.Fatalf("PublishSuggestion() = %v", err)
	}
	if _, err := db.PublishSuggestion(ctx, guildA, player(2), s.ID, s.Revision, edited()); !errors.Is(err, quiz.ErrDecided) {
		t.Errorf("second PublishSuggestion() = %v, want ErrDecided", err)
	}
	if _, err := db.RejectSuggestion(ctx, guildA, player(2), s.ID, s.Revision); !errors.Is(err, quiz.ErrDecided) {
		t.Errorf("RejectSuggestion() of it = %v, want ErrDecided", err)
	}
	done, err := db.Suggestion(ctx, guildA, s.ID)
	if err != nil || done.Status != questions.Approved || done.Written == 0 || done.DecidedBy != host {
		t.Errorf("Suggestion() = %+v, %v", done, err)
	}
	w, err := db.WrittenQuestion(ctx, guildA, done.Written)
	if err != nil || w.Author != host || w.Question.Evidence != "Ann made LP." || len(w.Question.Options) != 4 {
		t.Errorf("WrittenQuestion() = %+v, %v", w, err)
	}
	back, err := db.Undo(ctx, guildA, player(2), batch)
	if err != nil || len(back.Suggestions) != 1 || len(back.Facts) != 0 || written(t, db) != 0 {
		t.Errorf("Undo() = %+v, %v", back, err)
	}
	if s := theSuggestion(t, db); s.Question.Prompt != "Who made LP?" || s.DecidedBy != "" {
		t.Errorf("taken back to %+v", s)
	}
	if _, err := db.Undo(ctx, guildA, host, batch); !errors.Is(err, quiz.ErrUndone) {
		t.Errorf("second Undo() = %v, want ErrUndone", err)
	}
	trail, err := db.Trail(ctx, guildA, id, 9)
	if err != nil || len(trail) != 3 || trail[0].What != "taken back" || trail[1].Suggestion != s.ID || !trail[1].Undone {
		t.Errorf("Trail() = %+v, %v", trail, err)
	}
}

func TestReviseAndRejectSuggestion(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	_, s := saveSuggestion(t, db)
	if _, err := db.ReviseSuggestion(ctx, guildA, host, s.ID, s.Revision, edited()); err != nil {
		t.Fatal(err)
	}
	now := theSuggestion(t, db)
	if now.Question.Prompt != "Who recorded LP?" || now.Revision == s.Revision || written(t, db) != 0 {
		t.Errorf("revised to %+v", now)
	}
	batch, err := db.RejectSuggestion(ctx, guildA, host, s.ID, now.Revision)
	if list, also := db.Suggestions(ctx, guildA); err != nil || also != nil || len(list) != 0 {
		t.Errorf("RejectSuggestion() = %v; still waits: %+v, %v", err, list, also)
	}
	a, _ := story() // the article again: what was rejected stays so
	saved, err := db.SaveArticle(ctx, guildA, a, quiz.Reading{Questions: []quiz.Suggestion{suggested()}})
	if err != nil || saved.Questions != 0 {
		t.Errorf("SaveArticle() = %+v, %v", saved, err)
	}
	if _, err := db.Undo(ctx, guildA, host, batch); err != nil || theSuggestion(t, db).Question.Prompt != "Who recorded LP?" {
		t.Errorf("Undo() = %v", err)
	}
}

// TestSuggestionGoesWithItsArticle: removed, brought back, added again, and
// changed so that it does not say it any more.
func TestSuggestionGoesWithItsArticle(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	id, s := saveSuggestion(t, db)
	if _, err := db.PublishSuggestion(ctx, guildA, host, s.ID, s.Revision, edited()); err != nil {
		t.Fatal(err)
	}
	if err := db.RemoveArticle(ctx, guildA, host, id); err != nil || written(t, db) != 0 {
		t.Errorf("RemoveArticle() = %v", err)
	}
	if _, err := db.Suggestion(ctx, guildA, s.ID); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("Suggestion() of a removed article = %v", err)
	}
	if err := db.RestoreArticle(ctx, guildA, host, id); err != nil || written(t, db) != 1 {
		t.Errorf("RestoreArticle() = %v", err)
	}
	if err := db.RemoveArticle(ctx, guildA, host, id); err != nil {
		t.Fatal(err)
	}
	a, _ := story()
	saved, err := db.SaveArticle(ctx, guildA, a, quiz.Reading{Questions: []quiz.Suggestion{suggested()}})
	if err != nil || saved.Questions != 1 || written(t, db) != 0 {
		t.Errorf("added again: SaveArticle() = %+v, %v, want it to be reviewed", saved, err)
	}
	other, _ := story()
	other.URL, other.Hash = "https://news.example/other", "h9"
	if _, err := db.SaveArticle(ctx, guildA, other, quiz.Reading{Questions: []quiz.Suggestion{suggested()}}); err != nil {
		t.Fatal(err)
	}
	if saved, err = db.SaveArticle(ctx, guildA, other, quiz.Reading{}); err != nil || saved.Questions != 0 {
		t.Errorf("without it: SaveArticle() = %+v, %v", saved, err)
	}
	if list, err := db.Suggestions(ctx, guildA); err != nil || len(list) != 1 {
		t.Errorf("Suggestions() = %+v, %v, want the one of the first article", list, err)
	}
}

func TestForeignSuggestions(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	id, s := saveSuggestion(t, db)
	for name, try := range map[string]func() error{
		"Suggestion": func() error { _, err := db.Suggestion(ctx, guildB, s.ID); return err },
		"Publish": func() error {
			_, err := db.PublishSuggestion(ctx, guildB, host, s.ID, s.Revision, edited())
			return err
		},
		"Revise": func() error {
			_, err := db.ReviseSuggestion(ctx, guildB, host, s.ID, s.Revision, edited())
			return err
		},
		"Reject": func() error { _, err := db.RejectSuggestion(ctx, guildB, host, s.ID, s.Revision); return err },
	} {
		if err := try(); !errors.Is(err, quiz.ErrNotFound) {
			t.Errorf("%s = %v, want ErrNotFound", name, err)
		}
	}
	waiting, err := db.Suggestions(ctx, guildB)
	all, also := db.ArticleSuggestions(ctx, guildB, id)
	if err != nil || also != nil || len(waiting)+len(all) != 0 {
		t.Errorf("guild B sees %v %v, %v, %v", waiting, all, err, also)
	}
	if theSuggestion(t, db).Revision != s.Revision {
		t.Error("guild B has changed it")
	}
}
