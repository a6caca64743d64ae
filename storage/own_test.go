package storage_test

import (
	"errors"
	"fmt"
	"reflect"
	"testing"

	"headliner/questions"
	"headliner/questions/quiz"
	"headliner/storage"
)

// saveDraft saves a draft or ends the test.
func saveDraft(t *testing.T, db *storage.DB, d quiz.Draft) int64 {
	t.Helper()
	id, err := db.SaveDraft(t.Context(), guildA, d)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// write saves and publishes a question.
func write(t *testing.T, db *storage.DB, q questions.Question) int64 {
	t.Helper()
	draft := saveDraft(t, db, quiz.Draft{Author: host, Question: q})
	id, err := db.PublishDraft(t.Context(), guildA, draft)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestDraft(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	d := quiz.Draft{Author: player(1), Question: question(1)}
	d.ID = saveDraft(t, db, d)
	d.Question = question(2)
	if err := db.UpdateDraft(ctx, guildA, d); err != nil {
		t.Fatal(err)
	}
	if got, err := db.Draft(ctx, guildA, d.ID); err != nil || !reflect.DeepEqual(got, d) {
		t.Errorf("Draft() = %+v, %v, want %+v", got, err, d)
	}
	if err := db.DiscardDraft(ctx, guildA, d.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Draft(ctx, guildA, d.ID); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("Draft() of a discarded one = %v, want ErrNotFound", err)
	}
	if again := saveDraft(t, db, d); again == d.ID {
		t.Errorf("the number %d was given out twice", again)
	}
}

func TestPublishDraft(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	draft := saveDraft(t, db, quiz.Draft{Author: player(1), Question: question(1)})
	id, err := db.PublishDraft(ctx, guildA, draft)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.PublishDraft(ctx, guildA, draft); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("second PublishDraft() = %v, want ErrNotFound", err)
	}
	edit := saveDraft(t, db, quiz.Draft{Author: player(2), Replaces: id, Question: question(2)})
	if got, err := db.PublishDraft(ctx, guildA, edit); err != nil || got != id {
		t.Errorf("PublishDraft() of new text = %d, %v, want %d", got, err, id)
	}
	got, err := db.WrittenQuestion(ctx, guildA, id)
	want := question(2)
	want.Key = "q:1"
	if err != nil || got.Author != player(1) || !reflect.DeepEqual(got.Question, want) {
		t.Errorf("WrittenQuestion() = %+v, %v, want %+v by %s", got, err, want, player(1))
	}
	_, err = db.SaveDraft(ctx, guildA, quiz.Draft{Author: host, Replaces: 99, Question: want})
	if !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("SaveDraft() for no question = %v, want ErrNotFound", err)
	}
}

func TestRemoveAndRestoreWritten(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	first, second := write(t, db, question(1)), write(t, db, question(2))
	edit := saveDraft(t, db, quiz.Draft{Author: host, Replaces: first, Question: question(3)})
	if err := db.RemoveWritten(ctx, guildA, first); err != nil {
		t.Fatal(err)
	}
	if list, err := db.Written(ctx, guildA); err != nil || len(list) != 1 || list[0].ID != second {
		t.Errorf("Written() = %+v, %v, want question %d", list, err, second)
	}
	for name, err := range map[string]error{
		"RemoveWritten": db.RemoveWritten(ctx, guildA, first),
		"WrittenQuestion": func() error {
			_, err := db.WrittenQuestion(ctx, guildA, first)
			return err
		}(),
		"PublishDraft": func() error {
			_, err := db.PublishDraft(ctx, guildA, edit)
			return err
		}(),
		"RestoreWritten": db.RestoreWritten(ctx, guildA, second),
	} {
		if !errors.Is(err, quiz.ErrNotFound) {
			t.Errorf("%s() = %v, want ErrNotFound", name, err)
		}
	}
	if err := db.RestoreWritten(ctx, guildA, first); err != nil {
		t.Fatal(err)
	}
	list, err := db.Written(ctx, guildA)
	if err != nil || len(list) != 2 || list[0].Created.IsZero() {
		t.Errorf("Written() = %+v, %v, want both", list, err)
	}
}

// facts of every form that there is.
func someFacts() []questions.Fact {
	return []questions.Fact{{
		Subject: "my-band", Relation: "member_of", Object: questions.Value{Entity: "ann"},
		Status: questions.Approved, ApprovedBy: string(host), Evidence: "Ann “plays” bass.",
		Source: question(1).Source, AsOf: questions.Date{Year: 2026, Month: 5},
	}, {
		Subject: "my-song", Relation: "release_date", Status: questions.Approved,
		Object: questions.Value{Date: questions.Date{Year: 2020, Month: 2, Day: 29}},
	}, {
		Subject: "ann", Relation: "plays_character", Object: questions.Value{Entity: "bea"},
		In: "my-film", When: questions.Date{Year: 1999}, Status: questions.Approved,
	}, {
		Subject: "ann", Relation: "birth_name", Object: questions.Value{Text: "Annika Ohm"},
		Status: questions.Approved, ApprovedBy: "7",
	}, {
		Subject: "lp", Relation: "ordinal_album", Object: questions.Value{Number: 3},
		Status: questions.Approved,
	}}
}

func TestFacts(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	ann := questions.Entity{
		ID: "ann", Kind: questions.Person, Name: "Ann", Aliases: []string{"Annie"},
		Tags: []string{"rock"}, Fame: questions.ForFans, Pronoun: questions.She,
	}
	slip := questions.Entity{ID: "my-sogn", Kind: questions.Song, Name: "My Sogn"}
	want := someFacts()
	for i := range want {
		id, err := db.AddFact(ctx, guildA, want[i], []questions.Entity{ann, slip})
		if err != nil || id != int64(i+1) {
			t.Fatalf("AddFact() = %d, %v", id, err)
		}
		want[i].ID, want[i].Guild = fmt.Sprint("f:", id), string(guildA)
	}
	if got, err := db.Facts(ctx, guildA); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("Facts() = %+v, %v\nwant %+v", got, err, want)
	}
	id := write(t, db, question(1))
	written, err := db.WrittenQuestion(ctx, guildA, id)
	if err != nil {
		t.Fatal(err)
	}
	all := questions.Collection{
		Entities: []questions.Entity{ann}, // no approved fact speaks of the other
		Facts:    want,
		Written:  []questions.Question{written.Question},
	}
	if got, err := db.Collection(ctx, guildA); err != nil || !reflect.DeepEqual(got, all) {
		t.Errorf("Collection() = %+v, %v\nwant %+v", got, err, all)
	}
}

func TestRemoveAndRestoreFact(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	id, err := db.AddFact(ctx, guildA, someFacts()[0], nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.RestoreFact(ctx, guildA, host, id); !errors.Is(err, quiz.ErrNotFound) {
		t.Errorf("RestoreFact() of an approved fact = %v, want ErrNotFound", err)
	}
	if err := db.RemoveFact(ctx, guildA, host, id); err != nil {
		t.Fatal(err)
	}
	if list, err := db.Facts(ctx, guildA); err != nil || len(list) != 0 {
		t.Errorf("Facts() = %+v, %v, want none", list, err)
	}
	if err := db.RestoreFact(ctx, guildA, host, id); err != nil {
		t.Fatal(err)
	}
	if list, err := db.Facts(ctx, guildA); err != nil || len(list) != 1 {
		t.Errorf("Facts() = %+v, %v, want one", list, err)
	}
}

func TestCommandHash(t *testing.T) {
	db := create(t)
	ctx := t.Context()
	for _, hash := range []string{"one", "two"} {
		if err := db.SaveCommandHash(ctx, "app", "", hash); err != nil {
			t.Fatal(err)
		}
		if got, err := db.CommandHash(ctx, "app", ""); err != nil || got != hash {
			t.Errorf("CommandHash() = %q, %v, want %q", got, err, hash)
		}
	}
	if got, err := db.CommandHash(ctx, "app", "7"); err != nil || got != "" {
		t.Errorf("CommandHash() of a guild = %q, %v, want none", got, err)
	}
}

func TestOwnGuilds(t *testing.T) {
	db := create(t)
	if got, err := db.OwnGuilds(t.Context()); err != nil || len(got) > 0 {
		t.Errorf("OwnGuilds() of nothing = %v, %v", got, err)
	}
	id := write(t, db, question(1))
	if got, err := db.OwnGuilds(t.Context()); err != nil || !reflect.DeepEqual(got, []quiz.GuildID{guildA}) {
		t.Errorf("OwnGuilds() = %v, %v, want %v", got, err, guildA)
	}
	if err := db.RemoveWritten(t.Context(), guildA, id); err != nil {
		t.Fatal(err)
	}
	if got, err := db.OwnGuilds(t.Context()); err != nil || len(got) > 0 {
		t.Errorf("OwnGuilds() after a removal = %v, %v", got, err)
	}
}
