package news

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"sync/atomic"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

// fickle is a name server that gives another address each time it is asked:
// those it has, then the last for ever.
func fickle(t *testing.T, addresses ...string) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	go func() {
		asked := 0
		for buf := make([]byte, 1500); ; {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buf[:n]) != nil || len(m.Questions) != 1 {
				continue
			}
			m.Response = true
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				address := addresses[min(asked, len(addresses)-1)]
				asked++
				m.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class, Type: q.Type, TTL: 1},
					Body:   &dnsmessage.AResource{A: netip.MustParseAddr(address).As4()},
				}}
			}
			m.Additionals = nil
			if packed, err := m.Pack(); err == nil {
				_, _ = conn.WriteTo(packed, from)
			}
		}
	}()
	server := conn.LocalAddr().String()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "udp", server)
	}}
}

// TestNameThatChangesItsAddress: whoever looks first sees a public address, and
// the connection would go to loopback.
func TestNameThatChangesItsAddress(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var reached atomic.Bool
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			reached.Store(true)
			_ = conn.Close()
		}
	}()
	t.Cleanup(func() { _ = listener.Close() })
	_, port, _ := net.SplitHostPort(listener.Addr().String())

	for _, inside := range []string{"127.0.0.1", "10.0.0.7", "169.254.169.254", "0.0.0.0"} {
		resolver := fickle(t, "93.184.215.14", inside)
		seen, err := resolver.LookupHost(t.Context(), "rebind.example")
		if err != nil || len(seen) != 1 || seen[0] != "93.184.215.14" {
			t.Fatalf("the first look shows %v, %v", seen, err)
		}
		conn, err := dialer(nil, resolver)(t.Context(), "tcp", net.JoinHostPort("rebind.example", port))
		if conn != nil {
			_ = conn.Close()
		}
		if !errors.Is(err, errPrivate) {
			t.Errorf("%s: dialled with %v, want %v", inside, err, errPrivate)
		}
	}
	if reached.Load() {
		t.Error("a connection went to loopback")
	}
	conn, err := dialer([]string{"home.example"}, fickle(t, "127.0.0.1"))(
		t.Context(), "tcp", net.JoinHostPort("home.example", port))
	if err != nil {
		t.Fatalf("a host that is let through: %v", err)
	}
	_ = conn.Close()
}
