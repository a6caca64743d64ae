package storage

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
	"sync/atomic"
)

// The bounds of the queue. A group shares one sync of the disk; more than this
// in one would make its first caller wait for its last. A caller who finds the
// queue full waits for room.
const (
	maxGroup   = 256
	maxWaiting = 1024
)

// writer runs all changes of the database, in the order in which they were
// asked for, and commits those that wait at the same time together: a sync of
// the disk costs more than a hundred small changes.
type writer struct {
	db    *sql.DB
	queue chan *job
	idle  chan struct{} // closed when the queue is drained for good

	mu   sync.RWMutex // guards shut, and the queue against being closed in use
	shut bool
}

// job is one change that waits for its turn.
type job struct {
	run   func(*sql.Tx) error
	err   error      // of run
	done  chan error // of the whole, has room for it
	state atomic.Int32
}

// The states of a job.
const (
	waiting   int32 = iota
	taken           // by the writer
	withdrawn       // by its caller
)

func newWriter(db *sql.DB) *writer {
	w := &writer{db: db, queue: make(chan *job, maxWaiting), idle: make(chan struct{})}
	go w.work()
	return w
}

// do runs a change and returns when it is on the disk. run must give its
// refusals (see refused) before it writes anything, must not start goroutines,
// and may be called a second time if the first was rolled back.
//
// If ctx ends while the change waits for its turn, it is never made. If it
// ends later, do does not wait for the outcome: the change may have been made,
// or be under way, so that what run sets must not be read.
func (w *writer) do(ctx context.Context, run func(*sql.Tx) error) error {
	j := &job{run: run, done: make(chan error, 1)}
	if err := w.enqueue(ctx, j); err != nil {
		return err
	}
	select {
	case err := <-j.done:
		return err
	case <-ctx.Done():
		if j.state.CompareAndSwap(waiting, withdrawn) {
			return ctx.Err()
		}
		return fmt.Errorf("not known to be written: %w", ctx.Err())
	}
}

func (w *writer) enqueue(ctx context.Context, j *job) error {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if w.shut {
		return ErrShut
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	select {
	case w.queue <- j:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// close takes no more changes and returns when those accepted are done. It
// reports whether this call was the one that closed.
func (w *writer) close() bool {
	w.mu.Lock()
	first := !w.shut
	if first {
		w.shut = true
		close(w.queue)
	}
	w.mu.Unlock()
	<-w.idle
	return first
}

func (w *writer) work() {
	defer close(w.idle)
	group := make([]*job, 0, maxGroup)
	for j := range w.queue {
		group = w.gather(append(group[:0], j))
		w.commit(group)
		clear(group)
	}
}

// gather adds what else is waiting, and drops what was withdrawn.
func (w *writer) gather(group []*job) []*job {
	if !group[0].state.CompareAndSwap(waiting, taken) {
		group = group[:0]
	}
	for len(group) < maxGroup {
		select {
		case j, ok := <-w.queue:
			if !ok {
				return group
			}
			if j.state.CompareAndSwap(waiting, taken) {
				group = append(group, j)
			}
		default:
			return group
		}
	}
	return group
}

// commit makes the changes of a group in one transaction and tells each caller
// how its own went. When one spoils the transaction they are made one by one,
// so that the others do not suffer; when the disk does, all fail.
func (w *writer) commit(group []*job) {
	if len(group) == 0 {
		return
	}
	err := w.attempt(group)
	if err != nil && len(group) > 1 && !troubled(err) {
		for i := range group {
			w.commit(group[i : i+1])
		}
		return
	}
	for _, j := range group {
		if err != nil {
			j.err = err
		}
		j.done <- j.err
	}
}

// attempt runs a group in one transaction. Its error means that nothing of the
// group was written; a panic counts as one.
//
// The statements get no context: one caller's must not end the transaction of
// all, and the driver starts a goroutine for each statement that has one.
func (w *writer) attempt(group []*job) (err error) {
	tx, err := w.db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	for _, j := range group {
		if j.err = j.run(tx); j.err != nil && !refused(j.err) {
			return j.err
		}
	}
	return tx.Commit()
}
