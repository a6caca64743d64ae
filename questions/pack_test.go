package questions_test

import (
	"strings"
	"testing"

	"headliner/questions"
)

func parse(t *testing.T, text string) (*questions.Pack, string) {
	t.Helper()
	pack, err := questions.ParsePack(strings.NewReader(text), "test.yaml", questions.NewCatalogue())
	if err != nil {
		return pack, err.Error()
	}
	return pack, ""
}

const goodPack = `
pack: test
entities:
  get-lifted:
    kind: album
    name: Get Lifted
    tags: [music, r-and-b]
    source: "Wikipedia: Get Lifted"
    facts:
      performer: john-legend
      release_date: 2004-12-28
      producer: [kanye-west]
      ordinal_album: 1
  john-legend:
    kind: person
    name: John Legend
    pronoun: he
    source: "Wikipedia: John Legend"
    facts:
      spouse: {object: chrissy-teigen, when: 2013-09-14, as_of: 2024-06}
      birth_name: "John Roger Stephens"
  kanye-west:
    kind: person
    name: Kanye West
    source: "Wikipedia: Kanye West"
    facts:
      also_known_as: ["Ye"]
  chrissy-teigen: {kind: person, name: Chrissy Teigen}
`

func TestParsePack(t *testing.T) {
	pack, problems := parse(t, goodPack)
	if problems != "" {
		t.Fatal(problems)
	}
	var ids []string
	for _, f := range pack.Facts {
		ids = append(ids, f.ID)
	}
	want := "get-lifted/performer/john-legend get-lifted/release_date/2004-12-28 " +
		"get-lifted/producer/kanye-west get-lifted/ordinal_album/1 " +
		"john-legend/spouse/chrissy-teigen/2013-09-14 " +
		"john-legend/birth_name/john-roger-stephens kanye-west/also_known_as/ye"
	if got := strings.Join(ids, " "); got != want {
		t.Errorf("facts %s\nwant  %s", got, want)
	}
	if got, want := pack.Facts[0].Source.URL, "https://en.wikipedia.org/wiki/Get_Lifted"; got != want {
		t.Errorf("source %q, want %q", got, want)
	}
	if problems := questions.CheckPacks(questions.NewCatalogue(), pack); len(problems) > 0 {
		t.Error(problems)
	}
}

func TestParsePackProblems(t *testing.T) {
	head := "pack: test\nentities:\n  get-lifted:\n    kind: album\n    name: Get Lifted\n"
	sourced := head + "    source: \"Wikipedia: Get Lifted\"\n    facts:\n"
	for name, test := range map[string]struct{ text, want string }{
		"empty":            {"", "test.yaml: the file is empty"},
		"broken":           {"pack: [", "not valid YAML"},
		"no name":          {"title: x\n", "test.yaml:1: the pack has no name"},
		"unknown field":    {"pack: x\npacks: y\n", `test.yaml:2: a pack has no field "packs"`},
		"twice":            {"pack: x\npack: y\n", `test.yaml:2: "pack" stands twice`},
		"kind":             {strings.Replace(head, "album", "disc", 1), `unknown kind "disc"`},
		"id":               {strings.Replace(head, "get-lifted:", "Get_Lifted:", 1), "test.yaml:3: "},
		"alias twice":      {head + "    aliases: [Get Lifted]\n", "stands twice"},
		"fame":             {head + "    fame: 4\n", "fame must be 1, 2 or 3"},
		"source form":      {head + "    source: Wikipedia\n", `written as "Publisher: Title"`},
		"no source":        {head + "    facts:\n      performer: a\n", "no source"},
		"unknown relation": {sourced + "      singer: a\n", `test.yaml:8: there is no relation "singer"`},
		"subject kind":     {sourced + "      director: a\n", "the subject of director must be a film, not an album"},
		"two objects":      {sourced + "      release_date: [2004, 2005]\n", "takes one object only"},
		"date":             {sourced + "      release_date: spring\n", `"spring" is not a date`},
		"number":           {sourced + "      ordinal_album: first\n", "a whole number from 1"},
		"id object":        {sourced + "      performer: John Legend\n", `the id of an entity, not "John Legend"`},
		"fact twice":       {sourced + "      performer: [a, a]\n", "stands twice"},
		"itself":           {sourced + "      performer: get-lifted\n", "must not be the same"},
		"in unwanted":      {sourced + "      performer: {object: a, in: b}\n", `does not take "in"`},
		"fact field":       {sourced + "      performer: {object: a, asof: 2024}\n", `has no field "asof"`},
		"no object":        {sourced + "      performer: {as_of: 2024}\n", "no object"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, got := parse(t, test.text); !strings.Contains(got, test.want) {
				t.Errorf("got %q\nwant it to contain %q", got, test.want)
			}
		})
	}
}

func TestCheckPacks(t *testing.T) {
	const head = "pack: test\nentities:\n"
	entity := func(id, kind, name, facts string) string {
		return "  " + id + ":\n    kind: " + kind + "\n    name: " + name +
			"\n    source: \"Wikipedia: X\"\n    facts: {" + facts + "}\n"
	}
	for name, test := range map[string]struct{ text, want string }{
		"undeclared": {
			entity("a", "film", "A", "director: b"),
			`test.yaml:7: director: "b" is declared in no pack (yet)`,
		},
		"object kind": {
			entity("a", "film", "A", "director: b") + entity("b", "film", "B", ""),
			"the object of director must be a person, not a film",
		},
		"same name": {
			entity("a", "film", "It", "") + entity("b", "film", "it!", ""),
			`"it!" is also a name of a (test.yaml:3)`,
		},
		"born too late": {
			entity("a", "film", "A", "director: b, release_date: 1990") +
				entity("b", "person", "B", "birth_date: 1991-02-03"),
			"born in 1991 and out in 1990 cannot be",
		},
		"albums": {
			entity("a", "album", "A", "performer: c, release_date: 1990, ordinal_album: 2") +
				entity("b", "album", "B", "performer: c, release_date: 1991, ordinal_album: 1") +
				entity("c", "band", "C", ""),
			"number and year do not agree",
		},
		"song of another": {
			entity("a", "album", "A", "performer: c") + entity("s", "song", "S", "performer: d, part_of_album: a") +
				entity("c", "band", "C", "") + entity("d", "band", "D", ""),
			"the song and the album have no performer in common",
		},
		"late award": {
			entity("a", "film", "A", "release_date: 1990, won_award: {object: w, when: 1994}") +
				entity("w", "award", "W", ""),
			"out in 1990 and up for an award in 1994 is too late",
		},
		"parents of each other": {
			entity("a", "person", "A", "child: b") + entity("b", "person", "B", "child: a"),
			"the same is said the other way round",
		},
	} {
		t.Run(name, func(t *testing.T) {
			pack, problems := parse(t, head+test.text)
			if problems != "" {
				t.Fatal(problems)
			}
			got := questions.CheckPacks(questions.NewCatalogue(), pack).Error()
			if !strings.Contains(got, test.want) {
				t.Errorf("got %q\nwant it to contain %q", got, test.want)
			}
		})
	}
}

func FuzzParsePack(f *testing.F) {
	f.Add(goodPack)
	f.Add("pack: x\nentities: {a: &a {kind: film, name: A}, b: *a}\n")
	c := questions.NewCatalogue()
	f.Fuzz(func(t *testing.T, text string) {
		pack, err := questions.ParsePack(strings.NewReader(text), "fuzz.yaml", c)
		if err != nil {
			return
		}
		if _, err := questions.Merge(c, pack); err != nil {
			return
		}
		for _, fact := range pack.Facts {
			if fact.ID != questions.FactID(fact) || fact.Status != questions.Approved {
				t.Errorf("fact %+v", fact)
			}
		}
	})
}
