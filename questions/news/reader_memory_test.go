package news_test

import (
	"fmt"
	"runtime"
	"runtime/metrics"
	"testing"
	"time"

	"headliner/questions/news"
)

// BenchmarkReadMemory reports the most memory that reading a page of a size
// takes at a time, the page itself left out.
func BenchmarkReadMemory(b *testing.B) {
	r := news.NewReader(nil)
	for _, size := range []int{1 << 18, 1 << 20, 1 << 22} {
		text := longText(b, size)
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(float64(peak(func() { r.Read(news.Article{Text: text}) }))/1e6, "MB")
			}
		})
	}
}

// peak returns how many bytes the heap grows by, at most, while f runs. It is
// asked every millisecond.
func peak(f func()) uint64 {
	runtime.GC()
	before := heap()
	done, most := make(chan bool), make(chan uint64)
	go func() {
		top := uint64(0)
		for {
			top = max(top, heap())
			select {
			case <-done:
				most <- top
				return
			case <-time.After(time.Millisecond):
			}
		}
	}()
	f()
	close(done)
	return max(<-most, before) - before
}

func heap() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
