package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// Settings of a connection belong in its DSN: a PRAGMA by itself reaches only
// one connection of the pool. Immediate transactions wait for each other; a
// deferred one that goes from reading to writing fails at once instead. The
// caches, in kB, come to 16 MB at most; the system caches the file as well.
const (
	writeSettings = "_journal_mode=WAL&_synchronous=FULL&_foreign_keys=on&_txlock=immediate" +
		"&_busy_timeout=5000&_cache_size=-8000&_stmt_cache_size=64"
	readSettings = "_query_only=on&_foreign_keys=on&_busy_timeout=5000" +
		"&_cache_size=-2000&_stmt_cache_size=32"
)

func writeDSN(file string) string { return dsn(file, writeSettings) }
func readDSN(file string) string  { return dsn(file, readSettings) }

// dsn escapes what means something in a URL, such as a question mark in the
// name of a folder.
func dsn(file, settings string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(file), RawQuery: settings}).String()
}

// fileOf returns the absolute path of the file that a DATABASE_URL names, or
// says in words why it cannot be one. Another server's URL may hold a
// password, so it is not repeated.
func fileOf(path string) (string, error) {
	file := path
	scheme, rest, isURL := strings.Cut(path, ":")
	switch {
	case path == "":
		return "", errors.New("no file is named")
	case path == ":memory:":
		return "", errors.New("a database in memory keeps nothing: name a file")
	case isURL && scheme == "file":
		var err error
		if file, err = fileInURL(path); err != nil {
			return "", err
		}
	case isURL && schemeForm().MatchString(scheme) && strings.HasPrefix(rest, "//"):
		return "", fmt.Errorf("only SQLite so far: give the path of a file instead of a %s:// URL",
			scheme)
	}
	return checkPlace(file)
}

func schemeForm() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]+$`) }

// fileInURL reads file:name, file:/path, file:///path and file://localhost/path.
func fileInURL(s string) (string, error) {
	u, err := url.Parse(s)
	if err != nil {
		return "", errors.New("the file: URL is broken: write file:name.db or file:/path/name.db")
	}
	name := u.Path
	if u.Opaque != "" {
		if name, err = url.PathUnescape(u.Opaque); err != nil {
			return "", errors.New("the file: URL has a broken % escape")
		}
	}
	switch {
	case u.RawQuery != "" || u.Fragment != "":
		return "", errors.New("the file: URL takes no options: what comes after ? or # must go")
	case u.Host != "" && u.Host != "localhost":
		return "", errors.New("the file: URL names another computer: write file:/path/name.db")
	case name == "" || name == ":memory:":
		return "", errors.New("the file: URL names no file")
	}
	return name, nil
}

// checkPlace makes the path absolute and looks whether a database can be there.
func checkPlace(file string) (string, error) {
	file, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	folder, err := os.Stat(filepath.Dir(file))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("the folder %s does not exist", filepath.Dir(file))
	case err != nil:
		return "", err
	case !folder.IsDir():
		return "", fmt.Errorf("%s is not a folder", filepath.Dir(file))
	}
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return "", fmt.Errorf("%s is a folder: name a file in it", file)
	}
	return file, nil
}
