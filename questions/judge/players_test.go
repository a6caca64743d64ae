package judge_test

import (
	"strings"
	"testing"

	"headliner/questions/judge"
)

// TestPlayers judges what players type, with the packs known: each line is a
// prompt, the answer, and what was typed.
func TestPlayers(t *testing.T) {
	_, bank := named(t)
	j := judge.New(bank)
	for _, set := range []struct {
		lines string
		right bool
	}{{typedRight(), true}, {typedWrong(), false}} {
		for line := range strings.SplitSeq(set.lines, "\n") {
			part := strings.Split(line, " | ")
			r := j.Judge(judge.Asked{Prompt: part[0], Gold: part[1:2]}, part[2])
			if (r.Verdict == judge.Right) != set.right {
				t.Errorf("%s %q for %q: %s (%s)", part[0], part[2], part[1], r.Verdict, r.Rule)
			}
		}
	}
}

func typedRight() string {
	return `Who sang it? | Jennifer Lopez | jlo
Who sang it? | Jennifer Lopez | j lo
Who sang it? | Beyoncé | beyonce knowles
Who played him? | Leonardo DiCaprio | leo dicaprio
Who played him? | Dwayne "The Rock" Johnson | dwayne johnson
Who played him? | Dwayne "The Rock" Johnson | the rock
Who played him? | Dwayne Johnson | Dwayne "The Rock" Johnson
Who sang it? | 50 Cent | fifty cent
Who sang it? | 2Pac | 2 pac
Which band? | Guns N' Roses | guns and roses
Which band? | Guns N' Roses | guns n roses
Which film? | X-Men | xmen
Which season? | Season 3 | 3rd season
Which season? | Season 3 | 3
Which season? | 3 | season 3
How much? | $1 million | one million dollars
How much? | $1 million | 1,000,000
Who sang it? | Sinéad O'Connor | sinead o connor
Who played him? | Zach Galifianakis | zach galifinakis
Who played him? | Timothée Chalamet | timothy chalamet
Who wrote it? | Lin-Manuel Miranda | lin manuel miranda
Who sang it? | Mary J. Blige | mary blige
Who sang it? | Mary J. Blige | mary j blidge
Who played him? | Benedict Cumberbatch | benedict cumberbach
Who sang it? | Billie Eilish | billy eilish
Who sang it? | Dua Lipa | dua leepa
Who sang it? | Ariana Grande | arianna grande
Who sang it? | Rihanna | rhianna
Who sang it? | Britney Spears | brittany spears
Who sang it? | Britney Spears | britany speers
Who played her? | Scarlett Johansson | scarlet johanson
Who played him? | Ralph Fiennes | ralph fines
Who played her? | Keira Knightley | kiera knightly
Who played her? | Renée Zellweger | renee zelwegger
Who sang it? | Mariah Carey | maria carey
Which couple? | Justin Timberlake and Jessica Biel | jessica biel & justin timberlake
Who? | Nicolas Cage | nicholas cage
Who? | Catherine Zeta-Jones | catherine zeta jones
Who? | Catherine Zeta-Jones | katherine zetajones
Who? | Daniel Day-Lewis | daniel day lewis
Who? | Neil Patrick Harris | neil harris
Who? | Paul McCartney | sir paul mccartney
Who? | Lady Gaga | lady ga ga
Who? | Lady Gaga | gaga
Who? | Kanye West | kanye west (ye)
Who? | Taylor Swift | its taylor swift obviously
Who? | Taylor Swift | t swift
Who? | Taylor Swift | swift
Who? | Taylor Swift | swift, taylor
Who? | Taylor Swift | Swift Taylor
Which film? | The Lord of the Rings: The Return of the King | lord of the rings return of the king
Which film? | Harry Potter and the Philosopher's Stone | harry potter & the philosophers stone
Which film? | Star Wars: Episode IV – A New Hope | star wars episode 4 a new hope
Which show? | Game of Thrones | GoT
Which award? | Academy Award for Best Picture | best picture
Which film? | Mission: Impossible | mission imposible
Which film? | Dr. Strangelove | doctor strangelove
Which album? | ...Baby One More Time | baby one more time
Which film? | Birds of Prey | bird of prey
When was she born? | 13 December 1989 | december 13th 1989
When was she born? | 13 December 1989 | 13/12/1989
When was she born? | 13 December 1989 | 13.12.1989
When? | the 1990s | 90s
Which festival? | Coachella | coachela festival
Which magazine? | Rolling Stone | rolling stone magazine
How many? | 12 | a dozen
How many? | three | 3 times
Which record label? | Def Jam Recordings | def jam
Where? | New York City | new york
Where? | Las Vegas, Nevada | vegas
Who? | Ludwig van Beethoven | beethoven`
}

func typedWrong() string {
	return `Who? | Mary-Kate Olsen | ashley olsen
Who? | Joe Jonas | nick jonas
Who? | Joe Jonas | jonas
Who? | Kylie Jenner | kylie
Who? | Queen Latifah | queen
Who? | Prince | prince harry
Who? | Prince Harry | prince william
Who? | Jennifer Aniston | jennifer garner
Who? | Jennifer Aniston | jennifer
Which film? | Fast & Furious 7 | fast and furious 8
Which film? | Fast & Furious 7 | fast and furious
Which album? | 1989 | 1999
How much? | $20 billion | 20 million
Which film? | Spider-Man: No Way Home | spider-man: far from home
Which film? | Spider-Man: No Way Home | spiderman
Which film? | Iron Man | iron man 2
Which film? | Batman Begins | batman
Which film? | Batman | batman begins
Which film? | The Matrix Reloaded | the matrix
Who? | Katy Perry | tyler perry
Who? | Katy Perry | perry
Who? | Ryan Gosling | ryan reynolds
Who? | Kate Winslet | kate blanchett
Who? | Cate Blanchett | kate winslet
Who? | Tom Hanks | tom hardy
Who? | Tom Hanks | colin hanks
Who? | Will Smith | willow smith
Who? | Miley Cyrus | billy ray cyrus
Who? | Miley Cyrus | noah cyrus
Who? | Zoe Saldaña | zoe kravitz
Who? | Daniel Craig | craig david
In what year? | 2010 | 10
In what year? | 2010 | 2010s
In what year? | 2010 | between 2009 and 2011
How old? | 25 | 24
When? | 13 December 1989 | 13 november 1989
Who? | Ben Affleck | casey affleck
Who? | Drake | drake bell
Who? | Drake | nick drake
Who? | Cher | sher khan
Which band? | Oasis | the osmonds
Which song? | Bad Guy | bad romance
Which song? | Hello | hello goodbye
Which song? | Hello, Goodbye | hello
Who? | The Weeknd | the weeknd and drake
Who? | Taylor Swift | everyone but taylor swift
Who? | Taylor Swift | taylor
Who? | Taylor Swift | taylor lautner
Which of Adele and Drake? | Adele | drake
Which came first, Hello or Skyfall? | Skyfall | hello
Which film? | Die Hard | die hard with a vengeance
Who? | Paris Hilton | paris
Who? | George Harrison | harrison ford
Who? | Michael Jackson | jackson michael jordan
Who? | Kim Kardashian | khloe kardashian
How many? | 3 | not 3
Which season? | Season 3 | season 3 episode 4
Which film? | Up | upgrade`
}
