package news

// firstNames tells the usual gender of first names: 'm', 'f', or 0 for both.
func firstNames() map[string]byte {
	out := map[string]byte{}
	for _, group := range []struct {
		gender byte
		names  string
	}{
		{'m', worldMen},
		{'f', worldWomen},
		{'m', menNames},
		{'f', womenNames},
		{0, eitherNames},
	} {
		for name := range set(group.names) {
			out[name] = group.gender
		}
	}
	return out
}

const menNames = `aaron abdul abraham adam adrian ahmed aidan al alan alastair albert alberto
	alec alejandro aleksandr alessandro alex alexander alexandre alexei alfie alfonso alfred ali
	allan allen alonso alvin amir amit amitabh anders andre andré andreas andrew andy angelo
	anil anthony anton antonio antonin archie armando arnold arthur arun ashton ashvin asif aubrey
	august austin axel barack barney barry bart bartholomew ben benedict benicio benjamin benny
	bernard bernardo bernie bert bill billy blake bob bobby bono boris brad bradley brandon brendan
	brent bret brett brian bruce bruno bryan bryce burt byron caleb calvin cameron cary carl carlos
	casper cecil cedric cesar chad channing charles charlie chester chris christian christoph
	christophe christopher chuck clarence claude claudio clay clayton cliff clifford clint clive
	cole colin connor conor conrad corey craig curtis cyril damian damien damon dan daniel daniele
	danny dante darius darren daryl dave david davy dean declan denis dennis denny denzel derek
	desmond dexter diego dimitri dirk dom dominic don donald donnie doug dougie douglas drew duane
	dudley duncan dustin dwayne dwight dylan earl ed eddie edgar eduardo edward edwin eli elias
	elijah elliot elliott elton elvis emilio emmanuel enrique eric erik ernest ernesto errol ethan
	eugene evan ezra fabio federico felipe felix ferdinand fernando finn floyd francesco francis
	francisco franco francois françois frank frankie franz fred freddie frederick fritz gabriel
	gareth garrett garry garth gary gavin gene geoff geoffrey george gerald gerard gerardo gerry
	giacomo gianni gilbert giles giorgio giovanni giuseppe glen glenn gordon graham grant greg
	gregory guillermo gus gustav gustavo guy hank hans harold harrison harry harvey hector henri
	henrik henry herbert herman homer howard hugh hugo humphrey ian igor ingmar irving isaac ismail
	ivan jack jackson jacob jacques jaime jake jamal james jamie jan jared jarvis jason javier jay
	jean jean-luc jeff jeffrey jeremy jermaine jerome jerry jesse jim jimmy joachim joaquin joe
	joel johan john johnnie johnny jon jonah jonathan jordan jorge jose josé josef joseph josh
	joshua juan jude jules julian julio julius jürgen justin kanye karl karim keanu keenan keith
	ken kenard kendrick kenneth kenny kevin kiefer kirk klaus konstantin kurt kyle kris lance larry
	lars laurence lawrence lee leif len lenny leo leon leonard leonardo leroy leslie lester levi
	lewis liam lionel lloyd lorenzo lou louie louis luc luca lucas lucian luciano luigi luis luke
	luther mack malcolm manuel marc marcel marcello marco marcos marcus mario marius mark marlon
	marshall martin marty marvin mason mat mateo mathew mathieu matt matteo matthew matthias
	maurice mauricio max maxim maximilian maxwell mehmet mel melvin michael michel mick miguel mike
	mikhail miles milo milos mitch mitchell mohammed moritz morris mortimer moses murray nathan
	nathaniel neal ned neil nelson niall nicholas nick nicky nicolas nigel nikolai niles noah
	noel nolan norman oleg oliver olivier omar oscar osvaldo otis otto owen pablo paolo pascal
	patrice patrick paul paulo pedro percy perry pete peter pharrell phil philip philippe phillip
	pierce pierre piotr placido quentin quincy rafael ralph ramon randall randy raoul raphael raul
	ray raymond reggie reginald rené rene reuben rex rhys ricardo riccardo rich richard rick ricky
	ridley rob robbie robert roberto rod roderick rodney rodrigo roger roland rolf roman romeo ron
	ronald ronan ronnie rory roscoe ross roy rufus rupert rush russ russell ryan sacha salman
	salvador salvatore sam sammo sammy samuel santiago saul scott sean seann sebastian sergei
	sergio seth shah shane shaun shawn sidney siegfried silvio simon sly spencer spike stan stanley
	stefan stephen stephane sterling steve steven stewart stuart subhash sven sydney sylvester taj
	ted terence terrence terry theo theodore thierry thom thomas tim timothy toby todd tom tommy
	tony travis trent trevor tristan troy tupac tyler tyrone ulrich umberto usher vaughn
	vernon vic victor vijay vin vince vincent vincenzo viggo vladimir wallace walt walter warren
	warwick wayne werner wes wesley wilfred wilhelm will willem william willie wim winston wolfgang
	woody wyclef xavier yann yves zac zach zachary zack zane zayn zoran aamir shahrukh akira hideo
	hiroshi kenji takashi takeshi hayao satoshi yoshi jin jun min-ho kwame kofi tunde chiwetel idris
	ludwig amadeus dmitri mstislav yuri sting eminem jermain lebron kobe tiger jayson tyson russel
	orlando leone nonzee norm mort doc buddy duke chick dizzy bing gil wataru tomomi masaaki hiro
	abimael ernst fidel che heath jud kit kieran callum fergus hamish euan ewan angus cillian
	dougal rhett shia topher tobey zach dominick gaetano reinhard rainer fatih`

const womenNames = `abigail adele adriana agatha agnes aisha aishwarya alanis alexa alexandra alexia
	alice alicia alina alison allison alyssa amanda amber amelia amy ana anastasia andrea angela
	angelica angelina anika anita anja ann anna annabel annabelle anne annette annie antonia april
	aretha ariana ariel arlene ashlee ashley astrid audrey aurora ava avril ayumi barbara barbra
	beatrice becky belinda bella bernadette bernice bertha beth betsy bette bettina betty beverly
	beyonce beyoncé bianca billie björk blanche bonnie brenda bridget brigitte britney brittany
	brooke camila camilla candice cara carey carla carly carmen carol carole carolina caroline
	caroline carolyn carrie caterina cate catherine cathy cecilia celeste celia celine céline chaka
	chandra charlene charlize charlotte chelsea cher cheryl chiara chloe chloé chrissie chrissy
	christa christina christine cindy claire clara clarissa claudia cleo colleen connie constance
	cordelia corinne courtney cristina crystal cynthia dahlia daisy dana daniela danielle daphne
	daria darlene dawn deborah debra debbie deirdre delia delta demi denise diana diane dianne
	dido dina dionne dolly dolores donna dora doris dorothy edie edith eileen elaine eleanor elena
	elisa elise eliza elizabeth ella ellen elle elsa emilia emily emma erica erika erin erykah
	estelle esther etta eva eve evelyn faith fanny fay felicia felicity fiona florence frances
	francesca franka freda freida frida gabriela gabrielle gaby gail gemma genevieve georgia
	geraldine geri germaine gillian gina ginger gladys glenda gloria goldie grace greta gretchen
	gwen gwendolyn gwyneth hailee hannah harriet hattie hayley heather heidi helen helena helene
	henrietta hilary hillary holly hope ida ines ingrid irene iris irma isabel isabella isabelle
	itatí ivy jackie jacqueline jada jane janelle janet janice janine jasmine jean jeanette
	jeanne jenna jennifer jenny jess jessica jessie jill jo joan joanna joanne jodie johanna
	josephine
	joy joyce juanita judi judith judy julia juliana julianne julie juliet juliette june kaley
	karen kate katharine katherine kathleen kathryn kathy katie katy kay kayla keira kelis kelly
	kendall kerry keri keshia khadijah khloe khloé kim kimberly kirsten kirstie kourtney kristen
	kristin kylie lana lara laura lauren laurie lauryn lea leah leanne leigh lena leona leonora
	leslie
	letitia lila lilly lily linda lindsay lisa liv liza lizzie lois lola lorde loretta lori lorna
	lorraine louisa louise lucia lucille lucinda lucy lulu lupita lydia lynn lynne mabel macy
	maddie madeleine madeline madonna mae maggie maisie malika mandy mara margaret margarita margo
	margot maria maría mariah mariana marianne marie marilyn marina marion marisa marissa marjorie
	marlene martha martina mary maureen mavis maxine maya meg megan meghan melanie melinda melissa
	mercedes meredith meryl mia michaela michele michèle michelle mila mildred miley millie mimi
	mindy minnie mira miranda miriam missy moira molly mona monica monique muriel myra nadia
	nadine nancy naomi natalia natalie natasha nathalie nella nelly nia nichelle nicki nicola
	nicole nina nora norah norma octavia odette olga olivia oona opal oprah paige paloma pamela
	pandora patience patricia patsy patti paula paulina pauline pearl peggy penelope penny petra
	philippa phoebe phyllis pippa polly portia priscilla priyanka rachel ramona raquel rebecca
	reese regina renee renée rhea rhonda rihanna rita roberta rosa rosalind rosamund rosanna rose
	rosemary rosie roxanne ruby ruth sabrina sadie sally salma samantha sandra sandy saoirse sara
	sarah scarlett selena selma serena shakira shania shannon sharon sheena sheila shelley sheryl
	shirley shonda sienna sigourney simone sinead sinéad siobhan sissy sofia solange sonia sonja
	sophia sophie stacey stella stephanie stevie stockard susan susanna suzanne suzi sylvia tabitha
	tamara tammy tamron tanya tara tatiana taylor teresa tess tessa thalía thandie thelma theresa
	tiffany
	tilda tina toni tonya tori tracey tracy tricia trisha tyra ulrike uma una ursula valerie
	vanessa vera veronica vicky victoria viola violet virginia vivian viviane vivien vivienne wanda
	wendy whitney whoopi wilhelmina willow winifred winona yasmin yoko yolanda yuliana yvette
	yvonne zadie zara zelda zella zendaya zoe zoë zooey beverley clare jil annabella arianne
	brynn caitlin cheryl cameron dakota dua ellie florence hailey halle halsey ikumi issa jhené
	karlie kesha lizzo maren naomie nastassja phylicia pink rooney sade saffron sinitta tove
	esperanza marisol consuelo guadalupe itziar ludwika meche irán aoi hikaru utada namie joni
	ayaan trisha shilpa kareena deepika lata asha tabu rani`

const eitherNames = `alex ashley bailey billie bobbie cameron casey chris dakota dana devon drew
	elliot frankie gale hayden jackie jamie jess jody jordan jesse kelly kerry kim kris lee leslie
	lindsay
	lou lynn morgan nicky pat phoenix quinn reese riley robin sam sasha shannon skyler stacy
	taylor terry
	tracy tyler val sandy marion hilary laurie andrea jean gene jan kit robyn
	aubrey avery blake charlie courtney darcy harley jo justice kendall logan madison mel ollie
	parker peyton rory rowan sean shawn shelby sidney spencer stevie sydney toni vivian whitney
	yeezy hunter river rain august dale carey carol cary claude clay connie daryl dominique`
