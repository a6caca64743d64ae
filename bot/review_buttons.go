package bot

import (
	"strings"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"headliner/questions"
	"headliner/questions/quiz"
)

// cardButtons are what can be done about a candidate. undo takes the decision
// before back, 0 for none.
func cardButtons(q *queue, r *resolved, ready bool, undo int64) []discordgo.MessageComponent {
	id := func(verb string) string { return customID(verb, r.ID, int64(r.Revision)) }
	next := discordgo.Button{
		Label: "Skip", Style: discordgo.SecondaryButton, CustomID: customID("review-next", r.ID),
	}
	approve := discordgo.Button{
		Label: "Approve", Style: discordgo.SuccessButton, CustomID: id("review-approve"), Disabled: !ready,
	}
	reject := discordgo.Button{Label: "Reject", Style: discordgo.DangerButton, CustomID: id("review-reject")}
	edit := discordgo.Button{Label: "Edit", Style: discordgo.PrimaryButton, CustomID: id("review-edit")}
	switch {
	case r.Missing:
		approve.Label, reject.Label = "Keep", "Take out of play"
	case r.Status == questions.Expired:
		approve.Label, reject.Label = "Still true", "No longer"
	case r.restates():
		approve.Label, approve.Disabled = "Still true", false
	}
	out := buttonRow(approve, edit, reject, next)
	if r.unclear != nil {
		out = append(out, whoMenu(r))
	}
	var more []discordgo.Button
	if part(r.Candidate) == 0 && len(q.plainOnes(r.Article)) > 1 {
		more = append(more, discordgo.Button{
			Label: "Approve all without warnings from this article", Style: discordgo.SecondaryButton,
			CustomID: customID("review-bulk", r.Article),
		})
	}
	if undo != 0 {
		more = append(more, undoButton(undo))
	}
	if len(more) > 0 {
		out = append(out, buttonRow(more...)...)
	}
	return out
}

// whoMenu asks which of several is meant.
func whoMenu(r *resolved) discordgo.MessageComponent {
	menu := discordgo.SelectMenu{
		MenuType: discordgo.StringSelectMenu, Placeholder: "Choose who or what is meant",
		CustomID: customID("review-who", r.ID, int64(r.Revision), int64(r.side)),
	}
	for _, e := range r.unclear {
		if len(menu.Options) < maxChoices-1 {
			menu.Options = append(menu.Options, discordgo.SelectMenuOption{
				Label: clip(plain(e.Name)+" ("+string(e.Kind)+")", 100), Value: e.ID,
				Description: clip(plain(strings.Join(e.Aliases, ", ")), 100),
			})
		}
	}
	menu.Options = append(menu.Options, discordgo.SelectMenuOption{
		Label: "None of these: somebody or something new", Value: someoneNew,
	})
	return discordgo.ActionsRow{Components: []discordgo.MessageComponent{menu}}
}

// around is how much text, in bytes, is looked at beside a sentence.
const around = 300

// quoted is the sentence that states a fact, in bold, between its neighbours.
func quoted(text string, c quiz.Candidate) string {
	evidence := "**" + escape(clip(c.Evidence, 600)) + "**"
	start, end := c.Start, c.End
	if start < 0 || end > len(text) || start >= end || text[start:end] != c.Evidence {
		if start = strings.Index(text, c.Evidence); start < 0 {
			return "> " + evidence // the article was changed since
		}
		end = start + len(c.Evidence)
	}
	before, after := neighbours(text, start, end)
	return "> " + strings.TrimSpace(escape(before)+" "+evidence+" "+escape(after))
}

// neighbours are the sentences on both sides of a part of a text, or as much
// of them as fits.
func neighbours(text string, start, end int) (before, after string) {
	before = strings.TrimSpace(text[max(0, start-around):start])
	if at := strings.LastIndexAny(strings.TrimRight(before, ".!?”\"’"), ".!?\n"); at >= 0 {
		before = before[at+1:]
	} else if start > around {
		before = "…" + before
	}
	rest := text[end:min(len(text), end+around)]
	after = strings.TrimSpace(rest)
	if at := strings.IndexAny(after, ".!?\n"); at >= 0 {
		after = after[:at+1]
	} else if end+around < len(text) {
		after += "…"
	}
	return whole(before), whole(after)
}

// whole drops what is left of characters that were cut.
func whole(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "")
	}
	return strings.TrimSpace(s)
}
