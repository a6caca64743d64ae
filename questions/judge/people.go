package judge

// givenNames lists first names; a line holds the forms of one name.
func givenNames() string {
	return `james jim jimmy jamie jimmie
john jon johnny jonny johnnie jack
jonathan jonathon jon
robert bob bobby rob robbie bert
william will bill billy willie willy
richard dick rick ricky richie ritchie rich
michael mike mick mickey mikey micheal
thomas tom tommy thom
david dave davey davy
daniel dan danny
joseph joe joey jo
charles charlie charley chuck chas
edward ed eddie ted teddy ned
theodore ted teddy theo
christopher chris topher kit kris
christian chris
matthew matt mathew matty
anthony tony antony ant
steven stephen steve stevie stefan
andrew andy drew
kenneth ken kenny
george georgie
joshua josh
kevin kev
brian bryan
ronald ron ronnie
timothy tim timmy timothee
jason jase
jeffrey jeff geoff geoffrey jeffery
gregory greg gregg
benjamin ben benny benji
samuel sam sammy
samantha sam sammy
alexander alex al alec sandy xander
alexandra alex lexi
frank francis frankie franklin
francis fran frances francesca
raymond ray
patrick pat paddy rick
patricia pat patty trish tricia patti
gerald gerry jerry ger
jeremy jerry jez
jerome jerry
lawrence larry laurence lawrie
walter walt wally
henry harry hank hal
harold harry hal
peter pete
douglas doug dougie
arthur art artie
albert al bert bertie
alfred alf alfie fred
alan allan allen al
frederick fred freddie freddy frederic
philip phil phillip
nicholas nick nicky nicolas nico
donald don donnie
leonard len lenny leo leon
leonardo leo leon
louis lou lewis louie luis
vincent vince vinny
victor vic
martin marty
nathan nate nathaniel
eugene gene
stanley stan
russell russ
terence terry terrence
abraham abe
zachary zach zack zac
jacob jake
maxwell max maximilian
oliver olly ollie
eric erik erick
marc mark marcus
sean shaun shawn
craig kraig
carl karl
curtis curt kurt
phil phill
dwayne duane
elizabeth liz beth lizzie betty eliza bess libby elisabeth betsy
katherine kate katie kathy catherine kathryn cathy kat katharine katy cate kathrine catharine
margaret maggie meg peggy marge margie
jennifer jen jenny jenn
jessica jess jessie
rebecca becky becca bex rebekah
deborah debbie deb debra
susan sue susie suzy suzie susannah suzanne
barbara barb babs barbra
victoria vicky vicki tori
christine christina chris chrissy tina kristin kristen kristina kirsten
angela angie
pamela pam
judith judy
cynthia cindy
amanda mandy
michelle michele shelly
jacqueline jackie jacky
stephanie steph stefanie stefani
natalie nat nathalie
natasha tasha nat
valerie val
gwendolyn gwen
eleanor ellie nell
dorothy dot dottie
florence flo
josephine jo josie
penelope penny
abigail abby
melissa mel
melanie mel
ann anne annie anna
sarah sara
lindsay lindsey linsey
rachel rachael
megan meghan meg
britney brittany brittney
ashley ashlee ashleigh
caitlyn kaitlyn caitlin kaitlin katelyn
jaden jayden
zoe zoey
isabel isabelle isabella bella izzy
vivian vivien vivienne
theresa teresa terry tess
kelly kelli kellie
courtney kourtney
carly karly carlie
chloe khloe
bradley brad bradly
willard will
gina gena geena
gemma jemma
cara kara
tania tanya
sofia sophia sofie sophie
kristy christy kirsty
laura lora
marlon marlin
reese reece rhys
ryan rian
jordan jordyn
kylie kiley
miley mylie
joan joanne joanna jo
randall randy
reginald reggie reg
rodney rod roderick
roland rolly
sidney sid syd sydney
stuart stewart stu
wallace wally
wesley wes
wilfred wilf
winston winnie
zachariah zac zach
tracy tracey
terry terri
carrie kerry keri
hailey hayley haley hailee
madeline madeleine maddie
mackenzie mckenzie
emma em
emily em
olivia liv livvy
gillian jillian gill jill
julia julie jules
juliette juliet
diane diana dianne
helen helena ellen
lily lilly lillian
mohammed muhammad mohamed mohammad
steffi steffani`
}

// singleNames lists first names that have no other form here.
func singleNames() string {
	return `liam lisa rita nora sally elaine
	sandra sasha gwyneth aaron adam adele adrian aidan aisha alicia alison alvin amber amy
	andre angelina anita
	april arnold ariana audrey aubrey austin barry beatrice bernard beyonce blake bonnie brad
	brandon brenda brett bruce bruno calvin cameron camila cardi carlos carly carmen carol
	caroline cary casey cecil celine chad charlotte charlize chelsea cher chloe clara clark
	claire clint clive cole colin connor conor cody courtney dakota dale damian damon darren
	dean debbie demi dennis derek dexter dolly dolores dominic donna doris drake dustin dylan
	earl edith edgar elijah ella elliot elton elvis enrique ernest esther ethan eva evan eve
	ewan faith felix fiona florence forest gabriel gal gareth gary gemma georgia gina glen
	glenn gloria goldie grace graham grant greta guy halle hannah harriet harrison harvey heath
	heather heidi hector herbert hilary holly howard hugh hugo ian idris imogen ingrid ira
	irene isaac ivan ivy jada jane janet janice jared jasmine jay jean jenna jerry joan joanne
	joaquin jodie joel jordan jorge jose joy joyce juan judd jude julian june justin justine
	karen kanye katya keanu keira keith kendrick kendall khloe kim kimberly kirk kourtney kris
	kristy kyle kylie lana lance laura lauren laurie lea leah lee leigh leonard leslie lena
	linda lionel logan lois lorraine lucas lucy luke lydia mabel macaulay malcolm mandy
	marcel maria marie marilyn marion marjorie marlon marshall martha marvin mary matilda maya
	mary maureen megan mel mia micah milan miley millie milo minnie miranda miriam mohandas
	molly monica morgan morris muriel myra nancy naomi neil nelson nicole nicki nicola nigel
	nina noah noel norah norman octavia olga orlando oprah oscar otis otto owen pablo paige
	paris paul paula pauline pedro percy phoebe phyllis pierce piers priscilla quentin quincy
	rachel ralph ramona randy reba reese regina renee rex rhys ricardo rihanna rod roderick
	rodney roger roland roman rosa rose rosie ross roy ruby rufus rupert rosamund russell ruth
	ryan salma sandra saoirse scarlett scott selena serena seth shakira shane shania shannon
	sharon sheila shelley sheryl shirley sidney sienna sigourney simon skyler sofia solange
	sophia sophie spencer spike stacy stella stuart sydney sylvester sylvia tamara tania tanya
	tara taylor tegan tiffany tilda timothee todd toni travis trent trevor tristan troy tyler
	tyra uma ursula usher vanessa vera veronica vera viola virginia wallace wanda warren wayne
	wendy wesley whitney whoopi willow wilson winona woody wyatt xavier yoko yvonne zayn zendaya
	gigi kid willie dakota giovanni marco paolo pierre jacques hans fritz klaus boris vladimir`
}

// commonSurnames lists surnames that so many known people have that one alone
// does not say who is meant, whoever is known to the judge.
func commonSurnames() string {
	return `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez
	lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white
	harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen
	hill flores green adams nelson baker hall campbell mitchell carter roberts turner
	phillips evans parker collins edwards stewart morris murphy cook rogers morgan cooper peterson
	bailey reed kelly howard ward cox richardson wood watson brooks bennett gray james hughes price
	myers long foster sanders ross powell sullivan russell fisher henderson cole west jordan
	reynolds hamilton graham kim park chen wang li singh khan patel kumar black stone fox berry
	simon paul john george michael jenkins perry butler barnes coleman simmons patterson alexander
	hart hunt hunter bell bush clinton kennedy roosevelt carey crawford day marshall mason
	mcdonald murray newman osborne owens palmer payne porter rice richards rose ryan shaw simpson
	spencer stevens stone tucker wallace warren webb wells willis woods lawrence jonas kardashian
	jenner baldwin affleck arquette bridges carradine douglas fonda hemsworth sheen wayans bee`
}
