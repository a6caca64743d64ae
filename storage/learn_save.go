package storage

import (
	"maps"
	"slices"
	"time"

	"headliner/questions/quiz"
)

// saveRatings keeps the ratings of those who answered for the first time.
func (l *lesson) saveRatings() error {
	save, err := l.tx.Prepare(`
		INSERT INTO player_ratings (guild, player, skill, answers) VALUES (?, ?, ?, ?)
		ON CONFLICT (guild, player)
		DO UPDATE SET skill = excluded.skill, answers = excluded.answers`)
	if err != nil {
		return err
	}
	defer save.Close()
	for _, user := range slices.Sorted(maps.Keys(l.first)) {
		if !l.first[user] {
			continue
		}
		r := l.ratings[user]
		if _, err := save.Exec(snowflake(l.guild), snowflake(user), r.Value, r.Answers); err != nil {
			return err
		}
	}
	return nil
}

// savePicks counts which options were picked by those who saw the question for
// the first time and pressed a button without a hint.
func (l *lesson) savePicks(scored []quiz.AnswerRecord) error {
	picked, shown := make([]int, len(l.question.Options)), 0
	for _, a := range scored {
		if l.first[a.User] && a.Hints == 0 && a.Choice >= 0 && a.Choice < len(picked) {
			picked[a.Choice]++
			shown++
		}
	}
	if shown == 0 {
		return nil
	}
	owners := []any{shared}
	if ownerOf(l.guild, l.question) == any(shared) {
		owners = append(owners, snowflake(l.guild))
	}
	for n, option := range l.question.Options {
		for _, owner := range owners {
			if _, err := l.tx.Exec(`
				INSERT INTO option_picks (question, guild, option, correct, shown, picked)
				VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT (question, guild, option) DO UPDATE
				   SET shown   = option_picks.shown + excluded.shown,
				       picked  = option_picks.picked + excluded.picked,
				       correct = excluded.correct`,
				l.id, owner, option, n == l.question.Right, shown, picked[n]); err != nil {
				return err
			}
		}
	}
	return nil
}

// saveItem keeps what was learned of the question, and whether it looks wrong.
func (l *lesson) saveItem() error {
	picks, err := picksOf(l.tx, l.id, shared)
	if err != nil {
		return err
	}
	i := l.item
	_, err = l.tx.Exec(`
		UPDATE question_ratings
		   SET level = ?, answers = ?, firsts = ?, correct = ?,
		       rights = ?, right_skill = ?, right_squares = ?,
		       wrongs = ?, wrong_skill = ?, wrong_squares = ?, flag = ?
		 WHERE id = ?`,
		i.Value, i.Answers, i.First, i.FirstRight,
		i.Right.N, i.Right.Sum, i.Right.Squares, i.Wrong.N, i.Wrong.Sum, i.Wrong.Squares,
		quiz.FlagOf(i, picks), l.id)
	return err
}

// saveMet notes that all who answered have met the question, and how they did.
func (l *lesson) saveMet(scored []quiz.AnswerRecord, now time.Time) error {
	if _, err := l.tx.Exec(`
		INSERT INTO met (player, question, guild, times, last, round, correct)
		SELECT player, CAST(? AS INTEGER), CAST(? AS INTEGER), 1, CAST(? AS INTEGER), round, correct
		  FROM answers WHERE round = CAST(? AS INTEGER)
		ON CONFLICT (player, question, guild) DO UPDATE
		   SET times = met.times + 1, last = excluded.last, round = excluded.round,
		       correct = excluded.correct`,
		l.id, snowflake(l.guild), moment{now}, l.round); err != nil {
		return err
	}
	right := 0
	for _, a := range scored {
		if a.Right {
			right++
		}
	}
	_, err := l.tx.Exec(`
		UPDATE asked SET answers = answers + ?, correct = correct + ? WHERE guild = ? AND key = ?`,
		len(scored), right, snowflake(l.guild), l.question.Key)
	return err
}
