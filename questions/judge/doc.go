// Package judge decides whether a typed answer to a quiz question is right.
//
// It forgives spelling and surplus words, and nothing else: another number,
// another name, half a title or a list of guesses are not the answer. It goes
// by what stands in the question, by a lexicon of its own (first names,
// nicknames, number words, countries, talk around an answer), and by the
// entities of a bank: their aliases are accepted, a surname is enough where
// nobody as well known bears it, and the exact name of another entity is wrong
// however near it is spelt.
//
// An answer passes these stages, the first of which that settles it counts:
//
//  1. the accepted answer letter by letter, but for case, accents, articles,
//     signs and how numbers are written
//  2. nicknames
//  3. what makes it wrong as a whole: length, a denial, another entity's name
//  4. all words of an accepted answer, give or take their spelling
//  5. several guesses: each part has to be right
//  6. parts: of a date, an amount, a person's name, a title, anything else
//  7. for what was found right but not exact: the other options, namesakes
//
// Each verdict comes with its rule, one word for the log:
//
//	right  exact      the accepted answer, or an alias
//	right  nickname   what somebody is widely called: "the boss", "jlo"
//	right  words      its words, in any order and with talk around them
//	right  spelling   its words with slips
//	right  spacing    its letters with other spaces: "to mcruise"
//	right  surplus    with words that say nothing new: "Adele, the singer"
//	right  inside     with words that say more: "the striped skunk"
//	right  initials   its initials, or the name that its initials stand for
//	right  surname    a surname that nobody else as well known has
//	right  fullname   a first name before a name that is accepted alone
//	right  middle     a middle name left out or put in
//	right  married    a second surname after a hyphen
//	right  credit     a title with whose it is or where it is shown
//	right  detail     without a description: "American actor"
//	right  head       the noun of a phrase: "berries" for wild berries
//	right  place      without what the place lies in, or with it
//	right  date       the date as far as the question asks for it
//	right  number     the number, with or without its unit
//	right  tolerance  within what the question allows
//	close  surname    a surname that several have
//	close  firstname  a first name alone
//	close  part       a part of the answer
//	close  number     without its number: "King Charles"
//	close  date       less of the date than is asked for
//	close  option     it fits another option as well
//	wrong  empty      no letters and no digits
//	wrong  long       a text rather than an answer
//	wrong  longer     with words that make it another answer
//	wrong  list       several guesses
//	wrong  range      one side of a range: "at least 8"
//	wrong  negation   it denies what it says, or drops a "not"
//	wrong  known      the name of another entity
//	wrong  option     another option of the question, or nearer to one
//	wrong  family     a family or a relative: "the Presley family"
//	wrong  title      another title: king, queen, sr., jr.
//	wrong  part       too small a part
//	wrong  place      another place of the name, or what lies elsewhere
//	wrong  date       another day or month
//	wrong  year       another year
//	wrong  number     another number
//	wrong  unit       another unit or currency
//	wrong  other      none of these
package judge
