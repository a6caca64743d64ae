package news

import "headliner/questions"

// episodes is the series of which the article describes an episode: the
// episode itself is no work that facts are kept about, but where it was shown
// the series was.
func (w *writer) episodes() []side {
	if t := w.d.series; t != nil {
		return []side{sideOf(t)}
	}
	return nil
}

// findEpisode looks for "X is the third episode of the series Y" at the
// beginning of an article.
func (d *document) findEpisode() {
	if len(d.sentences) == 0 {
		return
	}
	items := d.sentences[0].items
	told := false
	for i := range items {
		if items[i].low == "episode" || items[i].low == "episodes" {
			told = true
		}
		if !told || items[i].thing == nil || items[i].thing == d.topic || i == 0 {
			continue
		}
		if before := items[i-1].low; before == "series" || before == "sitcom" || before == "of" ||
			before == "show" || before == "drama" || items[i].thing.is(questions.Series) ||
			i+1 < len(items) && items[i+1].low == "'s" {
			items[i].thing.become(questions.Series, false)
			d.series = items[i].thing
			return
		}
	}
}
