package storage_test

import (
	"errors"
	"testing"

	"headliner/questions/quiz"
	"headliner/storage"
)

// TestForeignIDs tries what guild A owns in the name of guild B.
func TestForeignIDs(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	question, draft := write(t, db, question(1)), saveDraft(t, db, quiz.Draft{Author: host})
	fact, err := db.AddFact(ctx, guildA, someFacts()[0], nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, try := range map[string]func() error{
		"Draft":        func() error { _, err := db.Draft(ctx, guildB, draft); return err },
		"UpdateDraft":  func() error { return db.UpdateDraft(ctx, guildB, quiz.Draft{ID: draft}) },
		"PublishDraft": func() error { _, err := db.PublishDraft(ctx, guildB, draft); return err },
		"DiscardDraft": func() error { return db.DiscardDraft(ctx, guildB, draft) },
		"SaveDraft": func() error {
			_, err := db.SaveDraft(ctx, guildB, quiz.Draft{Author: host, Replaces: question})
			return err
		},
		"WrittenQuestion": func() error {
			_, err := db.WrittenQuestion(ctx, guildB, question)
			return err
		},
		"RemoveWritten":  func() error { return db.RemoveWritten(ctx, guildB, question) },
		"RestoreWritten": func() error { return db.RestoreWritten(ctx, guildB, question) },
		"RemoveFact":     func() error { return db.RemoveFact(ctx, guildB, host, fact) },
		"RestoreFact":    func() error { return db.RestoreFact(ctx, guildB, host, fact) },
	} {
		if err := try(); !errors.Is(err, quiz.ErrNotFound) {
			t.Errorf("%s() = %v, want ErrNotFound", name, err)
		}
	}
	if list, err := db.Written(ctx, guildB); err != nil || len(list) != 0 {
		t.Errorf("Written() = %+v, %v, want none", list, err)
	}
	if list, err := db.Facts(ctx, guildB); err != nil || len(list) != 0 {
		t.Errorf("Facts() = %+v, %v, want none", list, err)
	}
	checkUntouched(t, db, guildB, 0)
	checkUntouched(t, db, guildA, 1)
}

func checkUntouched(t *testing.T, db *storage.DB, guild quiz.GuildID, want int) {
	t.Helper()
	c, err := db.Collection(t.Context(), guild)
	if err != nil || len(c.Facts) != want || len(c.Written) != want {
		t.Errorf("Collection(%s) = %+v, %v, want %d of each", guild, c, err, want)
	}
}
