package judge

// demonyms lists countries with the words for their people and things.
func demonyms() string {
	return `usa us america american americans
uk britain british gb briton brits
argentina argentine argentinian argentinean
australia australian aussie
austria austrian
belgium belgian
brazil brazilian brasil
bulgaria bulgarian
canada canadian
chile chilean
china chinese
colombia colombian
croatia croatian
cuba cuban
cyprus cypriot
czech czechia
denmark danish dane
egypt egyptian
england english
ethiopia ethiopian
finland finnish finn
france french
germany german
ghana ghanaian
greece greek
hungary hungarian
iceland icelandic icelander
india indian
indonesia indonesian
iran iranian persia persian
iraq iraqi
ireland irish
israel israeli
italy italian
jamaica jamaican
japan japanese
kenya kenyan
korea korean
lebanon lebanese
malaysia malaysian
mexico mexican
morocco moroccan
netherlands dutch holland
nigeria nigerian
norway norwegian
pakistan pakistani
peru peruvian
philippines filipino philippine
poland polish pole
portugal portuguese
romania romanian
russia russian
scotland scottish scots
serbia serbian
singapore singaporean
spain spanish spaniard
sweden swedish swede
switzerland swiss
syria syrian
thailand thai
turkey turkish
ukraine ukrainian
venezuela venezuelan
vietnam vietnamese
wales welsh
catholic catholicism
islam muslim islamic
jewish judaism jew
hindu hinduism
buddhist buddhism
christian christianity`
}

// states lists states, their short forms, and other names that tell one place
// from another of its name.
func states() string {
	return `alabama ala
alaska ak
arizona ariz az
arkansas ark
california calif ca
carolina
colorado colo
connecticut conn ct
dakota
delaware
florida fla fl
georgia ga
hawaii
idaho
illinois il
indiana
iowa
kansas kan
kentucky ky
louisiana
maine
maryland md
massachusetts
michigan mich mi
minnesota minn mn
mississippi
missouri
montana
nebraska neb
nevada nev nv
jersey nj
new
york ny
north
ohio oh
oklahoma okla ok
oregon ore
pennsylvania penn pa
south
southern
northern
west
tennessee tenn tn
texas tex tx
utah ut
vermont vt
virginia va
washington wash wa
wisconsin wis wi
wyoming
ontario
quebec
alberta
columbia
manitoba
scotia
usa
uk
united
states
kingdom
zealand
africa
la
dc
surrey
london
yorkshire
kent
essex
sussex
cornwall
devon
lancashire
cumbria
bavaria
queensland
victoria
wear
tyne
european
caribbean
nsw`
}
