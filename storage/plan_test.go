package storage_test

import (
	"database/sql"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestPlans has SQLite explain every statement of the package: none may read a
// table from end to end.
func TestPlans(t *testing.T) {
	_, file := createFile(t)
	db := raw(t, file)
	statements := statements(t)
	if len(statements) < 40 {
		t.Errorf("found only %d statements", len(statements))
	}
	// For `headliner check`, which looks at all that there is.
	const everything = "SELECT guild FROM written WHERE removed IS NULL"
	for _, s := range statements {
		if strings.HasPrefix(strings.TrimSpace(s), everything) {
			continue
		}
		for _, step := range plan(t, db, s) {
			if scansTable(step) {
				t.Errorf("%s in\n%s", step, s)
			}
		}
	}
}

// scansTable tells a scan of a table from one of its rows that were found
// otherwise. Few guilds are moving, and games that run have an index of theirs.
func scansTable(step string) bool {
	if !strings.HasPrefix(step, "SCAN ") {
		return false
	}
	for _, ok := range []string{
		"SCAN moves", "SCAN first", "SCAN (subquery", "SCAN CONSTANT ROW", "SCAN commands",
		"SCAN guilds", "SCAN live", "INDEX games_unannounced",
		"INDEX option_picks_dull", "SCAN sqlite_master",
	} {
		if strings.Contains(step, ok) {
			return false
		}
	}
	return true
}

func plan(t *testing.T, db *sql.DB, statement string) []string {
	t.Helper()
	rows, err := db.Query("EXPLAIN QUERY PLAN "+statement, make([]any, parameters(statement))...)
	if err != nil {
		t.Fatalf("%v in\n%s", err, statement)
	}
	defer rows.Close()
	var steps []string
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		steps = append(steps, detail)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return steps
}

// parameters counts those of a statement, numbered or not.
func parameters(statement string) int {
	most := 0
	found := regexp.MustCompile(`\?(\d*)`).FindAllStringSubmatch(statement, -1)
	for i, m := range found {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			n = i + 1
		}
		most = max(most, n)
	}
	return most
}

// statements reads the SQL from the sources of the package.
func statements(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	r := reader{consts: map[string]ast.Expr{}}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, r.constants)
		files = append(files, file)
	}
	for _, file := range files {
		ast.Inspect(file, r.literals)
	}
	slices.Sort(r.found)
	return slices.Compact(r.found)
}

type reader struct {
	consts map[string]ast.Expr
	found  []string
}

func (r *reader) constants(n ast.Node) bool {
	if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == len(spec.Names) {
		for i, name := range spec.Names {
			r.consts[name.Name] = spec.Values[i]
		}
	}
	return true
}

func (r *reader) literals(n ast.Node) bool {
	e, ok := n.(ast.Expr)
	if !ok {
		return true
	}
	text, whole := r.text(e)
	verb := strings.Fields(text + " -")[0]
	if slices.Contains([]string{"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}, verb) {
		r.found = append(r.found, text)
	}
	return !whole
}

// text returns the value of a constant expression.
func (r *reader) text(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.Ident:
		if c, ok := r.consts[e.Name]; ok {
			return r.text(c)
		}
	case *ast.BinaryExpr:
		left, ok := r.text(e.X)
		right, also := r.text(e.Y)
		return left + right, ok && also
	}
	return "", false
}
