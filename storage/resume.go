package storage

import (
	"context"
	"database/sql"
	"fmt"

	"headliner/questions/quiz"
)

// pending picks the games that are still to be carried on or announced. The
// joins below are CROSS JOINs so that SQLite begins with these few; left to
// itself, it would read every answer there is.
const pending = `g.announced = 0`

// RunningGames returns every game that runs or whose standings are still to be
// announced, of all guilds, in the order in which they started: with the
// rounds in order of play and the answers in the order of their presses.
func (d *DB) RunningGames(ctx context.Context) ([]quiz.GameRecord, error) {
	var games []quiz.GameRecord
	err := d.snapshot(ctx, func(tx *sql.Tx) (err error) {
		if games, err = pendingGames(ctx, tx); err != nil {
			return err
		}
		byID := map[quiz.GameID]*quiz.GameRecord{}
		for i := range games {
			byID[games[i].ID] = &games[i]
		}
		rounds, err := pendingRounds(ctx, tx, byID)
		if err != nil {
			return err
		}
		if err := pendingHints(ctx, tx, rounds); err != nil {
			return err
		}
		return pendingAnswers(ctx, tx, rounds)
	})
	return games, fault("running games", err)
}

func pendingGames(ctx context.Context, tx *sql.Tx) ([]quiz.GameRecord, error) {
	scan := func(rows *sql.Rows) (quiz.GameRecord, error) {
		var g quiz.GameRecord
		var seed int64
		var started moment
		s := &g.Settings
		err := rows.Scan(&g.ID, read(&s.Guild), read(&s.Channel), read(&s.Host), &s.Rounds,
			&s.Seconds, &s.Category, &s.Difficulty, &s.Mode, &seed, &started, &g.Ended)
		s.Seed, g.Started = uint64(seed), started.Time
		return g, err
	}
	return collect(ctx, tx, scan, `
		SELECT g.id, g.guild, g.channel, g.host, g.rounds, g.seconds, g.category,
		       g.difficulty, g.mode, g.seed, g.started, g.reason
		  FROM games g WHERE `+pending+` ORDER BY g.id`)
}

// pendingRounds adds their rounds to the games and returns where each is.
func pendingRounds(
	ctx context.Context, tx *sql.Tx, games map[quiz.GameID]*quiz.GameRecord,
) (map[quiz.RoundID]*quiz.RoundRecord, error) {
	scan := func(rows *sql.Rows) (quiz.RoundID, error) {
		game, r, err := scanRound(rows)
		if err == nil {
			g := games[game]
			g.Rounds = append(g.Rounds, r)
		}
		return r.ID, err
	}
	if _, err := collect(ctx, tx, scan, `
		SELECT r.game, r.id, r.number, r.state, r.skipped, r.message, r.opened, r.deadline,
		       r.typed, r.question
		  FROM games g CROSS JOIN rounds r
		 WHERE `+pending+` AND r.game = g.id
		 ORDER BY g.id, r.number`); err != nil {
		return nil, err
	}
	places := map[quiz.RoundID]*quiz.RoundRecord{}
	for _, g := range games {
		for i := range g.Rounds {
			places[g.Rounds[i].ID] = &g.Rounds[i]
		}
	}
	return places, nil
}

func scanRound(rows *sql.Rows) (quiz.GameID, quiz.RoundRecord, error) {
	var game quiz.GameID
	var r quiz.RoundRecord
	var opened, deadline moment
	var question string
	err := rows.Scan(&game, &r.ID, &r.Number, &r.State, &r.Skipped, read(&r.Message), &opened,
		&deadline, &r.Typed, &question)
	if err != nil {
		return 0, r, err
	}
	r.Opened, r.Deadline = opened.Time, deadline.Time
	if r.Question, err = decode(question); err != nil {
		err = fmt.Errorf("round %d: %w", r.ID, err)
	}
	return game, r, err
}

func pendingAnswers(
	ctx context.Context, tx *sql.Tx, rounds map[quiz.RoundID]*quiz.RoundRecord,
) error {
	scan := func(rows *sql.Rows) (a quiz.AnswerRecord, err error) {
		var at moment
		err = rows.Scan(&a.Round, read(&a.User), &a.Choice, &at, &a.Text, &a.Hints, &a.Points, &a.Right)
		a.At = at.Time
		if err == nil {
			r := rounds[a.Round]
			r.Answers = append(r.Answers, a)
		}
		return a, err
	}
	_, err := collect(ctx, tx, scan, `
		SELECT a.round, a.player, a.choice, a.at, a.text, a.hints, a.points, a.correct
		  FROM games g CROSS JOIN rounds r CROSS JOIN answers a
		 WHERE `+pending+` AND r.game = g.id AND a.round = r.id
		 ORDER BY a.round, a.at, a.player`)
	return err
}
