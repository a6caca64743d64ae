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

// shardOf tells which of n shards a guild's events go to.
func shardOf(guild string, n int) int {
	id, err := strconv.ParseUint(guild, 10, 64)
	if err != nil || n < 1 {
		return 0
	}
	return int((id >> 22) % uint64(n))
}
