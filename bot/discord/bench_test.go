package discord

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

// BenchmarkPress is one pressed button from the gateway to Discord's having the answer, many
// in flight, both ends in this process.
func BenchmarkPress(b *testing.B) {
	f := newFake(b)
	answered := make(chan struct{}, b.N+1)
	f.rest = func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusNoContent)
		answered <- struct{}{}
	}
	begin := make(chan struct{})
	f.gateway = func(_ int, p *peer) {
		p.greet(time.Minute)
		go func() {
			<-begin
			now := time.Now()
			for n := range b.N {
				p.press(n+2, snowflake(now, n))
			}
		}()
		p.serve()
	}
	var c *Client
	c = f.client(b, func(cfg *Config) {
		cfg.MaxQueue = b.N + 1
		cfg.AnswerLimit = time.Minute
		cfg.Handle = func(ctx context.Context, i *Interaction) {
			err := c.Respond(ctx, i, &discordgo.InteractionResponse{
				Type: discordgo.InteractionResponseChannelMessageWithSource,
				Data: &discordgo.InteractionResponseData{
					Content: "Locked in: Get Lifted", Flags: discordgo.MessageFlagsEphemeral,
				},
			})
			if err != nil {
				b.Error(err)
			}
		}
	})
	start(b, c)
	receive(b, c.Ready(), "ready")
	b.ReportAllocs()
	b.ResetTimer()
	close(begin)
	for range b.N {
		<-answered
	}
	b.StopTimer()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "answers/s")
}
