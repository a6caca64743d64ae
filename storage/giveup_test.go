package storage_test

import (
	"context"
	"errors"
	"strconv"
	"testing"
	"time"

	"headliner/questions/quiz"
)

// TestGivingUpWhileItIsWritten lets callers lose patience at the moment their
// change is being made. It says something under the race detector.
func TestGivingUpWhileItIsWritten(t *testing.T) {
	db := create(t)
	for n := range 200 {
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(n)*5*time.Microsecond)
		id, err := db.CreateGame(ctx, settings("1", quiz.ChannelID(strconv.Itoa(n+1))), opened())
		cancel()
		if (err == nil) != (id > 0) || err != nil && !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("game %d, %v", id, err)
		}
	}
}
