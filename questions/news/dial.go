package news

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
	"time"

	"code.dny.dev/ssrf"
)

// errPrivate says that a connection would have led to an address that is not
// of the open internet.
var errPrivate = errors.New("news: private address")

// dialer returns a dial function that refuses private, loopback, link-local,
// multicast and metadata addresses. It looks at the address that is really
// dialled, after DNS. Hosts in allow ("host" or "host:port") are let through.
// resolve is asked for names, nil for the usual one.
func dialer(
	allow []string, resolve *net.Resolver,
) func(context.Context, string, string) (net.Conn, error) {
	open := &net.Dialer{Timeout: fetchTime, KeepAlive: 30 * time.Second, Resolver: resolve}
	guarded := *open
	guarded.Control = ssrf.New(ssrf.WithAnyPort()).Safe
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		if isAllowed(allow, address) {
			return open.DialContext(ctx, network, address)
		}
		conn, err := guarded.DialContext(ctx, network, address)
		if errors.Is(err, ssrf.ErrProhibitedIP) || errors.Is(err, ssrf.ErrProhibitedNetwork) ||
			errors.Is(err, ssrf.ErrInvalidHostPort) {
			return nil, fmt.Errorf("%w: %w", errPrivate, err)
		}
		return conn, err
	}
}

func isAllowed(allow []string, address string) bool {
	host, _, err := net.SplitHostPort(address)
	return err == nil && slices.ContainsFunc(allow, func(entry string) bool {
		return strings.EqualFold(entry, host) || strings.EqualFold(entry, address)
	})
}
