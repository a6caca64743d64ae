package news

// screenRules are the ways to say who is in a film, and who made it.
func screenRules() string {
	return `
cast_member 0.9
	O*:person star|co-star in S*:stage?
	<S:stage? ?is|was|, starred|starring and produced|directed|written by O*:person
	<S:stage? starring|stars ~ O*:person
	<S:stage? ?, which|and ?also stars|co-stars|starred ~ O*:person
	O:person 's ~ roles|role|part|parts in|on S*:stage?
	<O:person , ... appears|appearing|appeared in S*:stage?
	<S:film , which|and ... stars O*:person
	S:film|series ?, in which O*:person plays|play|stars|star|played|starred|appears|appear
	<S:stage starring|featuring ... cast of O*:person
	S:stage? stars|starred|co-stars|co-starred ~ O*:person
	S:stage features|featured ... cast of|including O*:person
	<S:stage features|featured ~ ensemble|cast|@actors ... of|including|with O*:person
	<S:stage with O*:person in|as ... role|roles|lead
	<S:film|series featuring O*:person
	S:film|series features|featured ~ O*:person as
	O*:person ~ \
		starred|starring|stars|co-starred|co-stars|appeared|appearing|appears|acted|featured|cameoed \
		... in S*:stage?
	O*:person ~ starred|appeared|appears|stars in ~ films|movies|series|shows such as|like S*:stage?
	<O:person known|best|famous|noted|remembered ... for ... \
		role|roles|part|performance|performances|appearances|work ... in|on S*:stage?
	<O:person known|best|famous|noted|remembered ... for ... \
		role|roles|part|performance|performances|appearances ... such as S*:stage?
	<O:person known|famous ... for @plays ... in S*:stage?
	<O:person appeared|starred ... films|movies|series|shows , among them S*:stage?
	<O:person appeared|appearing|starred|starring|appears ... \
		films|movies|series|shows|including|include|includes S*:stage?
	O:person 's ~ roles|appearances ... include|included|includes|including ... S*:stage?
	O*:person ~ stars|starred|co-stars|co-starred ... opposite|alongside|with ... in S:stage?
	appeared|appears|stars|starred|co-starred|role|roles|debut ... in S:stage ?, \
		alongside|opposite O*:person
	O:person , ?the ~ star|stars of S:stage?
	O*:person , who stars|starred|appeared|appears|plays|played|co-stars|co-starred ... in S:stage?
	O:person , known|best|famous ~ known ?for ... role|roles|part|performance ... in|on|from \
		S:stage?
	O:person ~ @tookrole ~ role|roles|part|lead|appearance ... in|on S*:stage?
	O:person ... went on to ... role|roles ... in S*:stage?
	O:person 's ~ role|roles|part|performance|portrayal ... in S:stage?
	O:person ~ ?had|made ... debut|appearance ... in S:stage?
	O:person 's ~ film|screen|television|tv|acting debut ... in ~ S:stage?
	S:film|series co-stars|leads O*:person
	cast of S:film|series ~ ?also includes|included|features O*:person
	S:film|series 's|with cast ~ includes|included O*:person
	star|stars of S:film|series , O*:person
	S:film|series , with O*:person
	O*:person ~ @plays ~ X:character? in|on|for S:stage?
	@plays ... in S:stage? ?( O:person
	S:film|series ... cast|protagonists|leads @be|includes|included|are|is O*:person
	S:film|series ... cast , including|with O*:person
	S:film|series ... performances by|from O*:person
	S:film|series earned ... actress|actor O*:person
	<S:film|series for|with|gave|earned ... @actors O:person ... role|nomination|oscar
	S:film ... to feature O*:person as
	protagonists|leads|stars|cast|characters ... are|includes|include O*:person
	<S:film|series? written|directed|created ?, ?and ?, ?written|directed|created and starring O*:person
	<S:film|series|work with O*:person in ~ role|roles|lead|part|title
cast_member 0.88 tight
	S:film|series|work 's ~ star|stars|lead|leads ?, O*:person
	S:film|series castmate|co-star|costar O:person
	S:film|series star|stars|actor|actress|actors O:person
plays_character 0.85
	S:person ~ plays|played|portrays|portrayed|voices|voiced ~ O:character?
	S:person ... known|best|famous|noted|remembered for @plays ~ O:character?
	S:person ... known|best|famous|noted|remembered ... for ... role|roles|portrayal|performance as|of ~ O:character?
	S:person ... found|finding|find|finds fame|stardom as O:character?
	S:person ~ provides|provided|lends|lent|does ~ voice of|to|for ~ O:character?
	S:person @be|was cast as O:character? in X:stage
	S:person as ~ O:character?
	S:person , who plays|played|portrays|portrayed|voices|voiced O:character? ?in ?X:stage?
	S:person in|for ~ role|part of O:character?
	S:person 's character ?, O:character?
	O:character @be played|portrayed|voiced by S:person
	O:character ~ voiced|portrayed|played ... by S:person
	character O:character? ( S:person )
	O:character? , played|portrayed|voiced by S:person
release_date 0.9
	released|published in|on D ?by ... , S:opus
	released ... in|on D , S:opus
	released ... @worknoun ?, ?titled|called|entitled S:opus ?, in|on D
	D 's S:opus
	S:opus @be @det D ~ @worknoun
	S:opus , @det D ~ @worknoun
	S:opus @det D ~ @worknoun
	D ~ @worknoun ?, ?titled|called|entitled S:opus
	in|on D , O:act|company released|issued|dropped S:album?
	O:act|company released|issued|dropped S:album? ?in ?on D
	S:opus ?, @be ~ released|premiered|published|issued ... on|in D
	S:opus @be ~ released|premiered|published|issued D
	<S:opus ~ released|premiered|published ?worldwide|theatrically|digitally ... in|on D
	<S:opus released D
	S:opus ... first ~ performed|staged|screened|shown|aired|broadcast|published ... on|in D
	S:opus ... premiered|debuted|aired|opened|launched ... on|in D
	S:opus ?, appeared|followed|came in|on D
	followed by ~ S:opus ?, in D
	followed in D by ~ S:opus
	in D , O:person ~ starred|appeared|acted ~ in ~ @worknoun S:opus
	in D ?, O:person ~ directed|wrote|created|composed|produced|scored ?and ?directed|produced ~ \
		S:film|series?
	S:opus came|went out|on ?sale|release ... in|on D
	S:opus hit|reached ~ cinemas|theaters|theatres|screens|shelves|stores in|on D
	in|on D , O:act|person released|issued|published|dropped ~ S:opus
	in|on D , S:opus @be|was ~ released|published|issued
	O:act|person|company released|issued|published ~ S:opus ... in|on D
	@be|was ~ released|published|issued as ... S:opus ... in|on D
	's D ~ S:opus
	's D ~ @worknoun ?, S:opus
	S:music D )
	made|marked ... debut ... in D ... S:film|series
	released|release ~ @worknoun S:opus in|on D
	releasing ~ @worknoun S:opus ... in D
	@worknoun S:opus in D
	S:opus , released|published ... in|on D
	S:opus ( ... released ... in|on D
	released ?its|his|her|their 's ~ @worknoun S:opus ?in|on D
	S:series ~ aired|ran|broadcast ... from D
release_date 0.88 opening
	released|issued|published ... in|on D ... , S:opus
release_date 0.9 tight
	S:opus ( D )
	S:music ( O:company? , D )
based_on 0.86
	story|plot|screenplay|script|it ?, ?which ?@be ?@be ~ based on|upon ~ @source ?, \
		?titled|called|entitled O:book|work?
	<S:stage ... inspired by ~ @source ?, ?titled|called O:book|work?
based_on 0.88
	<S:stage based on|upon ~ \
		novel|book|memoir|play|story|comic|manga|musical|novella|short|film|videogame|game|bestseller \
		?, ?titled|called|entitled O:book|work|film|series?
	<S:stage based on|upon O:person 's ~ novel|book|memoir|play|story|comic|bestseller ?, \
		O:book|work?
	<S:stage based on|upon O:book|work|film|series
	<S:stage ~ adapted from O:book|work|film
	<S:stage adapted from O:person 's ~ @source ?, O:book|work?
	adapted from O:person 's ~ @source ?, O:book|work?
	<S:stage ~ adaptation of O:person 's ~ O:book|work?
	<S:stage ~ adaptation of ~ O:book|work|film?
	S:stage @be ~ remake of ~ O:film|series?
	<S:stage , a remake of O:film|series?
author 0.86
	O:person 's ?D children 's book S:book?
	novel|book|memoir|play|bestseller ?, ?titled|called ?D S:story? by O*:person
	novel|book|memoir|bestseller S:story by O*:person
	O:person 's ~ novel|book|memoir|autobiography|play|bestseller ?, S:story|film?
	O:person 's ?D S:book
	S:book|work @be @det ~ novel|book|memoir|autobiography|play|novella ... by ~ O*:person
	S:book|work by O*:person
	S:book|work , @det ~ novel|book|memoir|autobiography ... by O*:person
	S:book , O:person 's ~ novel|book|memoir
	O:person ~ wrote|penned|authored|published ~ S:book
	author of S:book , O:person
	O:person , author of S:book?
	O:person ~ wrote|penned|published ~ novel|book|memoir|autobiography ?, S:book?
author 0.84 same
	<S:film|series|book? ?, ~ author O:person 's ~ novel|book
	S:film|series|book? , ~ O:person 's ~ novel|book|memoir
	<S:film|series based on ~ O:person 's ~ novel|book|memoir|play of the same name|title
	<S:film|series based on ~ novel|book|memoir|play of the same name|title by O*:person
	<S:film|series adaptation of O:person 's ~ novel|book|memoir of the same name
	<S:film|series based on ~ novel|book|play by O*:person of the same name|title
sequel_of 0.88
	O:screen|book|album|work @be ... and @be followed by ~ ?sequel S:screen|book|album|work?
	O:book|film|series @be ?also followed by ~ ?sequel S:book|film|series?
	S:screen|book|album|work @be ~ sequel|follow-up|followup to|of O:screen|book|album|work?
	S:screen|book|album|work , ... sequel|follow-up to ~ O:screen|book|album|work?
	<S:screen|book|album|work @det ~ sequel|follow-up to ~ O:screen|book|album|work?
	sequel to O:screen|book|album|work , S:screen|book|album|work?
	O:screen|book|album|work @be followed by ~ ?sequel|album|single|follow-up ?, \
		S:screen|book|album|work
	S:screen|book|album|work , ... follow-up to O:screen|book|album|work
network 0.88
	<S:series ~ aired|airs|premiered|premieres|debuted|debuts|screened|shown ... on O:company?
	S:series for O:company
	<S:series produced|created|made ... for O:company
	<S:series ~ \
		aired|airs|premiered|premieres|debuted|debuts|broadcast|televised|shown|screened ... \
		on|by O*:company
	<S:series premiering|airing|airs|debuting ... on|by O:company
	S:series @be ~ broadcast|aired|shown|televised ... on|by O:company
	O:company ~ series|sitcom|drama|show|comedy|soap|programme|reality S:series
	O:company? ~ series|sitcom|soap|telenovela|miniseries|drama|comedy|thriller S:series
	<S:series produced|created|made for O:company
	S:series @be @det ... @worknoun on O:company
	O:company 's ~ S:series
	O:company 's ~ @worknoun ?, S:series
	S:series ?, on O:company
	O:company ~ premiered|aired|launched|commissioned|renewed|axed|cancelled|canceled|ordered \
		~ S:series
	O:company ~ commissioned|renewed|ordered ... series|season of ~ S:series
producer 0.86
	S:opus @be|was ~ helped|help ?to produced|produce
	O:person|band|company ~ helped|helps ?to produce ~ S:album|song|film|series
	O:person|band|company ~ helped ?to produce|write X:act 's ~ S:album|song
	with O*:person as ~ producer|producers
publisher 0.86
	<S:book|work published|released ... by O:company
	<S:book|work ?, ?first published ?in ?on ?D by|through O*:company?
	O:company published|publishes ~ S:book|work
	S:book|work ... published by O*:company
box_office 0.86
	S:film ... grossed|grossing|earned|earning|made|took|taken|collected|raked ?in ~ M
	S:film ... grossing|taking|earning|making|collecting ~ M
	S:film ... box office ?takings|total|gross of M
	S:film ... with M
`
}

// screenMacros are choices that the rules of the screen share.
func screenMacros() map[string]string {
	return map[string]string{
		"@worknoun": `film movie album song single series drama comedy thriller novel book
			musical show sitcom documentary hit ep play memoir blockbuster biopic game
			videogame soundtrack telenovela track record western sequel compilation lp
			release debut classic feature anime miniseries mixtape romance`,
		"@source": `novel book memoir play story comic manga musical novella tale poem
			videogame bestseller autobiography short-story`,
		"@plays":    "plays played portrays portrayed voices voiced playing portraying",
		"@tookrole": "had has played plays landed took made makes reprised reprises earned won recurring",
		"@actors":   "actor actors actress actresses star stars",
	}
}
