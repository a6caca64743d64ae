package sandbox

import (
	"net/http"
	"sync"
)

// keepFiles bounds the files kept, and keepBytes their size altogether.
const (
	keepFiles = 200
	keepBytes = 64 << 20
)

// files holds attachments. Safe for concurrent use.
type files struct {
	mu    sync.Mutex
	host  string
	all   map[string]stored
	order []string
	bytes int
}

type stored struct {
	Attachment
	data []byte
}

// add stores a file and returns what messages and payloads say about it.
func (f *files) add(id string, file File) Attachment {
	or(&file.ContentType, http.DetectContentType(file.Data))
	f.mu.Lock()
	defer f.mu.Unlock()
	url := "http://" + f.host + "/attachments/" + id + "/" + file.Name
	a := Attachment{
		ID: id, Filename: file.Name, ContentType: file.ContentType, Size: len(file.Data),
		URL: url, ProxyURL: url,
	}
	f.all[id] = stored{Attachment: a, data: file.Data}
	f.order = append(f.order, id)
	f.bytes += len(file.Data)
	for len(f.order) > 1 && (len(f.order) > keepFiles || f.bytes > keepBytes) {
		f.bytes -= len(f.all[f.order[0]].data)
		delete(f.all, f.order[0])
		f.order = f.order[1:]
	}
	return a
}

// serve hands a file out, as Discord's CDN does. It is always a download, never shown as a page.
func (f *files) serve(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	file, ok := f.all[r.PathValue("id")]
	f.mu.Unlock()
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", file.ContentType)
	w.Header().Set("Content-Disposition", "attachment")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	_, _ = w.Write(file.data)
}
