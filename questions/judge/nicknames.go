package judge

import "strings"

// addNicknames reads lines "name = nickname, nickname". A nickname can be that
// of several people.
func (l *lexicon) addNicknames(lines string) {
	for line := range strings.SplitSeq(lines, "\n") {
		name, nicks, _ := strings.Cut(line, " = ")
		full := l.read(name).tight
		for nick := range strings.SplitSeq(nicks, ", ") {
			key := l.read(nick).tight
			l.nicks[key] = append(l.nicks[key], full)
		}
	}
}

// nicknamed reports whether the answer is what an accepted one is widely
// called: "the boss".
func (c *hearing) nicknamed() bool {
	names := c.l.nicks[c.answer.tight]
	for i := range names {
		for k := range c.golds {
			if c.golds[k].tight == names[i] {
				return true
			}
		}
	}
	return false
}

// nicknames lists people and bands who are widely called something that no
// rule makes of their name, a first name alone where everybody says it.
func nicknames() string {
	return `2Pac = Tupac, Pac, Makaveli
Tupac Shakur = Tupac, 2Pac, Pac, Makaveli
50 Cent = Fiddy, Fitty, Fiddy Cent, Curtis Jackson
Adele = Adele Adkins, Adele Laurie Blue Adkins
Arnold Schwarzenegger = Arnie, Arnie Schwarzenegger, the Terminator, the Governator
Aretha Franklin = the Queen of Soul, Queen of Soul
Backstreet Boys = BSB
Bad Bunny = Benito, Benito Antonio Martínez Ocasio
Barbra Streisand = Babs
Beyoncé = Queen Bey, Queen B, Bey, Beyoncé Knowles, Beyoncé Knowles-Carter
Billy Joel = the Piano Man
Björk = Björk Guðmundsdóttir
Black Eyed Peas = BEP
Bob Dylan = Robert Zimmerman
Bob Marley = Robert Nesta Marley
Bono = Paul Hewson
Boyz II Men = Boys to Men, Boyz to Men
Bruce Springsteen = the Boss
Bruno Mars = Peter Gene Hernandez
Bob Geldof = Geldof, Saint Bob
BTS = Bangtan Boys, Bangtan Sonyeondan, Beyond the Scene
Cardi B = Cardi, Belcalis Almánzar, Belcalis Marlenis Almánzar
Caitlyn Jenner = Bruce Jenner
Carly Rae Jepsen = CRJ
Charli XCX = Charli
Cher = Cherilyn Sarkisian
Cheryl Cole = Cheryl, Cheryl Tweedy
Childish Gambino = Donald Glover
Donald Glover = Childish Gambino
Chance the Rapper = Chance
Conan O'Brien = Conan, Coco
Creedence Clearwater Revival = CCR, Creedence
Cristiano Ronaldo = CR7
Daddy Yankee = Ramón Luis Ayala Rodríguez
David Beckham = Becks
David Bowie = Bowie, Ziggy Stardust, the Thin White Duke, David Jones, David Robert Jones
David Hasselhoff = the Hoff
Diddy = Puff Daddy, P. Diddy, Puffy, Sean Combs, Sean Diddy Combs
Sean Combs = Puff Daddy, P. Diddy, Puffy, Diddy
DJ Khaled = Khaled
Dolly Parton = Dolly
Dr. Dre = Dre, Andre Young, Andre Romelle Young
Drake = Drizzy, Champagne Papi, Aubrey Graham, Aubrey Drake Graham
Dwayne Johnson = the Rock
Ellen DeGeneres = Ellen
Elton John = Reginald Dwight, the Rocket Man, Rocket Man
Elvis Presley = Elvis, the King, the King of Rock and Roll, the King of Rock 'n' Roll
Eminem = Slim Shady, M&M, Marshall Mathers, Marshall Bruce Mathers III
Eric Clapton = Slowhand
Farrokh Bulsara = Freddie Mercury
Freddie Mercury = Farrokh Bulsara
Flavor Flav = William Drayton
Frank Ocean = Christopher Breaux
Frank Sinatra = Ol' Blue Eyes, Old Blue Eyes, Sinatra
George Michael = Georgios Panayiotou, Georgios Kyriacos Panayiotou
Ghostface Killah = Ghostface
Grandmaster Flash = Joseph Saddler
Guns N' Roses = GNR, G N' R
H.E.R. = Gabi Wilson
Howard Stern = the King of All Media
Hulk Hogan = Terry Bollea
Ice Cube = O'Shea Jackson
Ice-T = Tracy Marrow
Iggy Pop = James Osterberg, the Godfather of Punk
J. Cole = Jermaine Cole
J. K. Rowling = Joanne Rowling, Jo Rowling, Robert Galbraith
James Brown = the Godfather of Soul, the Hardest Working Man in Show Business
Jay-Z = Hova, Jigga, Hov, Shawn Carter, Shawn Corey Carter, Jay Zee
Jennifer Aniston = Jen Aniston
Jennifer Lawrence = J-Law, JLaw
Jennifer Lopez = J.Lo, JLo, Jenny from the Block
Joaquin Phoenix = Leaf Phoenix
John Legend = John Stephens, John Roger Stephens
John Lydon = Johnny Rotten
Johnny Rotten = John Lydon
John Wayne = the Duke
Johnny Cash = the Man in Black
Jon Bon Jovi = Bon Jovi
Joseph Gordon-Levitt = JGL, JoGo
Justin Bieber = the Biebs, Biebs, JB
Justin Timberlake = JT
Kanye West = Ye, Yeezy, Kanye, Yeezus
Ye = Kanye West, Yeezy, Kanye, Yeezus
Katy Perry = Katheryn Hudson
Kendrick Lamar = K-Dot, Kung Fu Kenny, Kendrick Duckworth, Kendrick Lamar Duckworth
Kesha = Ke$ha
Kid Cudi = Scott Mescudi
Kid Rock = Robert Ritchie
Kim Kardashian = Kim K, Kim Kardashian West
Kobe Bryant = the Black Mamba, Kobe
Lady Gaga = Gaga, Stefani Germanotta, Stefani Joanne Angelina Germanotta, Mother Monster
Lana Del Rey = Lizzy Grant, Elizabeth Grant
LeBron James = LeBron, King James
Led Zeppelin = Led Zep, Zeppelin, Zep
Lil Nas X = Montero Hill, Montero Lamar Hill
Lil Wayne = Weezy, Dwayne Carter
Lin-Manuel Miranda = Lin Miranda
Lorde = Ella Yelich-O'Connor
Louis Armstrong = Satchmo, Pops
Louis C.K. = Louis Székely
Ludacris = Luda, Chris Bridges
Machine Gun Kelly = MGK, Colson Baker
Madonna = Madge, the Material Girl, the Queen of Pop, Madonna Ciccone, Madonna Louise Ciccone
Marilyn Manson = Brian Warner
Marilyn Monroe = Norma Jeane Mortenson, Norma Jeane Baker, Norma Jean
Mariah Carey = Mimi, the Queen of Christmas
Matthew McConaughey = McConaughey
Meat Loaf = Marvin Lee Aday
Meghan Markle = the Duchess of Sussex, Duchess of Sussex, Meghan Sussex
Megan Thee Stallion = Megan Pete
Metro Boomin = Leland Wayne
MF DOOM = Doom, Daniel Dumile
Michael Bublé = Bublé
Michael Jackson = MJ, the King of Pop, King of Pop, Jacko, Wacko Jacko
Michael Jordan = MJ, Air Jordan, His Airness
Miley Cyrus = Hannah Montana, Destiny Hope Cyrus
Missy Elliott = Misdemeanor, Missy Misdemeanor Elliott
Mötley Crüe = the Crüe
Muhammad Ali = Cassius Clay
My Chemical Romance = MCR
Nate Dogg = Nathaniel Hale
New Kids on the Block = NKOTB
Nicki Minaj = Onika Maraj, Onika Tanya Maraj
Nine Inch Nails = NIN
The Notorious B.I.G. = Biggie, Biggie Smalls, Notorious BIG, Christopher Wallace, BIG
Oprah Winfrey = Oprah
Ozzy Osbourne = Ozzy, the Prince of Darkness
Paul McCartney = Macca
Pharrell Williams = Pharrell
Phil Collins = Philip David Charles Collins
Pink = Alecia Moore, Alecia Beth Moore
P!nk = Alecia Moore, Alecia Beth Moore
Pitbull = Mr. Worldwide, Armando Pérez
Post Malone = Posty, Austin Post
Prince = the Artist Formerly Known as Prince, the Artist, the Purple One, Prince Rogers Nelson
Prince Harry = the Duke of Sussex, Duke of Sussex
Queen Latifah = Dana Owens
Rage Against the Machine = RATM
Red Hot Chili Peppers = RHCP, the Chili Peppers, Chili Peppers, Chilis
R.E.M. = REM
Rihanna = Riri, Robyn Fenty, Robyn Rihanna Fenty, Bad Gal Riri
Ringo Starr = Ringo, Richard Starkey
Robert De Niro = Bobby De Niro
Robert Downey Jr. = RDJ
Robert Pattinson = R-Patz, RPatz
Rowan Atkinson = Mr. Bean
Run-DMC = Run DMC
RuPaul = RuPaul Charles
Sarah Jessica Parker = SJP
Sarah Michelle Gellar = SMG
Scarlett Johansson = ScarJo
Shakira = Shakira Mebarak, Shakira Isabel Mebarak Ripoll
Shania Twain = Eilleen Edwards
Shaquille O'Neal = Shaq, Shaq O'Neal
Sia = Sia Furler
Slash = Saul Hudson
Snoop Dogg = Snoop, Snoop Lion, Snoop Doggy Dogg, Calvin Broadus, Uncle Snoop
Stevie Wonder = Stevland Morris, Little Stevie Wonder
Sting = Gordon Sumner
Stone Cold Steve Austin = Stone Cold
Sylvester Stallone = Sly, Sly Stallone
System of a Down = SOAD
Taylor Swift = T-Swift, T Swizzle, T-Swizzle, Tay Tay, Tay
The Beach Boys = Beach Boys
The Beatles = the Fab Four, Fab Four
The Edge = David Evans, Dave Evans
The Rock = Dwayne Johnson
The Rolling Stones = the Stones, Stones
The Weeknd = Abel Tesfaye, Abel
The Who = Who
Tiger Woods = Tiger, Eldrick Woods
Tina Turner = Anna Mae Bullock
Tom Jones = Thomas Woodward
Tyler, the Creator = Tyler Okonma
Usher = Usher Raymond
Vanilla Ice = Robert Van Winkle
Victoria Beckham = Posh, Posh Spice, Victoria Adams
Geri Halliwell = Ginger Spice, Geri Horner
Emma Bunton = Baby Spice
Melanie Chisholm = Sporty Spice, Mel C, Melanie C
Mel C = Sporty Spice, Melanie Chisholm
Melanie Brown = Scary Spice, Mel B
Mel B = Scary Spice, Melanie Brown
Whoopi Goldberg = Whoopi, Caryn Johnson
Will Smith = the Fresh Prince, Fresh Prince, Willard Smith, Willard Carroll Smith
Wiz Khalifa = Cameron Thomaz
Woody Allen = Allan Konigsberg
Wu-Tang Clan = Wu-Tang, the Wu
The Godfather = Godfather Part I
Grand Theft Auto = GTA
Game of Thrones = GoT
Keeping Up with the Kardashians = KUWTK
RuPaul's Drag Race = Drag Race
The Fresh Prince of Bel-Air = Fresh Prince
The Lord of the Rings = LOTR
The Oprah Winfrey Show = Oprah
The Big Bang Theory = TBBT, Big Bang Theory
How I Met Your Mother = HIMYM
It's Always Sunny in Philadelphia = Always Sunny, IASIP
Buffy the Vampire Slayer = Buffy
Terminator 2: Judgment Day = T2, Terminator 2
E.T. the Extra-Terrestrial = ET
Monty Python and the Holy Grail = Holy Grail
Academy Award for Best Picture = Best Picture, Best Picture Oscar, Oscar for Best Picture
Academy Awards = Oscars, the Oscars
Academy Award = Oscar, the Oscar
Grammy Awards = Grammys, the Grammys
Emmy Awards = Emmys, the Emmys
Tony Awards = Tonys, the Tonys
Golden Globe Awards = Golden Globes, the Golden Globes
Roc-A-Fella Records = Rocafella, Roc-A-Fella
Metro-Goldwyn-Mayer = MGM`
}
