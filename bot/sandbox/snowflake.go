package sandbox

import (
	"strconv"
	"sync/atomic"
	"time"
)

// discordEpoch is the first millisecond of 2015, in Unix milliseconds: where snowflakes start.
const discordEpoch = 1420070400000

// ids hands out snowflakes: the true millisecond in the upper bits, rising within it.
type ids struct{ last atomic.Uint64 }

// next returns a new snowflake that holds now's millisecond, larger than all before it.
func (g *ids) next(now time.Time) string {
	want := uint64(now.UnixMilli()-discordEpoch) << 22
	for {
		last := g.last.Load()
		id := max(want, last+1)
		if g.last.CompareAndSwap(last, id) {
			return strconv.FormatUint(id, 10)
		}
	}
}

// idTime tells when a snowflake was made; the zero time for what is no snowflake.
func idTime(id string) time.Time {
	n, err := strconv.ParseUint(id, 10, 64)
	if err != nil {
		return time.Time{}
	}
	return time.UnixMilli(int64(n>>22) + discordEpoch)
}

// shardOf tells which of n shards a guild's events go to.
func shardOf(guild string, n int) int {
	id, err := strconv.ParseUint(guild, 10, 64)
	if err != nil || n < 1 {
		return 0
	}
	return int((id >> 22) % uint64(n))
}
