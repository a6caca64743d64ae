package questions_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"headliner/questions"
)

// generated makes a collection of about the given number of facts that hang
// together as real ones do: artists with albums and songs, directors with
// films and casts.
func generated(facts int) questions.Collection {
	g := generator{rng: rand.New(rand.NewPCG(1, 2))}
	for i := 0; len(g.out.Facts) < facts; i++ {
		g.artist(i)
		g.film(i)
	}
	return g.out
}

type generator struct {
	rng    *rand.Rand
	out    questions.Collection
	people []string
}

func (g *generator) entity(kind questions.Kind, id, name string, tags ...string) string {
	g.out.Entities = append(g.out.Entities, questions.Entity{
		ID: id, Kind: kind, Name: name, Tags: tags, Fame: questions.Fame(1 + g.rng.IntN(3)),
	})
	return id
}

func (g *generator) fact(subject, relation string, object questions.Value) {
	f := questions.Fact{
		Subject: subject, Relation: relation, Object: object,
		Status: questions.Approved, Source: questions.Source{Title: "Generated"},
	}
	f.ID = questions.FactID(f)
	g.out.Facts = append(g.out.Facts, f)
}

func (g *generator) name(i int) string {
	syllables := []string{"ba", "do", "ki", "lu", "me", "no", "ra", "su", "te", "vi"}
	first, last := "", ""
	for n := i + 10; n > 0; n /= 10 {
		first += syllables[n%10]
		last += syllables[(n+3)%10]
	}
	return first + " " + last
}

func (g *generator) tags(field string) []string {
	genres := []string{"pop", "rock", "soul", "drama", "comedy", "folk", "jazz"}
	return []string{
		field, genres[g.rng.IntN(len(genres))], []string{"us", "uk", "kr"}[g.rng.IntN(3)],
		fmt.Sprintf("%d0s", 196+g.rng.IntN(6)),
	}
}

func (g *generator) artist(i int) {
	tags := g.tags("music")
	year := 1960 + g.rng.IntN(60)
	artist := g.entity(questions.Person, fmt.Sprintf("artist-%d", i), "Artist "+g.name(i), tags...)
	g.people = append(g.people, artist)
	g.fact(artist, "birth_date", questions.Value{Date: questions.Date{Year: year - 25}})
	for n := range 3 {
		id := fmt.Sprintf("album-%d-%d", i, n)
		album := g.entity(questions.Album, id, "Album "+g.name(3*i+n+7), tags...)
		g.fact(album, "performer", questions.Value{Entity: artist})
		g.fact(album, "release_date", questions.Value{Date: questions.Date{Year: year + 2*n}})
		g.fact(album, "ordinal_album", questions.Value{Number: n + 1})
		for m := range 2 {
			song := g.entity(questions.Song, fmt.Sprintf("song-%d-%d-%d", i, n, m),
				"Song "+g.name(6*i+2*n+m+9), tags...)
			g.fact(song, "part_of_album", questions.Value{Entity: album})
			g.fact(song, "performer", questions.Value{Entity: artist})
		}
	}
}

func (g *generator) film(i int) {
	tags := g.tags("film")
	film := g.entity(questions.Film, fmt.Sprintf("film-%d", i), "Film "+g.name(i+5), tags...)
	director := g.entity(questions.Person, fmt.Sprintf("director-%d", i), "Director "+g.name(i+2), tags...)
	g.fact(film, "director", questions.Value{Entity: director})
	g.fact(film, "release_date", questions.Value{Date: questions.Date{Year: 1960 + g.rng.IntN(60)}})
	for range 2 {
		actor := g.people[g.rng.IntN(len(g.people))]
		g.fact(film, "cast_member", questions.Value{Entity: actor})
	}
}

// big builds the bank of 100,000 facts once for all benchmarks.
func big() func() *questions.Bank {
	return sync.OnceValue(func() *questions.Bank {
		bank, err := questions.NewBank(questions.NewCatalogue(), nil, generated(100_000))
		if err != nil {
			panic(err)
		}
		return bank
	})
}

// BenchmarkNext100k deals games of 20 questions from 100,000 facts to a guild
// that has been asked a third of everything, and reports the slowest hundredth.
func BenchmarkNext100k(b *testing.B) { benchNext(b, func(*questions.Deck, int) {}) }

// BenchmarkNextAimed100k is the same for games that ramp up, with some
// levels learned from play.
func BenchmarkNextAimed100k(b *testing.B) {
	learned := map[string]float64{}
	for n, q := range big()().Sample(3_000, questions.Filter{}, 1) {
		learned[q.Key] = float64(n%40)/10 - 2
	}
	b.ResetTimer()
	benchNext(b, func(d *questions.Deck, round int) {
		if round == 0 {
			d.Remember(questions.Memory{Learned: learned})
		}
		d.Aim(float64(round)/10 - 1.2)
	})
}

func benchNext(b *testing.B, prepare func(d *questions.Deck, round int)) {
	bank := big()()
	asked := func(key string) int {
		if len(key)%3 == 0 && !strings.HasSuffix(key, "?") { // no prompt
			return 1
		}
		return 0
	}
	var times []time.Duration
	b.ResetTimer()
	for i := 0; b.Loop(); {
		deck := questions.NewDeck(bank, questions.Filter{}, asked, uint64(i))
		for round := range 20 {
			start := time.Now()
			prepare(deck, round)
			if _, err := deck.Next(); err != nil {
				b.Fatal(err)
			}
			times = append(times, time.Since(start))
			i++
		}
	}
	report(b, times)
}

// BenchmarkNewDeck100k is what a game costs before its first question.
func BenchmarkNewDeck100k(b *testing.B) {
	bank := big()()
	for b.Loop() {
		questions.NewDeck(bank, questions.Filter{}, func(string) int { return 0 }, 1)
	}
}

// BenchmarkOverlay100k lays a guild's own ten facts over 100,000 shared ones.
func BenchmarkOverlay100k(b *testing.B) {
	bank := big()()
	add := generated(10)
	for i := range add.Entities {
		add.Entities[i].ID += "-own"
		add.Entities[i].Name += " Own"
	}
	for i := range add.Facts {
		f := &add.Facts[i]
		f.ID, f.Subject = "", f.Subject+"-own"
		if f.Object.Entity != "" {
			f.Object.Entity += "-own"
		}
	}
	for b.Loop() {
		if _, err := questions.NewBank(questions.NewCatalogue(), bank, add); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWrite writes one question, over a spread of keys.
func BenchmarkWrite(b *testing.B) {
	bank := big()()
	sample := bank.Sample(500, questions.Filter{}, 1)
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		if _, err := bank.Question(sample[i%len(sample)].Key, uint64(i)); err != nil {
			b.Fatal(err)
		}
	}
}

func report(b *testing.B, times []time.Duration) {
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds()), "p99-µs")
	b.ReportMetric(0, "ns/op")
}
