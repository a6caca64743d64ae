package storage_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"

	"headliner/questions/quiz"
	"headliner/storage"
)

// childFile names the database to a child process that is this test binary.
const childFile = "HEADLINER_TEST_CHILD_FILE"

// child prepares this test binary to run one test on a database.
func child(t *testing.T, test, file string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self, "-test.run=^"+test+"$", "-test.v")
	cmd.Env = append(os.Environ(), childFile+"="+file)
	return cmd
}

// TestKill ends a process that is saving answers with SIGKILL, three times over
// one database: whatever it had acknowledged is there.
func TestKill(t *testing.T) {
	file := filepath.Join(t.TempDir(), "kill.db")
	acknowledged := map[string]bool{}
	for range 3 {
		for _, a := range killed(t, file, len(acknowledged)+500) {
			acknowledged[a] = true
		}
		checkKept(t, file, acknowledged)
	}
}

// killed runs the child until it has acknowledged so many answers, and returns
// all that it said before it died.
func killed(t *testing.T, file string, after int) []string {
	t.Helper()
	cmd := child(t, "TestKillChild", file)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var said []string
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if a, ok := saved(lines.Text()); ok {
			said = append(said, a)
		}
		if len(said) == after {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := cmd.Wait(); err == nil || len(said) < after {
		t.Fatalf("the child ended by itself (%v) after %d answers", err, len(said))
	}
	return said
}

// saved reads a line that reports an answer, if it is a whole one.
func saved(line string) (string, bool) {
	var round, user int64
	n, err := fmt.Sscanf(line, "saved %d %d.", &round, &user)
	return fmt.Sprintf("%d %d", round, user), err == nil && n == 2 && line[len(line)-1] == '.'
}

func checkKept(t *testing.T, file string, acknowledged map[string]bool) {
	t.Helper()
	games, err := open(t, file).RunningGames(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	kept := map[string]bool{}
	for _, g := range games {
		for _, r := range g.Rounds {
			for _, a := range r.Answers {
				kept[fmt.Sprintf("%d %s", a.Round, a.User)] = true
			}
		}
	}
	for a := range acknowledged {
		if !kept[a] {
			t.Errorf("the answer %q was acknowledged and is lost", a)
		}
	}
}

// TestKillChild saves answers until it is killed, and says which were saved.
func TestKillChild(t *testing.T) {
	file := os.Getenv(childFile)
	if file == "" {
		t.Skip("only runs as the child of TestKill")
	}
	db := open(t, file)
	channel := quiz.ChannelID(strconv.Itoa(1600000000000000000 + os.Getpid()))
	round := openRound(t, db, startGame(t, db, settings(guildA, channel)), 1)
	var wait sync.WaitGroup
	for n := range 32 {
		wait.Go(func() { saveForever(t, db, round, n) })
	}
	wait.Wait()
}

func saveForever(t *testing.T, db *storage.DB, round quiz.RoundID, n int) {
	for ; ; n += 32 {
		a := answer(round, n)
		if err := db.SaveAnswer(t.Context(), a); err != nil {
			t.Error(err)
			return
		}
		fmt.Printf("saved %d %s.\n", a.Round, a.User)
	}
}
