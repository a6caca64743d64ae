package storage

import (
	"cmp"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"

	"headliner/questions"
	"headliner/questions/quiz"
)

// shared stands in the place of a guild for what all guilds have in common.
const shared = int64(0)

// learn books a scored round in the ratings of its question and its players,
// and in what they have met. Only the first time that a player answers a
// question counts in ratings, in whatever guild that was.
func learn(
	tx *sql.Tx, guild quiz.GuildID, round quiz.RoundID, scored []quiz.AnswerRecord, now time.Time,
) error {
	q, err := questionOf(tx, round)
	if err != nil || len(scored) == 0 {
		return err
	}
	id, item, err := itemOf(tx, guild, q)
	if err != nil {
		return err
	}
	l := lesson{tx: tx, guild: guild, round: round, question: q, id: id, item: item}
	if l.first, l.ratings, err = l.beginners(); err != nil {
		return err
	}
	l.rate(scored)
	if err := l.saveRatings(); err != nil {
		return err
	}
	if err := l.savePicks(scored); err != nil {
		return err
	}
	if err := l.saveItem(); err != nil {
		return err
	}
	return l.saveMet(scored, now)
}

// lesson is a round that is being learned from.
type lesson struct {
	tx       *sql.Tx
	guild    quiz.GuildID
	round    quiz.RoundID
	question questions.Question
	id       int64 // of the question's row
	item     quiz.Item

	first   map[quiz.UserID]bool // who has never answered the question before
	ratings map[quiz.UserID]quiz.Rating
}

func questionOf(tx *sql.Tx, round quiz.RoundID) (questions.Question, error) {
	var text string
	err := tx.QueryRow(`SELECT question FROM rounds WHERE id = CAST(? AS INTEGER)`, round).Scan(&text)
	if err != nil {
		return questions.Question{}, err
	}
	return decode(text)
}

// ownerOf is the guild whose own a question is: one that was written there, or
// that rests on one of its facts. Others are shared.
func ownerOf(guild quiz.GuildID, q questions.Question) any {
	own := func(fact string) bool { return strings.HasPrefix(fact, "f:") }
	if q.Fact == "" || own(q.Fact) || slices.ContainsFunc(q.Facts, own) {
		return snowflake(guild)
	}
	return shared
}

// itemOf returns what is known of a question. A new one begins at the level at
// which it was asked.
func itemOf(tx *sql.Tx, guild quiz.GuildID, q questions.Question) (int64, quiz.Item, error) {
	var id int64
	i := quiz.Item{Rating: quiz.Rating{Value: q.Level}}
	err := tx.QueryRow(`
		SELECT id, level, answers, firsts, correct,
		       rights, right_skill, right_squares, wrongs, wrong_skill, wrong_squares
		  FROM question_ratings WHERE guild = ? AND key = ?`, ownerOf(guild, q), q.Key,
	).Scan(&id, &i.Value, &i.Answers, &i.First, &i.FirstRight,
		&i.Right.N, &i.Right.Sum, &i.Right.Squares, &i.Wrong.N, &i.Wrong.Sum, &i.Wrong.Squares)
	if errors.Is(err, sql.ErrNoRows) {
		err = tx.QueryRow(`
			INSERT INTO question_ratings (guild, key, level, answers, firsts, correct, rights,
			       right_skill, right_squares, wrongs, wrong_skill, wrong_squares)
			VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0) RETURNING id`,
			ownerOf(guild, q), q.Key, q.Level).Scan(&id)
	}
	return id, i, err
}

// beginners returns who answers the question for the first time, and how all
// who answer it were rated.
func (l *lesson) beginners() (map[quiz.UserID]bool, map[quiz.UserID]quiz.Rating, error) {
	rows, err := l.tx.Query(`
		SELECT a.player, COALESCE(p.skill, 0), COALESCE(p.answers, 0),
		       EXISTS (SELECT 1 FROM met m
		                WHERE m.player = a.player AND m.question = CAST(? AS INTEGER))
		  FROM answers a
		  LEFT JOIN player_ratings p ON p.guild = CAST(? AS INTEGER) AND p.player = a.player
		 WHERE a.round = CAST(? AS INTEGER)`, l.id, snowflake(l.guild), l.round)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	first, ratings := map[quiz.UserID]bool{}, map[quiz.UserID]quiz.Rating{}
	for rows.Next() {
		var user quiz.UserID
		var r quiz.Rating
		var again bool
		if err := rows.Scan(read(&user), &r.Value, &r.Answers, &again); err != nil {
			return nil, nil, err
		}
		first[user], ratings[user] = !again, r
	}
	return first, ratings, rows.Err()
}

// rate learns from first answers, in the order of their presses.
func (l *lesson) rate(scored []quiz.AnswerRecord) {
	ordered := slices.Clone(scored)
	slices.SortFunc(ordered, func(a, b quiz.AnswerRecord) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.User, b.User))
	})
	for _, a := range ordered {
		if l.first[a.User] {
			l.ratings[a.User] = l.item.Learn(l.ratings[a.User], quiz.RatedOf(l.question, a))
		}
	}
}
