package bot

import "strings"

// list is every command, in the order in which /help shows them.
func (b *Bot) list() []*command {
	return []*command{
		{name: "trivia", about: "Play a quiz in this channel", actions: []action{
			b.triviaStart(), b.triviaStop(), b.triviaSkip(), b.triviaRecap(),
		}},
		{name: "leaderboard", about: "See who leads", action: b.leaderboard()},
		{name: "profile", about: "See how you or somebody else plays", action: b.profile()},
		{name: "question", about: "Write questions for this server", admin: true, actions: []action{
			b.questionAdd(), b.questionList(), b.questionShow(), b.questionEdit(), b.questionRemove(),
		}},
		{name: "fact", about: "Add facts that questions are made from", admin: true, actions: []action{
			b.factAdd(), b.factList(), b.factRemove(),
		}},
		{name: "article", about: "Find facts in the news", admin: true, actions: []action{
			b.articleAdd(), b.articleList(), b.articleShow(), b.articleRemove(),
		}},
		{name: "feed", about: "Follow feeds of news", admin: true, actions: []action{
			b.feedAdd(), b.feedList(), b.feedRemove(),
		}},
		{name: "review", about: "Decide which facts from the news are played", admin: true, action: b.review()},
		{name: "help", about: "See what Headliner can do", action: b.help()},
	}
}

// buttons is every button, by the verb of its custom ID.
func (b *Bot) buttons() map[string]component {
	return map[string]component{
		"answer":          {run: b.press},
		"recap":           {run: b.turnRecap},
		"type":            {run: b.openAnswer},
		"hint":            {run: b.vote},
		"draft-save":      {admin: true, run: b.saveDraft},
		"draft-better":    {admin: true, run: b.betterDraft},
		"draft-edit":      {admin: true, run: b.editDraft},
		"draft-discard":   {admin: true, run: b.discardDraft},
		"question-page":   {admin: true, run: turnPage(b.listQuestions)},
		"question-edit":   {admin: true, run: b.editQuestion},
		"question-remove": {admin: true, run: b.removeQuestion},
		"question-undo":   {admin: true, run: b.restoreQuestion},
		"fact-page":       {admin: true, run: turnPage(b.listFacts)},
		"fact-remove":     {admin: true, run: b.removeFact},
		"fact-undo":       {admin: true, run: b.restoreFact},
		"article-page":    {admin: true, run: turnPage(b.listArticles)},
		"article-facts":   {admin: true, run: b.articleFacts},
		"article-remove":  {admin: true, run: b.removeArticle},
		"article-undo":    {admin: true, run: b.restoreArticle},
		"feed-page":       {admin: true, run: b.feedPage},
		"feed-undo":       {admin: true, run: b.restoreFeed},
		"review-article":  {admin: true, run: b.reviewArticle},
		"review-next":     {admin: true, run: b.reviewNext},
		"review-approve":  {admin: true, run: b.reviewApprove},
		"review-reject":   {admin: true, run: b.reviewReject},
		"review-edit":     {admin: true, run: b.reviewEdit},
		"review-who":      {admin: true, run: b.reviewWho},
		"review-bulk":     {admin: true, run: b.reviewBulk},
		"review-undo":     {admin: true, run: b.reviewUndo},
		"suggest-edit":    {admin: true, run: b.suggestEdit},
		"suggest-reject":  {admin: true, run: b.suggestReject},
		"suggest-next":    {admin: true, run: b.suggestNext},
	}
}

// forms is every modal, by the verb of its custom ID.
func (b *Bot) forms() map[string]component {
	return map[string]component{
		"typed":         {run: b.takeTyped},
		"question-new":  {admin: true, run: b.newQuestion},
		"question-text": {admin: true, run: b.reviseQuestion},
		"draft-text":    {admin: true, run: b.reviseDraft},
		"article-new":   {admin: true, run: b.pasteArticle},
		"review-text":   {admin: true, run: b.reviewText},
		"suggest-text":  {admin: true, run: b.suggestText},
	}
}

// verbOf is the custom ID up to its first colon, for the log.
func verbOf(id string) string {
	verb, _, _ := strings.Cut(id, ":")
	return clip(plain(verb), 40)
}
