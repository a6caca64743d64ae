package news

// pieceRulesAlone are the ways to say who did what for the work that the text
// is about without naming it: "the music was composed by X".
func pieceRulesAlone() string {
	return `
composer 0.82
	music|score|soundtrack|scores @be ~ composed|scored|written|provided|handled|done by O*:act
	@be ~ music|score|soundtrack composed|written|provided by O*:act
	with ~ music|score by O*:act
	score|soundtrack ?was|is by|from O*:act
	music|score|soundtrack from|by composer O*:act
	composer O:act composed|wrote|provided|scored ~ music|score|soundtrack
screenwriter 0.82
	screenplay|script|teleplay|dialogue|dialogues|story @be ?co-written|written|penned by O*:person
	screenplay|script|teleplay ?was|is by O*:person
	from|with ~ screenplay|script|teleplay ?written by O*:person
	O*:person wrote|penned|co-wrote ~ screenplay|script|teleplay
songwriter 0.82
	lyrics|music @be ~ written|penned|composed by O*:act
	with ~ lyrics ?written by O*:act
cast_member 0.85
	O*:person appear|appears|appeared|feature|co-star|are|is ~ in ~ @rank role|roles|parts
	O*:person play|plays|played|portray|portrays ~ @rank role|roles|character|characters
	O*:person play|plays|played|in ~ role|roles of X:character?
	lead|leading|main|supporting|other|title|principal|remaining ~ \
		role|roles|part|parts|characters @be ~ played|portrayed|voiced|taken|performed by O*:person
	cast @be|includes|include|included|features|featured|comprises|comprised|starred O*:person
	cast also includes|included|features|featured O*:person
	cast consists|consisted of ~ O*:person
	also|co-stars|co-starring ?starring|stars|featuring|features ?are ~ O*:person
	supporting ~ cast|actors|roles ?that ?of includes|included|including|featuring|features|are|by \
		~ O*:person
	features|featuring|with|featured ~ voices|voice|talents ?talents ?work of ~ O*:person
	O*:person lend|lends|lent|provide|provides|provided @poss 's ~ voice|voices
	O*:person make|makes|made ~ cameo|guest|special appearance|appearances
network 0.8
	it|episode ?originally|first|was ?originally|first|was aired|airs|broadcast|premiered|shown ... \
		on O:company?
producer 0.8
	production @be ~ handled|done|overseen|provided by O*:maker
	with ~ production ?handled ?done by|from O*:maker
`
}

// pieceMacros are choices that these rules share.
func pieceMacros() map[string]string {
	return map[string]string{
		"@rank": `supporting lead leading main title titular pivotal key important prominent
			principal central starring co-starring minor recurring regular significant major
			cameo`,
	}
}
