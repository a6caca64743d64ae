package questions_test

import (
	"testing"

	"headliner/questions"
)

// TestLasting holds that what changes is looked at again, and only that.
func TestLasting(t *testing.T) {
	for _, r := range questions.NewCatalogue().All() {
		got := questions.Lasting(questions.Fact{Relation: r.ID})
		if r.Changes != (got > 0) {
			t.Errorf("%s: changes is %v, but it lasts %v", r.ID, r.Changes, got)
		}
	}
	dated := questions.Fact{Relation: "spouse", When: questions.Date{Year: 2013}}
	if got := questions.Lasting(dated); got != 0 {
		t.Errorf("a dated wedding lasts %v, want for good", got)
	}
}
