package judge

func wordClasses() map[class]string {
	return map[class]string{
		stop: `the a an of in on at by to from for with and as into upon than that
			la le el los las les il der die das du de del of`,
		filler: `it its is are was were be im am i my me think thing believe guess answer answers
			would will say said has have had been so its thats that this these those called
			named name names known also just his her their he she they there here who which
			what when where must should could does did do you your right really definitely
			surely certainly ok okay well um uh er please thanks lol course actually around about
			obviously totally clearly honestly haha bro duh ofc tho
			something someone whatever like approximately approx circa roughly nearly almost over
			ad ce during since until
			between through some very one per him herself himself themselves itself written wrote painted
			composed directed invented discovered founded sung sang recorded produced released played
			plays starred stars appears appear appeared features located situated made make makes
			created designed won wins proposed published portrayed voiced hosted lies found produces`,
		general: `river lake mount mountain mountains island islands isle city town village county
			state country republic kingdom empire province region area district street road avenue
			square park bridge university college school academy institute club team teams party
			company companies corporation corp inc ltd llc co plc group band brand firm
			organization organisation association society union league film movie song album single
			novel book series show programme program sitcom tv television play musical opera poem
			game games video sport sports disease disorder syndrome virus war battle siege raid
			invasion act law treaty church cathedral temple palace station airport
			stadium arena centre center hall building museum hotel restaurant cafe bar ocean sea gulf
			desert valley bay beach coast family language languages people peoples tribe nation
			century era period age decade year years month day week time season seasons episode
			episodes number numbers type types kind form part parts style genre color colour
			character characters fictional original famous former national international royal
			process system rate area areas exhibition racecourse festival award awards prize tour
			ceremony magazine newspaper podcast channel network studios studio records label
			pictures entertainment productions duo trio`,
		honorific: `mr mrs ms miss dr sir dame lord lady king queen prince princess president
			emperor empress saint st pope general colonel captain major sergeant senator governor
			minister prime chancellor professor prof reverend rev justice judge father brother
			sister duke duchess count countess earl baron sultan tsar czar chief secretary mayor
			vice admiral master madam gen col capt sgt lt hon comrade
			representative rep congressman congresswoman ambassador lieutenant commander bishop rabbi`,
		junior: `jr junior jnr sr senior snr`,
		negation: `not no never none neither nor isnt wasnt arent werent dont doesnt
			didnt cant wont without except nobody nothing anti non`,
		guess: `or either maybe perhaps possibly otherwise else alternatively instead`,
		role: `singer songwriter rapper musician artist actor actress comedian comedienne host
			presenter director producer author writer novelist poet painter composer player
			footballer boxer golfer politician scientist physicist chemist botanist explorer
			inventor engineer businessman entrepreneur philosopher architect chef dancer model
			guitarist drummer bassist pianist dj vocalist frontman wrestler youtuber star legend
			physician astronomer mathematician economist psychologist british english american
			guy man woman lady bloke dude person`,
		unit: `years year yrs yr months month weeks week days day hours hour hrs hr minutes minute
			mins min seconds secs sec miles mile mi km kilometres kilometers kilometer kilometre
			metres meters meter metre m ft feet foot inches inch in cm mm yards yard mph kph kmh kg
			kilograms pounds lbs lb pound grams g tons tonnes ton percent dollars dollar euros euro
			usd gbp bucks degrees degree celsius fahrenheit acres acre hectares litres liters gallons
			calories volts watts hz people times points episodes seasons members steps stores copies
			pesos rupees yen bce bc am pm`,
		site: `city country town place state county village island continent region nation`,
		title: `film movie song album single track novel book series sitcom show musical play
			record hit tune programme program podcast opera soap drama comedy sequel ballad anthem
			soundtrack blockbuster thriller`,
	}
}

// synonyms lists words that mean the same in an answer.
func synonyms() string {
	return `eu european
colour color
grey gray
theatre theater
centre center
and n
dr doctor
mr mister
mme madame
st saint
jr junior jnr
sr senior snr
tv television telly
movie film
minutes minute mins min
hours hour hrs hr
years year yrs yr
days day
weeks week
months month
seconds secs sec
miles mile mi
km kilometres kilometers kilometer kilometre
metres meters meter metre
feet ft foot
inches inch
dollars dollar usd bucks
pounds pound gbp quid lbs lb
euros euro
kg kilograms kilogram kilos
percent pct
bc bce
vol volume
pt part
vs versus
okay ok
donut doughnut
till til
christmas xmas
love luv
you u
tonight tonite
night nite
mount mt
fort ft
football soccer
mom mum mother
dad father
aluminium aluminum
organisation organization
defence defense
`
}

// famousRivals lists names that belong to somebody else than the longer name
// they could be short for.
func famousRivals() []string {
	return []string{
		"michael jordan", "paul anderson", "george bush", "martin luther", "john adams",
		"tom jones", "james jones", "daniel lewis", "david jones", "vanessa williams",
		"jim brown", "jim jones",
	}
}
