package news_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"headliner/questions"
	"headliner/questions/news"
)

// proposals reads text and writes its claims as "subject relation object".
func proposals(t *testing.T, a news.Article) []string {
	t.Helper()
	var out []string
	for _, c := range news.NewReader(nil).Read(a) {
		out = append(out, c.Subject+" "+c.Relation+" "+c.Object)
	}
	return out
}

func TestRead(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"album": {
			"Slow Harbour is the third studio album by the rock band The Lantern Men.",
			[]string{"Slow Harbour performer The Lantern Men", "Slow Harbour ordinal_album 3"},
		},
		"the latter": {
			"Ann Bell and Paul Crane met in 2001. The latter helped produce Bell's 2004 debut " +
				"Small Hours, and even released the record on his own Northside Music label.",
			[]string{
				"Small Hours producer Paul Crane", "Small Hours performer Ann Bell",
				"Small Hours release_date 2004", "Small Hours record_label Northside Music",
			},
		},
		"possessive pronoun": {
			"Paul Crane sang. The best song is his “Low Tide” on his much-loved fifth " +
				"studio album Grey Water.",
			[]string{"Low Tide part_of_album Grey Water", "Grey Water ordinal_album 5"},
		},
		"talk": {
			"Ann Bell told The Side Door podcast about it.\n\n“I am fine,” Ann Bell told host " +
				"Michael Ferris.",
			[]string{"The Side Door guest Ann Bell", "The Side Door host Michael Ferris"},
		},
		"part": {
			"The film Iron Hill stars Ann Bell. Bell plays Joan Pike in Iron Hill.",
			[]string{"Iron Hill cast_member Ann Bell", "Ann Bell plays_character Joan Pike"},
		},
		"written and directed": {
			"The thriller Primrose, written and directed by Paul Crane, opened in May 2009.",
			[]string{
				"Primrose screenwriter Paul Crane", "Primrose director Paul Crane",
				"Primrose release_date 2009-05",
			},
		},
		"label in parentheses": {
			"Her album Grey Water (Columbia, 1997) sold well.",
			[]string{"Grey Water record_label Columbia", "Grey Water release_date 1997"},
		},
		"born": {
			"Ann Bell (born 3 March 1961 in Leeds) is an English singer.",
			[]string{
				"Ann Bell birth_date 1961-03-03", "Ann Bell birth_place Leeds",
				"Ann Bell occupation singer",
			},
		},
		"former band": {
			"Former Lantern Men singer Paul Crane was there. Lantern Men drummer Steve Moon " +
				"was not.",
			[]string{"Steve Moon member_of Lantern Men"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := proposals(t, news.Article{Text: test.text})
			for _, want := range test.want {
				if !slices.Contains(got, want) {
					t.Errorf("no claim %q\nin %q", want, got)
				}
			}
		})
	}
}

func TestReadLeavesAlone(t *testing.T) {
	for name, text := range map[string]string{
		"negation":    "Ann Bell did not direct the film Iron Hill. It was not directed by Ann Bell.",
		"denial":      "Ann Bell denied that she is married to Paul Crane.",
		"rumour":      "Ann Bell has reportedly married Paul Crane.",
		"sources":     "Sources say Ann Bell directed the film Iron Hill.",
		"question":    "Is Ann Bell married to Paul Crane?",
		"hypothesis":  "If Ann Bell had directed the film Iron Hill, Paul Crane would have left.",
		"plan":        "Ann Bell will star in the film Iron Hill, set to be directed by Paul Crane.",
		"opinion":     "I think Ann Bell directed the film Iron Hill.",
		"quote":       "“Ann Bell directed the film Iron Hill,” he said.",
		"said to":     "Ann Bell is said to be married to Paul Crane.",
		"reported":    "Paul Crane said that Ann Bell directed the film Iron Hill.",
		"nothing":     "It rained all day, and nobody came.",
		"empty":       "",
		"blank lines": "\n\n \n",
	} {
		t.Run(name, func(t *testing.T) {
			if got := proposals(t, news.Article{Text: text}); len(got) > 0 {
				t.Errorf("claims %q", got)
			}
		})
	}
}

func TestReadSatire(t *testing.T) {
	a := news.Article{Text: "The film Iron Hill was directed by Ann Bell.", Publisher: "The Onion"}
	if got := proposals(t, a); len(got) > 0 {
		t.Errorf("claims %q", got)
	}
}

func TestReadWarns(t *testing.T) {
	for name, test := range map[string]struct{ text, warning string }{
		"death":   {"The actor Paul Crane, 80, has died in hospital.", "death"},
		"crime":   {"Rapper Paul Crane, 29, was arrested on Friday.", "crime"},
		"minor":   {"Actress Ann Bell, 15, plays the lead.", "minor"},
		"illness": {"Singer Ann Bell, 50, was diagnosed with cancer.", "illness"},
		"gossip": {
			"An insider dished that Ann Bell and her beau are feuding. Sources say the romance is " +
				"over! Ann Bell, 30, and husband Paul Crane were spotted.", "gossip",
		},
	} {
		t.Run(name, func(t *testing.T) {
			claims := news.NewReader(nil).Read(news.Article{Text: test.text})
			if len(claims) == 0 {
				t.Error("no claims")
			}
			for _, c := range claims {
				if !slices.Contains(c.Warnings, test.warning) {
					t.Errorf("%s %s %s: warnings %q", c.Subject, c.Relation, c.Object, c.Warnings)
				}
			}
		})
	}
}

func TestReadKnowsTheBank(t *testing.T) {
	c := questions.NewCatalogue()
	bank, err := questions.NewBank(c, nil, questions.Collection{Entities: []questions.Entity{
		{ID: "kanye-west", Kind: questions.Person, Name: "Kanye West", Aliases: []string{"Ye"}},
		{ID: "blue-hour", Kind: questions.Album, Name: "Blue Hour"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	text := "Blue Hour was produced by Ye."
	claims := news.NewReader(bank).Read(news.Article{Text: text})
	if len(claims) != 1 || claims[0].SubjectID != "blue-hour" ||
		claims[0].ObjectID != "kanye-west" {
		t.Errorf("claims %+v", claims)
	}
}

func TestReadGivesDateAndPlace(t *testing.T) {
	text := "Rain fell. The film Iron Hill was directed by Ann Bell. More rain fell."
	day := questions.Date{Year: 2022, Month: 5, Day: 3}
	claims := news.NewReader(nil).Read(news.Article{Text: text, Published: day})
	if len(claims) != 1 {
		t.Fatalf("claims %+v", claims)
	}
	got := claims[0]
	if got.Evidence != "The film Iron Hill was directed by Ann Bell." ||
		text[got.Start:got.End] != got.Evidence || got.AsOf != day {
		t.Errorf("claim %+v", got)
	}
}

func TestWriteJSON(t *testing.T) {
	var out bytes.Buffer
	claim := news.Claim{
		Subject: "A & B", SubjectKind: questions.Album, Relation: "performer", Object: "Ann",
		ObjectKind: "person", Evidence: "A & B is by Ann.", End: 16, Confidence: 0.9,
		AsOf: questions.Date{Year: 2022},
	}
	if err := news.WriteJSON(&out, claim); err != nil {
		t.Fatal(err)
	}
	want := `{"subject":"A & B","subject_kind":"album","relation":"performer","object":"Ann",` +
		`"object_kind":"person","evidence":"A & B is by Ann.","start":0,"end":16,"as_of":"2022",` +
		`"confidence":0.9,"warnings":[]}` + "\n"
	if out.String() != want {
		t.Errorf("got  %swant %s", out.String(), want)
	}
}

func TestScore(t *testing.T) {
	file, err := os.Open("testdata/labelled.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	report, err := news.Score(news.NewReader(nil), file)
	if err != nil {
		t.Fatal(err)
	}
	total := report.Total
	if total.Precision() < 0.95 || total.Recall() < 0.9 || report.Unwarned > 0 {
		t.Errorf("too little:\n%s", report)
	}
	if !strings.Contains(report.String(), "total") {
		t.Errorf("report %q", report)
	}
}

func TestScoreBrokenFile(t *testing.T) {
	_, err := news.Score(news.NewReader(nil), strings.NewReader("{}\n{"))
	if err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v", err)
	}
}

// Every claim of the fixture is one that a fact could be made of.
func TestClaimsFitTheCatalogue(t *testing.T) {
	data, err := os.ReadFile("testdata/labelled.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	c := questions.NewCatalogue()
	r := news.NewReader(nil)
	for line := range bytes.Lines(data) {
		var text news.Labelled
		if err := json.Unmarshal(line, &text); err != nil {
			t.Fatal(err)
		}
		for _, claim := range r.Read(news.Article{Text: text.Text, Title: text.Title}) {
			relation, ok := c.Relation(claim.Relation)
			if !ok {
				t.Errorf("no relation %q", claim.Relation)
				continue
			}
			object := questions.Kind("")
			if relation.Value == questions.OfEntity {
				object = questions.Kind(claim.ObjectKind)
			}
			if err := relation.CheckKinds(claim.SubjectKind, object, claim.InKind); err != nil {
				t.Error(err)
			}
		}
	}
}
