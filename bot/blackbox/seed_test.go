package blackbox_test

import (
	"os"
	"strings"
	"testing"

	"headliner/bot/sandbox"
)

// TestSeedArticle takes in the article that the built-in pack "seed" was made
// from, where it is at hand, and wants its facts.
func TestSeedArticle(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../../shared/data/articles/seed.txt")
	if err != nil {
		t.Skip("the seed article is not here")
	}
	w, _, _ := newsWorld(t)
	r := w.home
	outcome := r.added(sandbox.Args{"file": sandbox.File{Name: "seed.txt", ContentType: "text/plain", Data: text}})
	t.Logf("/article add:\n%s", outcome.Text())
	card := r.labelled(r.ann, outcome, "Review")
	t.Logf("/review:\n%s", card.Message.Text())
	approved := r.labelled(r.ann, card.Message, "Approve all without warnings from this article")
	t.Logf("approved:\n%s", approved.Message.Text())
	for _, want := range []string{
		"get-lifted performer john-legend", "get-lifted producer kanye-west", "get-lifted release_date 2004",
		"get-lifted record_label good-music", "blame-game part_of_album my-beautiful-dark-twisted-fantasy",
		"my-beautiful-dark-twisted-fantasy ordinal_album 5", "the-axe-files host david-axelrod",
		"the-axe-files guest john-legend",
	} {
		part := strings.Fields(want)
		n := w.number(`SELECT COUNT(*) FROM facts WHERE status = 'approved' AND subject = ? AND relation = ?
			AND (object_entity = ? OR object_date LIKE ? || '%' OR CAST(object_number AS TEXT) = ?)`,
			part[0], part[1], part[2], part[2], part[2])
		if n != 1 {
			t.Errorf("%d approved facts say %s", n, want)
		}
	}
}
