package discord

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"time"
)

// downloadLimit is how long an attachment may take.
const downloadLimit = 20 * time.Second

// Download gets an attachment from the address that came with its interaction: of Discord's
// own hosts, or of the one that Config.Base names, and of no other. The token is not sent.
// More than limit bytes are an error.
func (c *Client) Download(ctx context.Context, address string, limit int64) ([]byte, error) {
	if err := c.checkAttachment(address); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, downloadLimit)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, c.transportError(err)
	}
	req.Header["User-Agent"] = []string{userAgent}
	answer, err := c.files.Do(req)
	if err != nil {
		return nil, c.transportError(err)
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK {
		return nil, &Error{Status: answer.StatusCode, Message: "the attachment can't be had"}
	}
	data, err := io.ReadAll(io.LimitReader(answer.Body, limit+1))
	if err != nil {
		return nil, c.transportError(err)
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("download: more than %d bytes", limit)
	}
	return data, nil
}

// checkAttachment refuses addresses where Discord keeps no attachments.
func (c *Client) checkAttachment(address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return fmt.Errorf("download: not an address")
	}
	own := u.Scheme == "https" && slices.Contains([]string{"cdn.discordapp.com", "media.discordapp.net"}, u.Host)
	standIn := u.Scheme == c.cfg.Base.Scheme && u.Host == c.cfg.Base.Host
	if !own && !standIn {
		return fmt.Errorf("download: %q is no host of attachments", u.Host)
	}
	return nil
}

// newFileClient is a client that follows no redirect: there is none to an attachment.
func newFileClient() *http.Client {
	return &http.Client{
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}
