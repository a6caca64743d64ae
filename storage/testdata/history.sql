-- A year of play for the leaderboard's benchmark, made in the database itself.
-- :answers answers, ten players in each game of ten rounds, half of them right;
-- guilds and players are drawn so that few are busy and many are not. :now is
-- the end of the year in Unix milliseconds.

CREATE TEMP TABLE plays AS
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :answers / 100)
SELECT i AS game,
       1100000000000000001 + CAST(2000.0 * v * v AS INTEGER) AS guild,
       :now - 1000 - CAST(31536000000.0 * i / (:answers / 100 + 1) AS INTEGER) AS closed
  FROM (SELECT i, (i * 7919 % 1000003) / 1000003.0 AS v FROM n);

INSERT INTO games (id, guild, channel, host, rounds, seconds, category, difficulty, mode, seed,
                   started, ended, reason, announced)
SELECT game, guild, 1200000000000000000 + game, 1, 10, 20, '', '', 'choice', game,
       closed - 60000, closed, 'completed', 1
  FROM plays;

INSERT INTO rounds (id, game, number, state, message, opened, deadline, closed, category, question)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)
SELECT game * 10 + i, game, i, 'revealed', 1300000000000000000 + game * 10 + i,
       closed - 20000, closed, closed, 'music', '{"prompt":"?","options":["a","b","c","d"]}'
  FROM plays JOIN n ORDER BY 1;

-- Seat k of a game is taken by a player whose number ends in k.
CREATE TEMP TABLE seats AS
WITH RECURSIVE n(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM n WHERE k < 9)
SELECT game, guild, closed, k,
       1300000000000000000 + 10 * CAST(50000.0 * u * u * u AS INTEGER) + k AS player
  FROM (SELECT *, ((game * 10 + k) * 104729 % 15485863) / 15485863.0 AS u FROM plays JOIN n);

INSERT INTO answers (round, player, choice, at, points, correct)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)
SELECT game * 10 + i, player, (i + k) % 4, closed - 20000 + (i * 997 + k * 389) % 20000,
       ((i + k) % 2) * (100 + (game * 7 + i * 13 + k * 17) % 120), (i + k) % 2
  FROM seats JOIN n ORDER BY 1, 2;

-- The periods that each day falls in.
CREATE TEMP TABLE spans AS
WITH days AS (SELECT DISTINCT closed / 86400000 AS day FROM plays),
     dated AS (SELECT day, date(day * 86400, 'unixepoch', 'start of month') AS month FROM days)
SELECT day, 'day' AS period, day * 86400000 AS started FROM dated
 UNION ALL SELECT day, 'week', ((day + 3) / 7 * 7 - 3) * 86400000 FROM dated
 UNION ALL SELECT day, 'month', CAST(strftime('%s', month) AS INTEGER) * 1000 FROM dated
 UNION ALL SELECT day, 'season', CAST(strftime('%s', month, '-' ||
           ((CAST(strftime('%m', month) AS INTEGER) - 1) % 3) || ' months') AS INTEGER) * 1000
           FROM dated
 UNION ALL SELECT day, 'all', 0 FROM dated;
CREATE INDEX temp.spans_by_day ON spans (day);

INSERT INTO boards (guild, period, started, counted)
SELECT DISTINCT guild, period, started, 1
  FROM (SELECT DISTINCT guild, closed / 86400000 AS day FROM plays) JOIN spans USING (day)
 UNION
SELECT DISTINCT 0, period, started, 1 FROM spans;

CREATE TEMP TABLE gathered AS
SELECT s.guild, s.closed / 86400000 AS day, s.player, SUM(a.points) AS points,
       SUM(a.correct) AS correct, COUNT(*) AS played
  FROM seats s
  JOIN rounds r ON r.game = s.game
  JOIN answers a ON a.round = r.id AND a.player = s.player
 GROUP BY 1, 2, 3;

INSERT INTO scores (board, player, points, correct, played)
SELECT b.id, player, SUM(points), SUM(correct), SUM(played)
  FROM gathered JOIN spans USING (day)
  JOIN boards b ON b.guild IN (gathered.guild, 0)
   AND b.period = spans.period AND b.started = spans.started
 GROUP BY 1, 2 ORDER BY 1, 2;

INSERT INTO score_steps (board, step, players)
SELECT board, points / 100, COUNT(*) FROM scores GROUP BY 1, 2;
