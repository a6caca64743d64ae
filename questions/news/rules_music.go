package news

// musicRules are the ways to say who made a record, when and for whom.
func musicRules() string {
	return `
performer 0.9 tight
	O:act 's ~ @record ?, ?titled|called|entitled S:music
	O:act 's ~ @record ?, @det ~ S:music
	O:act 's S:music
	O:act 's D S:music
performer 0.85
	O:act ... top|number ... chart|charts with S:album?
	O:act? 's S:song? stayed|remained|climbed|debuted|entered|topped|reached|peaked|sold|held
performer 0.9
	O:act ~ released|recorded|issued ... albums|singles|songs|eps|mixtapes ... including|: S*:music
	O:act had|have|scored|enjoyed ~ hit|hits with S*:song?
	O:act ?'s ~ songs|singles|albums|hits|tracks include|included|includes|including ?: S*:music
	<S:music released|issued as ~ single|album|ep by O*:act?
	O:act 's D ~ @record ?, S:music
	O:act on|with the track|song|single ?, S:song
	<S:music that|which was|were ~ performed|recorded|sung ... by O*:act
	O:act songs|singles|hits|tracks ?, such|including|like ?as S*:song
	S:music @be @det ~ @record by O*:act?
	S:music @be @det ~ @record from O*:act?
	S:music @be @det ~ @record written|composed and recorded|performed|sung by O*:act?
	S:music @be @det ~ @record recorded|performed|sung|released by O*:act?
	S:music , @det ~ @record by|from O*:act?
	S:music , @det ~ @record recorded|performed|sung|released by O*:act?
	@record by O*:act? , S:music?
	@record S:music by O*:act?
	S:music by O*:act
	S:music was|were|is ~ ?first ~ recorded|performed|sung by O*:act
	<S:music written|composed|co-written|produced and|, recorded|performed|sung by O*:act
	<S:music ?and ?, ?and ?originally recorded|performed|sung by O*:act?
	O:act ~ sung|sings|sang ~ S*:song
	S:music @be O:act 's ~ @record
	S:music @be @det ~ @record of|for O:act?
	S:music , O:act 's ~ @record
	O:act ~ released|recorded|issued|dropped ~ @record ?, ?titled|called|entitled S:music
	O:act ~ released|recorded|issued|dropped|releases|recording|releasing S*:album|song?
	O:act released|recorded @poss 's ~ @record ?, S:music
	O:act ~ released ~ @record , S:music
	O:act , whose ?'s ~ @record|@records include|includes S:music
	O:act with S:song
	O:act ... with ~ @record ?called|titled|entitled S:music
	O:act ... releasing|recording ?@poss ?'s ~ @record S:music
	single|song|album S:music ... recorded|performed|sung by O*:act
	covered|cover of O:act? 's S:music
	S:music ... originally|first recorded|performed|sung|released by O*:act
featured_artist 0.9
	<S:song featuring|feat|ft|feat. ?. O*:act
	S:song ( ?sometimes featuring|feat|ft|feat. ?. O*:act )
	S:song features vocals|verses|raps|contributions from O*:act
	S:song features ~ ?guest vocals|verse from|by O*:act
record_label 0.88
	released ... by|on|through|via O*:company , S:music
	<S:music released|issued|reissued|distributed ... by|through|via|on O*:company?
	<S:music released|issued by|through|via|on O*:company? and|, O*:company
	S:music @be ... released ... by|through|via|on O*:company
	S:music ( O:company , D )
	O:company released|issued ~ S:music
	S:music , D , O:company )
	S:music on O:company
	X:act ~ released|issued ... S:music ... on|through|via ~ O:company
	X:act ~ released|issued ~ @record ?, ?titled|called S:music ... on|through|via|with|by ~ O:company
	S:music @be @det ~ @record ... on|for|to|by O*:company
	released ~ @record|S:music ... on @poss ?'s ?own O:company label
record_label 0.85
	O:company 's ~ artists|acts|roster|bands ~ include|includes|included S*:act?
	O:company ... whose ?'s ~ artists|acts|roster|bands ~ include|includes|included S*:act?
	S:act ~ signed|signs to|with ~ O:company?
	S:act ?, ... signed|signing ... to|with O:company
	S:act ~ recorded|made|recording|recordings ?@poss ?'s ~ for O:company
	S:act 's ~ label|@reclabel ?, O:company
	O:company signed S:act
	O:company artist|artists S:act
record_label 0.85 opening
	released|issued ... on|by|through|via ~ O:company ... , S:music
record_label 0.85
	<S:music came out ... on|through|via|by O:company
	O:company @be home to ~ S*:act?
	released|issued ~ S:music on|through|via @poss 's ?own O:company
	released|issued ~ S:music ... on|through|via @poss 's ~ label|imprint ?, O:company?
	<S:music released|issued on|through|via @poss 's ?own O:company
part_of_album 0.9
	<S:song recorded|re-recorded|written|released ... for|from @poss 's ~ album|lp|ep|record ?, O:album
	<S:song from|off|on @poss|@det ?'s ~ album|albums|lp|ep|debut|follow-up|soundtrack ?, \
		?titled|called|entitled ?D O:album?
	<S:song from|off O:album
	<S:song taken|lifted from ... O:album
	S*:song ... @det|@poss ?'s ~ single|singles|track|song|hit from|off|on O:album?
	S:song @be @det ~ single|track|song from|off|on|of O:album
	S:song ... appears|appeared|features|featured|included on|in O:album
	S:song @be ... included|featured on|in ... O:album
	S:song on @poss ?'s ~ O:album
	S:song on O:album
	O:album ... \
		spawned|produced|yielded|contains|includes|features|included|featured|contained ~ \
		single|singles|song|songs|track|tracks|hit|hits ?: ?- ?, S*:song
	O:album ... singles|songs|hits|tracks ?: ?- ?, S*:song
	O:album ... singles|songs|tracks|hits including|include|included|, ?including ?: S*:song
	O:album ... including ~ single|singles|song|songs|hit|hits|track|tracks S*:song
	O:album , featuring|including|with ~ single|singles|song|songs|hit|hits|track|tracks S*:song
	O:album , which ~ includes|included|features|featured|spawned ~ S*:song
	O:album 's ~ single|track|song|hit ?, S:song
	S:song , from|off O:album
	S:song ... which appears on|in O:album
ordinal_album 0.88
	S:album @be @det N @studio ~ album
	S:album @be @det N album by|from|of
	S:album @be @det N ~ @studio album
	S:album @be @det ~ N @studio album
	S:album @be @det ~ debut|début ?studio album|lp
	S:album , @det N ?studio ~ album
	S:album @be S:act 's ~ N ?studio album
	's ~ N ?studio ~ album|lp ?, ?D ?titled|called|entitled S:album
	's ~ debut|début ?studio album|lp ?, ?D ?titled|called|entitled S:album
	's ?D debut|début S:album
	@det ~ N studio album S:album
	N studio album ?, ?titled|called|entitled S:album
	debut|début album ?, ?titled|called|entitled S:album
chart_position 0.8
	S:album|song|film ~ topped|tops|topping ~ chart|charts|box
	S:album|song|film ... went|gone|shot|stormed|straight ... to the top of ~ chart|charts|box
	S:album|song|film ... top of ~ chart|charts for|since|with
	S:album|song|film ... finished|opened|landed|debuted|entered|dropped|fell|slipped in|into|to|at \
		?the N place|spot|position
	S:album|song|film ... at ~ number|no ?. N
	S:music ... \
		reached|reaching|peaked|peaking|debuted|charted|hit|climbed|rose|landed|entered|entering \
		... number|no|# ?. N
	S:music ... number|no ?. N on|in|at ~ chart|charts|hot|billboard
	S:music ... peaked at N
`
}

// musicMacros are choices that the rules of music share.
func musicMacros() map[string]string {
	return map[string]string{
		"@record": `album song single track ep lp record ballad hit tune mixtape debut anthem
			soundtrack compilation release smash follow-up cover`,
		"@records":  "albums songs singles tracks hits records releases",
		"@studio":   "studio full-length",
		"@reclabel": "record-label label",
	}
}
