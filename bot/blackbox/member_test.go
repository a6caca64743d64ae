package blackbox_test

import (
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// forAdmins is what a member is told.
const forAdmins = "Only members who may manage this server"

// TestMemberIsNoAdmin has a plain member try all that is for admins: each command, each button,
// each form, each list.
func TestMemberIsNoAdmin(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	h := w.home
	saved := h.addQuestion(w.ann, fair("Which letter opens the alphabet?"))
	w.said(h.labelled(w.ann, saved, "Save"), "Saved")
	draft := h.addQuestion(w.ann, fair("Which letter ends the alphabet?"))
	h.slash(w.ann, "fact add", madeUpFact("The Blackbox Waltz", "The Inside Outs"))
	before := h.owned()

	for command, args := range map[string]sandbox.Args{
		"question add": fair("May I?"), "question list": nil, "question show": {"question": "1"},
		"question edit": {"question": "1"}, "question remove": {"question": "1"},
		"fact add": madeUpFact("Another Waltz", "The Others"), "fact list": nil,
		"fact remove": {"fact": "f:1"},
	} {
		for _, from := range []sandbox.From{h.from(w.ben), h.forged(w.ben)} {
			w.refused(w.answered(w.Slash(w.ctx, from, command, args)), forAdmins)
		}
	}
	w.refused(h.slash(w.ben, "question add", nil), forAdmins) // would open the form
	for _, b := range draft.Buttons() {
		if b.CustomID != "" && !b.Disabled {
			w.refused(h.click(w.ben, draft.ID, b.CustomID), forAdmins)
		}
	}
	for _, id := range []string{
		"draft-save:1", "draft-save:2", "draft-edit:2", "draft-discard:2", "question-page:0",
		"question-edit:1", "question-remove:1", "question-undo:1", "fact-page:0", "fact-remove:1",
		"fact-undo:1",
	} {
		w.refused(h.click(w.ben, draft.ID, id), forAdmins)
	}
	fields := map[string]string{
		"prompt": "Who may?", "answer": "Me", "wrong": "You\nHe\nShe", "about": "music, easy", "aliases": "",
	}
	for _, id := range []string{"question-new", "question-text:1", "draft-text:2"} {
		form := &sandbox.Modal{CustomID: id}
		w.refused(w.answered(w.SubmitModal(w.ctx, h.forged(w.ben), form, fields)), forAdmins)
	}
	for _, list := range [][2]string{
		{"question show", "question"},
		{"question edit", "question"},
		{"question remove", "question"},
		{"question add", "category"},
		{"fact add", "subject"},
		{"fact add", "relation"},
		{"fact remove", "fact"},
	} {
		reply := w.answered(w.Complete(w.ctx, h.from(w.ben), list[0], list[1], "a"))
		if len(reply.Choices) > 0 {
			t.Errorf("/%s offers a member %+v", list[0], reply.Choices)
		}
		reply = w.answered(w.Complete(w.ctx, h.from(w.ann), list[0], list[1], "a"))
		if len(reply.Choices) == 0 {
			t.Errorf("/%s offers an admin nothing for %s", list[0], list[1])
		}
	}
	if after := h.owned(); after != before {
		t.Errorf("a member has changed what the server has:\n%s\nwas\n%s", after, before)
	}
	if help := h.slash(w.ben, "help", nil).Message.Text(); strings.Contains(help, "/question") {
		t.Errorf("a member is told of commands that are not for members: %q", help)
	}
	w.said(h.labelled(w.ann, draft, "Save"), "Saved") // it is still there
}

// fair is a question that is taken, as options of /question add.
func fair(prompt string) sandbox.Args {
	return sandbox.Args{
		"prompt": prompt, "answer": "Aleph", "wrong1": "Bet", "wrong2": "Gimel", "wrong3": "Dalet",
		"category": "events", "difficulty": "hard", "source": "An alphabet",
	}
}

// madeUpFact is one about an album and its performer that nobody knows.
func madeUpFact(album, performer string) sandbox.Args {
	return sandbox.Args{
		"subject": album, "relation": "performer", "object": performer, "subject_kind": "album",
		"object_kind": "band", "source": "A made-up fact",
	}
}

// addQuestion writes a question and returns its preview.
func (r *room) addQuestion(u sandbox.User, args sandbox.Args) sandbox.Message {
	r.t.Helper()
	reply := r.slash(u, "question add", args)
	if !reply.Private || len(reply.Message.Buttons()) != 7 {
		r.t.Fatalf("no preview: %q", reply.Message.Text())
	}
	return reply.Message
}

// owned is all that the server has of its own, as an admin sees it.
func (r *room) owned() string {
	r.t.Helper()
	questions := r.slash(r.ann, "question list", nil).Message.Text()
	return questions + "\n" + r.slash(r.ann, "fact list", nil).Message.Text()
}
