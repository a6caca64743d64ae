package news

// occupations lists what people do for a living, as news and encyclopedias
// name it. They identify a person before or after a name.
func occupations() map[string]bool {
	return set(`singer rapper actor actress director film-maker filmmaker guitarist drummer
		bassist vocalist songwriter singer-songwriter composer producer novelist author writer
		screenwriter comedian comedienne presenter broadcaster model dancer choreographer
		playwright journalist photographer artist musician pianist violinist dj crooner conductor
		politician designer poet tenor soprano footballer socialite heiress supermodel
		businessman businesswoman entrepreneur activist saxophonist trumpeter cellist keyboardist
		percussionist cinematographer editor critic columnist magician impresario promoter
		animator cartoonist illustrator sculptor painter chef wrestler boxer athlete lyricist
		arranger lawyer attorney historian professor surgeon astronaut psychologist
		multi-instrumentalist entertainer stuntman youtuber vlogger influencer blogger
		newsreader newscaster anchor weatherman puppeteer harpist flautist showrunner
		screenplay-writer record-producer dramatist baritone mezzo-soprano organist beatboxer
		streamer podcaster impressionist ventriloquist restaurateur philanthropist
		hairstylist stylist makeup-artist golfer sprinter gymnast
		cricketer racing-driver analyst quarterback linebacker striker goalkeeper midfielder
		economist scientist physicist chemist biologist engineer architect jockey skater skier
		swimmer banker statistician oceanographer naturalist librettist musicologist guitar-player
		keyboard-player soundman costumier restaurateur gamer biographer essayist humorist
		satirist raconteur newscaster sportscaster commentator columnist`)
}

// aboutPeople lists further words that stand before a person's name without
// naming a trade.
func aboutPeople() map[string]bool {
	return set(`star frontman frontwoman castmate costar icon legend superstar heart-throb heartthrob veteran
		mogul newcomer starlet diva host co-host hitmaker bandmate co-star nominee winner
		spokesman spokeswoman president chairman chairwoman chief ceo boss head executive
		founder co-founder contestant protagonist lead leads diva maestro guru pal friend
		husband wife son daughter brother sister father mother cousin girlfriend boyfriend fiance
		fiancee fiancé fiancée nephew niece uncle aunt grandson twin widow partner beau hubby
		colleague collaborator counterpart creator tycoon minister mayor senator secretary
		officer manager agent publicist representative member singer/songwriter
		singer/actress frontwoman villain heroine stars co-stars hosts`)
}

// honorifics stand before a person's name and are no part of it.
func honorifics() map[string]byte {
	return map[string]byte{
		"mr": 'm', "mrs": 'f', "ms": 'f', "miss": 'f', "sir": 'm', "dame": 'f', "lord": 'm',
		"lady": 0, "king": 'm', "queen": 'f', "prince": 'm', "princess": 'f', "professor": 0,
		"prof": 0, "dr": 0, "senator": 0, "president": 0, "rev": 0, "reverend": 0, "judge": 0,
		"captain": 0, "detective": 0, "sergeant": 0, "agent": 0, "officer": 0, "vice": 0,
	}
}

// genders tells the gender of persons by nouns that name them.
func genders() map[string]byte {
	out := map[string]byte{}
	for word := range set(`actor frontman businessman husband son brother father boyfriend king
		prince nephew uncle grandson fiance fiancé hubby chairman spokesman heart-throb widower
		dad tenor baritone beau weatherman boy man newsman hunk`) {
		out[word] = 'm'
	}
	for word := range set(`actress frontwoman businesswoman wife daughter sister mother girlfriend
		queen princess niece aunt granddaughter fiancee fiancée comedienne heiress socialite
		chairwoman spokeswoman diva mom mum soprano songstress starlet widow girl woman
		mezzo-soprano mother-of-two mother-of-three`) {
		out[word] = 'f'
	}
	return out
}
