package news

import "headliner/questions"

// tables holds the word lists that reading needs. It is built once for a
// reader and only read afterwards.
type tables struct {
	short                        map[string]bool
	sayings, joiners             map[string]bool
	months, ordinals, cardinals  map[string]int
	pronouns                     map[string]pronoun
	hard, be, prepositions       map[string]bool
	kindNouns, endings           map[string]questions.Kind
	cities                       map[string]bool
	networks                     map[string]bool
	companies, awards            map[string]bool
	notNames, peoples, countries map[string]bool
	occupations, aboutPeople     map[string]bool
	honorifics, firstNames       map[string]byte
	genders                      map[string]byte
	pasts                        map[string]bool
	makes, acts                  map[string]bool
	jobs, posts                  map[string]bool
	negations, plans, rumours    map[string]bool
	breaks                       map[string]bool
	blockers                     map[string]map[string]bool
	pairs, personal              map[string]bool
	tastes                       []taste
	gossip                       map[string]int
	catalogue                    *questions.Catalogue
}

func newTables() *tables {
	return &tables{
		short: abbreviations(), sayings: sayings(), joiners: joiners(),
		months: months(), ordinals: ordinals(), cardinals: cardinals(), pronouns: pronouns(),
		hard: hardWords(), be: set("is are was were am be been being"),
		prepositions: prepositions(),
		kindNouns:    kindNouns(), endings: endings(), companies: companies(), networks: networks(),
		cities: cities(), awards: awardNames(),
		notNames: notNames(), peoples: peoples(), countries: countries(),
		occupations: occupations(), aboutPeople: aboutPeople(),
		honorifics: honorifics(), firstNames: firstNames(), genders: genders(),
		makes: set(`directed wrote produced created penned helmed composed authored released titled
			entitled called named starring directing writing scored adapted filmed co-wrote
			co-directed co-produced albums films movies singles songs novels books series`),
		pasts: set(`won took made told began came went sold held got sang wrote kept left met ran
		led
			found became said saw grew lost gave hit beat brought spent fell felt knew thought shot
			cut rose stood paid drew spoke built set put let has had can will would could may said
			tells says goes does did is was are were`),
		acts: set(`star stars starred starring appear appears appeared appearing featured role roles
			cast part acted played debut debuted cameo lead co-starred performance performances
			known work worked films`),
		jobs: memberTrades(), posts: posts(),
		negations: negations(), plans: plans(), rumours: rumours(), breaks: clauseBreaks(),
		pairs: plannedPairs(), blockers: blockers(), personal: personal(), tastes: tastes(),
		gossip:    gossipWords(),
		catalogue: questions.NewCatalogue(),
	}
}

// hardWords cannot stand between a rule's word and the name it looks for.
func hardWords() map[string]bool {
	return set(`except of in on at by for from to with and or but as that which who whose whom if than when
		while where after before since until because so is are was were be been being am has have
		had do does did will would can could may might must shall not no never about into over
		under between through during against without within he she it they we you i him them us
		himself herself themselves said says told tells then there here what why how until upon
		off out up down also nor yet though although despite via per amid among across until
		plays played stars starred directed wrote produced won wins starring featuring written
		composed recorded created hosted based originally-from performed sung co-written penned
		distributed narrated presented aired premiered debuted starring playing portraying voiced
		voices portrayed portrays edited announced released appeared
		appears features featured includes included became becomes made makes took takes got gets
		joined left met married divorced dated like unlike such including along alongside`)
}

func prepositions() map[string]bool {
	return set(`of in on at by for from to with into over under between through during against
		without within after before since until than about via per amid among despite like as
		including alongside around behind featuring unlike following off`)
}

// clauseBreaks part one clause from the next.
func clauseBreaks() map[string]bool {
	return set("; : - but while although though whereas because ( )")
}

func countries() map[string]bool {
	return set(`us u.s usa uk u.k america britain england scotland wales ireland australia canada
		france germany italy spain mexico japan korea china india brazil sweden norway denmark
		finland netherlands belgium switzerland austria poland russia ukraine greece turkey
		israel egypt nigeria ghana kenya jamaica cuba colombia venezuela argentina chile peru
		philippines thailand vietnam indonesia malaysia singapore taiwan pakistan bangladesh
		iran iraq lebanon iceland portugal romania bulgaria serbia croatia europe africa asia
		united_states united_kingdom alabama alaska arizona arkansas california colorado connecticut
		delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine
		maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
		new_hampshire new_jersey new_mexico north_carolina north_dakota ohio oklahoma oregon
		pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont
		wisconsin wyoming ontario quebec british_columbia manitoba alberta new_south_wales
		new_zealand south_africa hong_kong south_korea`)
}

// cities are places that a work or a person might be taken for.
func cities() map[string]bool {
	return set(`london paris rome berlin madrid barcelona lisbon dublin edinburgh glasgow manchester
		liverpool birmingham bristol cardiff belfast leeds oxford cambridge cannes venice milan
		munich hamburg vienna prague budapest warsaw moscow stockholm oslo copenhagen helsinki
		amsterdam rotterdam brussels zurich athens istanbul cairo tehran baghdad mumbai delhi
		kolkata chennai beijing shanghai tokyo osaka seoul bangkok sydney melbourne auckland
		toronto montreal vancouver new_york new_york_city los_angeles hollywood chicago boston
		houston dallas austin nashville memphis detroit atlanta miami philadelphia seattle
		san_francisco las_vegas new_orleans washington santa_monica sundance brooklyn manhattan
		broadway lagos nairobi johannesburg rio_de_janeiro sao_paulo buenos_aires mexico_city havana
		kingston west_end silicon_valley bollywood`)
}

// awardNames are awards that carry no telling ending, folded.
func awardNames() map[string]bool {
	return set(`oscar oscars grammy grammys emmy emmys bafta baftas golden_globe golden_globes tony
		tonys brit brits palme_d_or palme_dor golden_lion golden_bear mercury_prize booker
		pulitzer knighthood obe mbe cbe mobo mobos vma vmas aria arias juno junos ivor_novello
		olivier oliviers razzie best_picture best_actor best_actress best_director peabody`)
}

// memberTrades are what members of a band do in it.
func memberTrades() map[string]bool {
	return set(`member members guitarist guitarists bassist drummer singer vocalist frontman
		frontwoman keyboardist percussionist saxophonist trumpeter violinist pianist bandmate
		rapper bass-player lead-singer lead-guitarist leader multi-instrumentalist organist
		co-vocalist star`)
}

// posts are what people are in an organisation.
func posts() map[string]bool {
	return set(`president chairman chairwoman chair director editor editor-in-chief spokesman
		spokeswoman ceo chief head boss executive curator manager secretary treasurer commissioner
		owner spokesperson vice-president chief-executive founder publicist principal governor
		minister correspondent co-owner reporter journalist columnist critic lawyer`)
}
