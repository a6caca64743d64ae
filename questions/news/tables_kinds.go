package news

import (
	"strings"

	"headliner/questions"
)

// kindNouns lists the nouns that tell what a name stands for.
func kindNouns() map[string]questions.Kind {
	return nouns(map[questions.Kind]string{
		questions.Album: `album albums lp ep mixtape soundtrack compilation record debut-album
			studio-album`,
		questions.Song: `song songs single singles track tracks tune ballad anthem
			duet b-side remix`,
		questions.Film: `film films movie movies blockbuster biopic thriller comedy rom-com
		comedy-drama dramedy
			documentary flick sequel prequel drama western musical-film short melodrama
			romcom whodunnit epic chiller tearjerker spoof swashbuckler
			romp slasher noir mockumentary actioner`,
		questions.Series: `series show sitcom soap telenovela miniseries mini-series drama-series
			programme program cartoon anime soap-opera serial docuseries gameshow spin-off
			k-drama`,
		questions.Podcast: `podcast podcasts`,
		questions.Book: `novel novels book books memoir autobiography novella bestseller
			best-seller trilogy biography`,
		questions.Work: `play musical opera ballet videogame game comic manga comics`,
		questions.Band: `band group duo trio quartet quintet boyband girlband boy-band supergroup
			girl-group act rockers foursome ensemble choir`,
		questions.Person: `singer rapper actor actress director film-maker filmmaker guitarist
			drummer bassist vocalist songwriter singer-songwriter composer producer novelist
			author writer screenwriter comedian comic-actor presenter broadcaster model dancer
			choreographer playwright journalist photographer artist musician pianist violinist
			dj crooner star frontman conductor politician designer poet tenor soprano
			footballer socialite heiress supermodel businessman entrepreneur activist`,
		questions.Company: `label studio network channel broadcaster company publisher distributor
			magazine newspaper streamer website broadcaster firm imprint journal`,
		questions.Award:     `award prize trophy medal`,
		questions.Event:     `festival tour concert ceremony contest gala residency`,
		questions.Character: `character protagonist superhero villain heroine`,
		questions.Place:     `city town village`,
	})
}

func nouns(table map[questions.Kind]string) map[string]questions.Kind {
	out := map[string]questions.Kind{}
	for kind, words := range table {
		for word := range strings.FieldsSeq(words) {
			out[word] = kind
		}
	}
	return out
}

// endings lists the last words of names that tell their kind.
func endings() map[string]questions.Kind {
	return nouns(map[questions.Kind]string{
		questions.Company: `records recordings music entertainment pictures studios studio films
			productions television tv network networks channel media books press publishing
			publishers corporation corp inc inc. ltd group label animation interactive games
			magazine times post company foundation association institute council academy
			theatre theater society agency university college school broadcasting union
			organisation organization committee trust church department police news radio
			post.com limited industries software`,
		questions.Award: `award awards prize oscar oscars grammy grammys emmy emmys bafta baftas
			globe globes medal brit brits tony tonys`,
		questions.Event: `festival tour fest contest ceremony olympics games-2012 fringe biennale`,
		questions.Place: `city island islands county street avenue beach hills park river road
			square arena stadium hall province valley bay hotel mountains airport theatre-royal`,
		questions.Podcast: `podcast`,
	})
}

// companies lists labels, networks, studios and papers that carry no telling
// ending, folded.
func companies() map[string]bool {
	return set(`columbia atlantic epic def_jam capitol island interscope polydor virgin rca emi
		motown geffen mercury parlophone warner_bros warner sub_pop xl 4ad domino rough_trade
		arista elektra mca decca sony sony_bmg bmg universal chrysalis a_and_m reprise sire
		verve blue_note roadrunner nettwerk epitaph merge matador jive laface aftermath
		shady young_money cash_money republic hollywood_records stax chess vertigo harvest
		rhino asylum creation factory mute fontana philips deram apple avex_trax avex nuclear_blast
		getting_out_our_dreams good_music g_o_o_d_music roc_nation xl_recordings
		abc nbc cbs fox hbo netflix hulu bbc itv channel_4 channel_5 bbc_one bbc_two bbc_three
		bbc_four bbc1 bbc2 amc fx showtime starz syfy usa_network the_cw cw upn wb the_wb pbs tnt
		tbs espn mtv vh1 bet nickelodeon disney disney_channel disney_xd cartoon_network
		adult_swim comedy_central e bravo a_and_e lifetime hgtv tlc discovery sky sky_one
		sky_atlantic rte cbc ctv tbs_network nhk fuji_tv tv_tokyo tv_asahi nippon_tv televisa
		telemundo univision gma abs-cbn tvb kbs sbs mbc tvn jtbc amazon_prime prime_video
		apple_tv amazon hulu peacock disney_plus paramount_plus hbo_max max crunchyroll
		freeform the_history_channel tve zdf ard rai canal_plus w_network hgtv_canada citv
		nine_network seven_network ten network_ten spotify audible npr luminary wondery gimlet
		paramount mgm lionsgate miramax dreamworks pixar 20th_century_fox columbia_pictures
		united_artists a24 orion new_line rko focus_features studio_ghibli toho tristar
		vogue billboard rolling_stone variety deadline people gq vanity_fair mgm_studios
		penguin bloomsbury harpercollins random_house simon_and_schuster scholastic nintendo
		sega capcom konami ubisoft activision electronic_arts ea rockstar square_enix sony
		marvel dc marvel_comics dc_comics dark_horse hachette macmillan faber`)
}

// networks are companies that show series and put out no records, folded.
func networks() map[string]bool {
	return set(`abc nbc cbs fox hbo netflix hulu bbc itv channel_4 bbc_one bbc_two mtv vh1 bet espn
		wwe nickelodeon disney_channel comedy_central youtube itunes spotify instagram twitter
		facebook`)
}

// notNames are capitalised words that name nobody: days, months, and what
// stands alone at the head of a sentence.
func notNames() map[string]bool {
	return set(`monday tuesday wednesday thursday friday saturday sunday january february march
		april may june july august september october november december i i'm i've i'll i'd
		the a an and but or if in on at by for from of to with as it he she they we you his her
		its their our my your this that these those there here when while where who what why how
		which after before since until although though because so then now also both each every
		some many most all any no not yes only just even still yet once during despite among
		amid following according directed written produced starring featuring born released
		recorded formed created based described set other another several two three four five six
		seven eight nine ten one first second third last later meanwhile however moreover
		together additionally unlike like about into over under between through without within
		up down out off more less much few such his/her mr mrs ms dr is was are were be been has
		have had do does did will would can could may might must let get watch see read photo
		photos video related exclusive more: image source sources new asked speaking recently
		last next earlier today yesterday tonight tomorrow originally initially subsequently
		currently previously eventually finally apparently unfortunately sadly meanwhile
		instead besides alongside along thanks its it's he's she's that's there's what's who's
		dvd cd lp ep vhs lps eps cds dvds tv starting having being wearing using whereas whether oh well ok okay hi
		hey nor than too
		very oh. plus thus hence upon us: critics fans
		best outstanding part parts season episode chapter track tracks side volume disc act scene
		none
		either neither himself herself themselves itself don't didn't can't won't isn't you're
		they're we're following co-written co-produced inspired set: added says said told voiced
		owned filmed shot published aired premiered co-starring hosted composed performed known
		best-known former formerly raised educated married it'll we'll they'll he'll she'll`)
}

// peoples are adjectives of countries and regions.
func peoples() map[string]bool {
	return set(`american british english scottish welsh irish australian canadian french german
		italian spanish mexican japanese korean chinese indian brazilian swedish norwegian danish
		finnish dutch belgian swiss austrian polish russian ukrainian czech hungarian greek
		turkish israeli egyptian nigerian ghanaian kenyan jamaican cuban colombian venezuelan
		argentine argentinian chilean peruvian filipino filipina thai vietnamese indonesian
		malaysian singaporean taiwanese pakistani bangladeshi iranian iraqi lebanese icelandic
		portuguese romanian bulgarian serbian croatian european african asian latin south north
		african-american us u.s. uk u.k. british-born puerto_rican hollywood bollywood broadway
		west south_korean hong_kong new_zealand somali-dutch french-israeli danish-german
		turkish-german barbadian trinidadian bahamian dominican luxembourgish slovenian
		ukrainian-born western eastern anglo-american anglo-irish londoner moroccan algerian
		south-african aussie brit brits black white christian jewish muslim catholic victorian
		punjabi bengali tamil telugu malayalam hindi catalan basque breton flemish hawaiian texan
		californian parisian sicilian bavarian latvian lithuanian estonian georgian armenian
		mongolian tibetan nepalese burmese cambodian syrian jordanian saudi tunisian ethiopian
		somali ugandan tanzanian zimbabwean zambian senegalese malian ivorian cameroonian
		congolese rwandan angolan bolivian ecuadorian uruguayan paraguayan panamanian haitian
		maltese cypriot macedonian albanian bosnian slovak belarusian fijian samoan maori cornish
		soviet scandinavian nordic caribbean hispanic latino latina afro-american guatemalan`)
}
