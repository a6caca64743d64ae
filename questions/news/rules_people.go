package news

// peopleRules are the ways to say who somebody is and to whom they belong.
func peopleRules() string {
	return `
birth_date 0.93
	S:person ( ; D
	S:person ( ; born D
	S:person ; born D
	S:person ( born D
	S:person ( ... born ... D
	S:person ( D -
	S:person , born|b ?on ?in D
	S:person ~ @be born ... on|in D
	S:person , born ... on|in D
	S:person ~ @be born D
birth_place 0.9
	born in|at O:place , S:person
	born in|at O:place to ... , S:person
	born ?on ?in ?D in|at O:place ?, ?in ?D ?, S:person
	born in|at O:place , X:place , S:person
	S:person ( ?; ?born ?on D in|at|, O:place
	S:person @be born and raised|educated in O:place
	S:person ?, ... born ... in|at O:place
	S:person ... ( ... born ... D ?, in|at|, O:place
	S:person ~ @be ~ born ... in|at O:place
	S:person ... born D , O:place
birth_name 0.88
	S:person real|birth|full name @be O:person
	born O:person , S:person
	S:person ( born O:person ?; ?, ?on ?D
	S:person , born O:person ,
	S:person , whose ?'s real|birth|full name is|was O:person
	S:person 's real|birth name is|was O:person
also_known_as 0.86
	S ?( ?, also|better|professionally known ?professionally ?simply as O
	S ?( ?, ?also known professionally|simply|better as O
	S:person , known ?professionally ?simply as O:person
	S ( ?sometimes|formerly|previously known as O
	S @be|was formerly|previously known as O
	S , formerly|previously known as O
	S:person , whose ?'s stage name is O
	S:person ... known by @poss 's stage|ring name O
	S:person , aka|a.k.a O
	S:person ( aka|a.k.a ?. O
spouse 0.85 tight
	with|and|by husband|wife|hubby O:person
	S:person ... survived by ~ wife|husband ?, O:person
	S:person 's ~ wife|husband of ~ years ?, O:person
spouse 0.88 tight
	S:person and ~ wife|husband ?, O:person
	S:person 's ~ wife|husband|spouse ?, ?is|was ~ O:person
	S:person , ?the ~ wife|husband of O:person
spouse 0.88
	S:person @be married to O:person
	S:person , who @be married to O:person
	S:person ~ married|marries|wed|weds O:person
	S:person , who ~ married|wed O:person
	S:person tied|ties the knot with ~ O:person
	S:person ~ tied|ties the knot with O:person
	S:person exchanged vows with O:person
	S:person and O:person @be|got ~ married
	S:person and O:person ~ tied the knot
	S:person and O:person ~ wed|married|exchanged
	S:person ... before|after marrying O:person
	marriage of S:person and|to O:person
	S:person 's marriage to ~ O:person
	S:person got|gets married to O:person
former_partner 0.86
	S:person ~ previously|formerly|once dated ~ O:person
	S:person and O:person ... gone|parted|went ?their ?'s ?separate ways
	S:person and O:person ... called it quits
	S:person ?and|or|with then-husband|then-wife|then-girlfriend|then-boyfriend ?, O:person
	S:person 's ~ then-husband|then-wife|then-girlfriend|then-boyfriend ?, O:person
	S:person ?and|or ?soon-to-be|estranged ex-husband|ex-wife|ex-boyfriend|ex-girlfriend O:person
	S:person @be previously|formerly|once married to O:person
	S:person @be engaged|married to O:person until
	S:person 's ~ ex|ex-husband|ex-wife|ex-girlfriend|ex-boyfriend|ex-fiance|ex-partner ?, O:person
	S:person 's former husband|wife|girlfriend|boyfriend|partner ?, O:person
	S:person ~ divorced O:person
	S:person ... separated|split|divorced|break-up|breakup from|with ~ O:person
	S:person and O:person ~ split|separated|divorced
	S:person and O:person ~ broke|split up
	S:person 's ~ split|divorce|separation from|with ~ O:person
	O:person 's ex-husband|ex-wife|ex-girlfriend|ex-boyfriend|ex ?, S:person
	S:person , ex-husband|ex-wife|ex-girlfriend|ex-boyfriend of O:person
engaged_to 0.86
	S:person 's ~ boyfriend|girlfriend|partner ?, ~ O:person ?, popped|proposed
	S:person @be|got|became ~ engaged to O:person
	S:person and O:person @be|got|became ~ engaged
	S:person 's ~ fiance|fiancé|fiancee|fiancée ?, O:person
	S:person and|with ~ fiance|fiancé|fiancee|fiancée ?, O:person
	S:person proposed to O:person
partner 0.8
	with|and|by girlfriend|boyfriend|beau ?, O:person
	S:person 's ~ girlfriend|boyfriend|partner|beau ?, O:person
	S:person @be dating ~ O:person
	S:person and O:person @be dating
	S:person , ... partner of O:person
child 0.88 tight
	S:person ... survived by ... children|sons|daughters|son|daughter ?, O*:person
	S:person 's ... and ~ daughter|son ?, O:person
	parents to|of ~ son|daughter|sons|daughters|twins|children O*:person
	S:person 's ~ sons|daughters|children ?, O*:person
	S:person 's ~ son|daughter|child ?, ?is|was ~ O:person
child 0.88
	S*:person ... their ~ children|kids|sons|daughters|twins ?, O*:person
	son|daughter of S*:person , O:person
	S*:person ~ welcomed|adopted ~ son|daughter|boy|girl ?, ?named|called O:person
	S*:person ~ named @poss 's ~ son|daughter|baby|boy|girl O:person
	O:person , ?the ~ son|daughter|child of S*:person
	O:person @be @det|@poss ?'s ~ son|daughter|child of S*:person
	O:person @be son|daughter of S*:person
	their 's ~ son|daughter|child ?, ?is|was ~ O:person
	their 's ~ sons|daughters|children ?, ?are|were ~ O*:person
	S:person , ?the ~ father|mother of O*:person
	S:person @be @det ~ father|mother of O*:person
	O:person @be|was born to ~ S*:person
	S:person and ~ son|daughter O:person
	S*:person ~ share|shares|shared ~ son|daughter|sons|daughters|children ?, O*:person
	share|shares ~ sons|daughters|children|son|daughter ?, ?together ?, O*:person
	they|couple|pair have|had|share|has ~ son|daughter|sons|daughters|children ?, ?together \
		?, O*:person
	O:person @be ... and ?the|a ~ son|daughter|child of S*:person
	S:person @be ... and ?the|a ~ father|mother of O*:person
parent 0.88 tight
	S:person 's ~ father|mother|dad|mum|mom ?, ?is|was ~ O:person
	S:person 's ~ parents ?, O*:person
parent 0.88
	O:person , ... @poss father|mother
	S:person ... whose ?'s father|mother ?@be O:person
	S:person 's father|mother is|was O:person
sibling 0.88 tight
	S:person 's ~ siblings|brothers|sisters|twins ?, O*:person
	S:person 's ~ brother|sister|twin|half-brother|half-sister|sis ?, ?is|was ~ O:person
sibling 0.88
	S:person , ?the ~ brother|sister|half-brother|half-sister|twin of O:person
	S:person @be ~ brother|sister of O:person
	brothers|sisters|twins|siblings S:person and O:person
	S:person and O:person @be ~ brothers|sisters|twins|siblings
	S:person , brother|sister of O:person
	S:person @be ... and ?the|a ~ brother|sister of O:person
	S:person ... has ... brother|sister O:person
member_of 0.88 tight
	former|ex|ex- ~ O*:band? ~ @member ?and ?@member S:person
	O:band? ~ @member ?and ?@member S*:person
	O:band? 's ~ @member ?and ?@member ?, S*:person
member_of 0.88
	<S:person @member ?and ?one ?of ?the ?songwriters of|for|in the|a ~ O:band
	S:person , ?the|a ~ @member ?and ?@member of|for|from|with|in ~ O:band?
	S:person @be|was @det ~ @member ?and ?@member of|for|from|with|in ~ O:band?
	S:person @be ... member|members of ~ O:band?
	S:person @be ... member|members of X:act 's ~ O:band?
	S:person @be|was ~ singer|guitarist|drummer|bassist with|in|for ~ O:band?
	S:person ... has also been in O:band? 
	S*:person , ?the|all ~ members of ~ O:band?
	S*:person of ~ O:band
	S:person ~ joined|joins ~ O:band as
	S:person ~ joined|joins|left|quit ~ O:band
	member|singer|vocalist of ~ O:band ... alongside|with S*:person
	S:person , who ~ left|quit|joined ~ O:band? in D
	S:person , formerly|previously|late of ~ O:band?
	O:band , consisting|comprising|comprised|made|formed of|up|by ?of ~ S*:person
	O:band ... consisting|consists|comprising|comprises|comprised ?of ~ S*:person
	O:band , featuring ~ S*:person
	O:band ... members @be|include|included|are|including ~ S*:person
	O:band ... members , S*:person
	O:band @be|was formed ... by S*:person
	O:band ... formed ... by|when S*:person
	O:band ... line-up|lineup ... of|includes|included S*:person
	@member S:person and @member S:person of O:band?
	former|ex ~ O:band ~ @member S:person
	O:band? bandmate|bandmates|member|members S*:person
	S:person 's ~ band|group|trio|duo ?, O:band
	O:person 's band|group|trio|duo O:band
	S:person ... with @poss 's ~ band|group O:band
	S:person formed|founded ~ band|group|duo|trio O:band
	S:person ~ fronts|fronted|leads ~ O:band
	S:person ... before|after|and forming|joining|founding ~ O:band?
	O:band , which|that S*:person ~ founded|co-founded|formed|joined|fronted ?with ~ S*:person
	S:person ~ founded|formed|co-founded ~ O:band? with ~ S*:person
	S:person ~ founded|formed|co-founded ~ O:band?
member_of 0.86 topic
	line-up|lineup ... was|were|is|are|of|included|includes|include ~ S*:person
	members ... was|were|are|included|includes|include ~ S*:person
	keyboard|bass|guitar|saxophone|trumpet|harmonica player S:person
	with|feature|features|featuring ~ @member ?and ?@member S:person
	with|feature|features|featuring ~ @member S:person and @member S:person
	@member S:person
	replaced|succeeded by ~ S:person
founder 0.88
	O*:person|band ~ founded|co-founded|established|launched|co-founds|cofounded \
		S:company|band|podcast|event|award?
	O*:person ... set up S:company|event
	O*:person ~ founded|co-founded|formed|co-formed ~ S:band?
	O*:person ~ started ~ S:company|event|podcast|band
	S:band|company|event , which|that O*:person ~ founded|co-founded|formed|started
	<S:band formed ... by ~ O*:person
	O*:person , ?a|the ~ founder|co-founder ?and ?@post of S:company|band|event|award?
	O*:person @be ... founder|co-founder|founders ?and ?@post of S:company|band|event|award?
	S:company|band|event|award? founder|co-founder ?and ?@post O*:person
	<S:company|band|event|award founded|co-founded|established|created ... by O*:person
	S:company|band|event|award @be|was ~ founded|co-founded|established|formed|set ?up ... \
		by O*:person
	O*:person ~ founded|formed|co-founded ~ band|group|duo|trio|label ?, S:company|band
manager 0.85
	S:act 's ~ manager ?, O:person
	S:act 's ~ manager of|for ~ years , O:person
	O:person , ?the ~ manager of S:act
	O:person , who ~ manages|managed S:act
	S:act ... manager O:person
	O:person ~ manages S:act
role_in_org 0.86 tight
	O:company? ?magazine|newspaper \
		president|chairman|chairwoman|spokesman|spokeswoman|ceo|boss|executive S:person
	O:company|event|award ~ @post ?and ?@post|@boss S:person
	O:company|event|award ~ \
		vice|deputy|associate|chief|managing|executive|artistic|creative|news @post ?@boss \
		S:person
	O:company|event|award? 's ~ @post ?, S:person
	O:company|event|award? ~ vice|deputy|executive|managing ?vice @post ?@boss S:person
	S:person , ?the ~ @post ?and ?@post|@boss of|at|for|with ~ O:company|event|award?
	S:person from|of the O:company
role_in_org 0.86
	S:person ~ @post ?and ?@post|@boss of|at ~ O:company|event|award
	S:person , ?the ~ @post ?and ?@post|@boss of|at|for|with ~ O:company|event|award
	S:person , O:company|event @post
	S:person @be|was ?the|a|an ~ @post ?and ?@post of|at|for ~ O:company|event|award
	S:person , ?a|an|the ~ @post of|at|for ~ O:company|event|award
	@post S:person of|from ~ O:company
	festival director S:person
performed_at 0.86
	S*:act ~ performed|performs|played|plays|headlined|headlines|sang|appeared ... at|on|in O:event
	S*:act ~ headlined|headlines ~ O:event
	O:event headliner|headliners S*:act
	S*:act took ?to the stage at O:event
	performance|performances by S*:act at O:event
	O:event featured|included performances|sets by|from S*:act
tour_by 0.88
	O:act 's ~ S:event
	S:event @be @det ~ tour ... by|of O*:act?
	O:act ?, ... embarked|embarks on ~ S:event
	S:event by O*:act
	O:act ~ kicked|launched|began|announced ?off ~ S:event
`
}

// peopleMacros are choices that the rules about people share.
func peopleMacros() map[string]string {
	return map[string]string{
		"@member": `member members guitarist guitarists bassist drummer singer vocalist vocalists
			frontman frontwoman keyboardist percussionist saxophonist trumpeter violinist
			rapper multi-instrumentalist organist co-vocalist bandmember founder founding`,
		"@post": `president chairman chairwoman chair director editor editor-in-chief spokesman
			spokeswoman ceo chief boss executive curator secretary commissioner principal
			publicist owner co-owner spokesperson vice-president officer head critic reporter
			correspondent manager`,
		"@boss": "officer executive director president producer chief editor ceo",
	}
}

// sharedMacros are choices that all rules share.
func sharedMacros() map[string]string {
	return map[string]string{
		"@be":   "is are was were be been being",
		"@det":  "a an the one",
		"@poss": "his her their its he she they it",
	}
}
