package news_test

import (
	"os"
	"slices"
	"testing"

	"headliner/questions/news"
)

// What a text leaves out because it is about one thing only.
func TestReadOnItsSubject(t *testing.T) {
	for name, test := range map[string]struct {
		title, text string
		want        []string
	}{
		"piece of a work": {
			"Iron Hill (film)", "Iron Hill is a 1998 film. The music was composed by Ann Bell.",
			[]string{"Iron Hill composer Ann Bell"},
		},
		"act's own record": {
			"The Lantern Men", "The Lantern Men are a rock band. In 1999 came the single " +
				"\"Tide Table\".",
			[]string{"Tide Table performer The Lantern Men"},
		},
		"track of the album": {
			"Slow Harbour (album)", "Slow Harbour is an album by The Lantern Men. Tracks: " +
				"\"Paper Boats\" and \"Tide Table\".",
			[]string{"Paper Boats part_of_album Slow Harbour"},
		},
		"second verb": {
			"", "Ann Bell moved to Leeds and directed the film Iron Hill.",
			[]string{"Iron Hill director Ann Bell"},
		},
		"single names in a list": {
			"", "The film Iron Hill stars Ann Bell, Narain and Paul Crane.",
			[]string{"Iron Hill cast_member Narain"},
		},
		"nickname": {
			"", "Joseph \"Joe\" Crane (born 3 March 1961) is an English singer.",
			[]string{"Joseph Crane birth_date 1961-03-03"},
		},
		"title in another language": {
			"", "Ann Bell starred in La strada bianca (1963).",
			[]string{"La strada bianca cast_member Ann Bell"},
		},
		"by a work": {
			"", "Ann Bell was there. Ann Bell sang. The \"Tide Table\" singer smiled.",
			[]string{"Tide Table performer Ann Bell"},
		},
		"episode": {
			"Moving Day", "\"Moving Day\" is an episode of the comedy series Hometown. It first " +
				"aired on NBC on 3 May 2008.",
			[]string{"Hometown network NBC"},
		},
		"by somebody's husband": {
			"", "The label Copper Records was founded by Ann Bell's late husband, Paul Crane.",
			[]string{"Copper Records founder Paul Crane"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := proposals(t, news.Article{Title: test.title, Text: test.text})
			for _, want := range test.want {
				if !slices.Contains(got, want) {
					t.Errorf("no claim %q\nin %q", want, got)
				}
			}
		})
	}
}

// Works to come and jokes with a straight face are no facts.
func TestReadLeavesPlansAndJestAlone(t *testing.T) {
	for name, text := range map[string]string{
		"forthcoming": "Rain fell on the forthcoming film Iron Hill, directed by Ann Bell.",
		"jest": "Sources confirmed that the film Iron Hill was directed by Ann Bell. At press " +
			"time, area man Paul Crane was asleep.",
	} {
		t.Run(name, func(t *testing.T) {
			for _, c := range news.NewReader(nil).Read(news.Article{Text: text}) {
				if c.Relation == "director" && len(c.Warnings) == 0 {
					t.Errorf("claim %+v", c)
				}
			}
		})
	}
}

// The figures below which a change makes the reader worse. The unseen texts
// are those that no rule was made for.
func TestScoreFloors(t *testing.T) {
	r := news.NewReader(nil)
	for name, floor := range map[string]struct{ precision, recall float64 }{
		"passages":        {0.94, 0.65},
		"stories":         {0.92, 0.52},
		"unseen-passages": {0.87, 0.54},
		"unseen-stories":  {0.84, 0.38},
	} {
		t.Run(name, func(t *testing.T) {
			file, err := os.Open("testdata/" + name + ".jsonl")
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = file.Close() }()
			report, err := news.Score(r, file)
			if err != nil {
				t.Fatal(err)
			}
			total := report.Total
			if total.Precision() < floor.precision || total.Recall() < floor.recall ||
				report.Unwarned > 0 {
				t.Errorf("too little:\n%s", report)
			}
		})
	}
}
