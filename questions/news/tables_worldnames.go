package news

// worldMen and worldWomen are first names from further afield than those above,
// without accents.
const worldMen = `aarav drake eminem fabolous ludacris moby nelly ringo xzibit abbas abdullah abel abhishek achim adolf adolfo adnan agustin ahmad aki akira
	akshay alain alberto alejo aleksander alessio alexandru alexis alf alfredo alphonse amadeo
	amadou amar amitav amos anand anatole anders andrei andrej andrey andrzej angus anibal ansel
	antoine antti anurag anwar ari arjun arne arnaud arnold arturo arvind ashok atif augusto aziz
	baptiste bartosz bastian beau bela benicio benoit bernd bertrand bjorn bogdan boguslaw boman
	bo-hyun branko brendan bruno burak carlo carsten cem chandra chetan chidi ching christos clarke
	claus cornelius cristian cristobal cyrus daisuke daniil danilo dario dariusz darko darrell
	darren davide davor deepak demetrius denzil deon dermot detlef devdas dieter dilip dinesh dino
	dominik dragan dusan eamon eamonn ebenezer edgardo edmond edmund edo eduard edvard efrem
	eirik elio elisha elmer emanuel emil emile emir emre enzo erich erkki erland ernst erwin
	esteban etienne eugenio euan ewan fabian fabien farhan faruk faustino ferenc fernand fidel
	filip fintan flavio florian fraser fredrik friedrich fyodor gabor gaetano gael galen gaspard
	gaston gavriel georg georges georgi gerd gerhard germain gert gideon gilles giancarlo gino
	giulio goran govind gregor grigori guido guillaume gunnar gunter gunther gustavo gyorgy
	hakan hakon hal halvard hamish hannes hari harald harish harsh hartmut hassan hayao heath
	heinrich heinz heiko helge helmut henning henrique herb hermann hideo hideaki hiro hirokazu
	hiroshi holger horacio horst hrithik humberto hussein ibrahim ichiro idris ignacio igor ilya
	imran imtiaz indra ingo ingvar irfan isamu ishaan isidro istvan itzhak ivo jaan jacek jackie
	jacky jafar jagdish jakob jalal jan-erik jang janek janne janos jaromir jaroslav jarek jasper
	javed jeetendra jens jens-peter jerzy jiri joao joaquim jochen joerg johann johannes jonas
	joost jorg jorgen jorma josip jouni jozef juhani jukka jun junichi jurgen juri kabir kaj kamal
	karan karel karol kaspar katsuhiro kazuo kei keiichi keisuke kelvin kenji kenneth kevork
	khalid kishore kiyoshi kjell klaus knut koji konrad konstantin kostas krishna kristian
	kristoffer krzysztof kumar kurt kunal kwame ladislav lajos lalit lamar lars lasse laszlo
	lauri laurent lazar leif lennart leopold leszek levon li-wei lionel ljubomir loic lorenz
	lothar lubomir luca lucas luciano lucien ludovic ludvik ludwig luis luiz lukas maciej mads
	magnus mahesh mahmoud makoto malachi malcolm mamoru manfred manish manoj manuel marat marcel
	marcelo marcin marcio marco marcos marek mariano marin marius marko markku markus marten
	martijn masaki masato mateo matej mateusz mathias mathieu mats matthias matti mattias maurice
	mauricio maurizio mauro maximilian mehdi mehmet meinhard michal michel miguel mihai mika mike
	mikael mikhail mikko milan milko milo milorad milos miloslav miro miroslav mitsuo mohamed
	mohammad mohammed mohan mohit moritz mukesh murat murray mustafa nacho naoki naresh narendra
	nasir nasser naveen nawaz nebojsa nenad nestor nicanor niccolo nico nicolai nicolae nicolas
	niels niilo nikhil nikita nikola nikolai nikolaj nikolas nikos nils ninad nino nobuo norbert
	nuno octavio odd olaf olav ole oleg olivier omar onur orlando orri oskar osamu osman oswald
	otto ousmane ove paavo pablo pal paolo pascal patrice patricio patrik pavel pavlos pawel
	pedro peer pekka pepe per petar peter petr petri petros philippe pier piero pierce pierre
	pierre-yves pieter pietro piotr plinio prabhu prabhat prakash pramod pranav prasad prem
	puneet radek radu rafael rafal raffaele rafiq raghav rahul rainer raj raja rajesh rajiv
	rajinder rajkumar rajnikanth raju rakesh ralf ram ramesh ramiro ramon ranbir randhir raoul
	raphael rashid rasmus ratko raul ravi ravindra reda reiner reinhard reinhold remy renaud rene
	renzo ricardo riccardo rinaldo rishi ritesh roald roar robbert roberto robin roderick rodrigo
	rogelio roger roland rolf romain roman romeo ronan ruben rudolf rudi rui rune rupert ruslan
	sacha sachin saeed saif sajid salim salman salvador salvatore sameer samir samo samuel sandeep
	sandor sandro sanjay sanjeev santiago santosh sascha satish satoshi satyajit sebastian
	sebastien selim serge sergei sergej sergey sergio severin shah shahid shankar shekhar shigeru
	shin shinichi shinji shinya shiro shoji shyam siddharth sid siegfried sigurd silvio simao
	simeon slavko slobodan snehal soren srdjan stanislav stanislas stefan stefano stein stellan
	sten stig stipe subhash sudhir sunil suresh surya svein sven svend tadashi tadeusz taha
	takashi takeshi takumi tamas tapio tariq tatsuya teemu teo teppo terje tetsuya thabo theo
	theodor theodore thiago thierry thijs thorsten tiago tibor tihomir timo timothee tito tobias
	tobin tom tomas tomasz tommaso tony torben tord tore torsten toshiro toshio trond tsutomu
	tuomas tybalt udo ugo uli ulf ulrich umberto urban uwe vaclav valentin valerio valery vasco
	vasily vasilis veit venkat veselin victor vidar vignesh vijay viktor vilhelm vilmos vinay
	vincenzo vinod vishal vito vittorio vivek vladimir vlado vojtech volker vyacheslav waldemar
	walid wes wieslaw wilfried wilhelm willem wim wladyslaw wojciech wolf wolfgang xavi yann
	yannick yasuhiro yasujiro yevgeny yitzhak yoichi yoji yosef yoshi youssef yuji yuri yusuf
	yves zac zbigniew zdenek zdravko zeljko zhang zoltan zoran zubin`

const worldWomen = `adele aretha ariana beyonce bjork cardi cher dido enya kesha joss kylie rihanna rosalia sade sia solange aaliyah abigail adele adelaide aditi agata agnes agnieszka agnete aida aiko aino
	aishwarya aki akiko alba aleksandra alena alessandra alessia alexia alina aliona aliya alma
	aloisia alva amal amelie amina amparo amrita amy anahi anais ananda anastasia andreia
	anette angelica angelina angelique anika anila anja anjali anke ann-marie anna-maria annalisa
	anne-marie anneke anneliese annelie annemarie annette annika anouk antje antonella antonia
	anushka anya aoife apolonia arantxa ariadne ariana arja armelle arwen asa asako ashanti astrid
	asuka aud audrey aurelie aya ayaka ayako ayesha ayse azra barbro beata beate beatriz
	begona belen benedicte berit bernadette bettina bianca bibi birgit birgitta birthe blanca
	bodil bogumila bojana brenda brigida brigitte brit britta brita camelia camila carina carla
	carlota carmela carmen carole carolin catalina catarina caterina cecile cecilia celia celine
	chantal charlotta chiara chika chieko chiyo chloe christa christelle christiane christina
	chrissie ciara cindy claire clara clarice claudette claudia clemence clotilde concepcion
	constance coralie cordelia corinna corinne cosima cristina dagmar dagny dalia dalida
	daniela danielle danuta daphne darja debora delphine denisse deirdre diane dimitra dina divya
	dolores domenica dominika donatella doreen doris dorota dorothea dorte dragana dulce dunja
	ebba ebru edith edna eeva efua eileen eimear einat eiko ekaterina elena eleonora eleonore
	elfriede elif eliane elin elisa elisabetta elise elke elly eloise elodie els elsa elsebeth
	elsie elvira emi emilia emiko emmanuelle emmeline encarna erica erika ermelinda ersilia eri
	esmeralda estelle esther etsuko eugenia eulalia evangeline evelina ewa fabienne fabiola fanny
	farah fatima fatma federica fernanda fiona flavia fleur flora florencia florinda frances
	francesca francine francisca franziska freda frederique freya frida friederike fumiko gabriela
	gabriella gabrielle gaia galina genevieve georgette geraldine gerda germaine gertrud ghislaine
	giada gilda gina giorgia giovanna gisela giselle gitte giulia giuliana gloria grazia graciela
	gudrun gunilla gunvor gwen gwyneth haifa hana hanako hannah hanne hannelore haruka hatice
	hedda hedwig heidi heike helena helene helga heloise hema henriette herta hilda hilde
	hildegard hiroko hitomi honor huma ida idina ilaria ildiko ilona ilse imelda imogen ines inez
	inga inge ingeborg inger ingrid inka ioana irena irene irina iris irma isabela isabella
	isabelle isadora isolde itati ivana ivanka iwona izabela jacinta jaclyn jacqueline jadwiga
	jana janet janina janine jarmila jasmin jasmina jaya jeannette jelena jenni jennie jitka joana
	joanna johanna jolanta jorja josefina josefine josette jovana juana judit judith judy julia
	juliana juliane julie juliette jutta jytte kaisa kaja kajol kalpana kamala kana kanako kaori
	karen karin karina karla karolina karoline kasia katarina katarzyna kate katerina katharina
	kathe kathleen kathrine kati katia katja katrin katrina kavita kavitha kaya kazuko keiko
	kerstin khadija kiara kim kimiko kinga kirsten kirsti kirsty klara klaudia komal konkona
	kornelia kristen kristiina kristin kristina kristine krystyna kumiko kyoko laila lakshmi lara
	larisa latika laura laure lavinia layla lea leena leila leonor leonora leticia letizia lidia
	liesbeth lieselotte ligia lilia liliana liliane lilja lina linnea lise lisbeth liselotte liudmila
	livia ljiljana ljubica lola lolita lorena lotta lotte louisa lourdes lucie luciana lucrezia
	ludivine ludmila luisa luiza luz lydie lyudmila machiko madhuri magda magdalena magnhild mai
	maija maike maja malgorzata malin malu mami manisha manuela mara marcela marcella mare
	marcia marea maren marguerite maribel marica marie-anne mariella marija marijana marika
	mariko marilou marina mariko marisela maritza marjan marketa marlies marta marthe mary-ann
	marzia masako mathilda mathilde matilda maude maura mayumi mechthild medea meena meera megumi
	mei meike mercè merete merja mette michiko midori mieke miharu mihaela miki mikiko milagros
	milena milica milla mina ming minna mio mireille mirela mirella miriam mirja mirjam mitsuko
	miyu miyuki monika morena motoko moya nada nadezhda nadja nagisa nam namrata nana nandita naoko
	narges nastasia natalja natasa nathalia nawal neena neha nelli nerea nerina nevena nga
	niamh nicoletta nieves nikolina nila nilda nimrat nina ninette nirmala noemi noriko noura
	nuria nuala octavie olena oksana olivia ofelia orla ornella ottilie padma padmini paola parvati
	pascale patrizia patrycja pavla perla pernille petronella petula phuong pia pilar poonam
	preity prisca priya purificacion queenie radha rafaela ragnhild raisa raja rajni ramya rani
	ranjana raquel reiko reka rekha remedios renata renate rie riikka rika riko rina ritva rocio
	roisin romina romy ronja roos rosalba rosalia rosalie rosalinda rosana rosario rosella rosita
	rossana roswitha roxana rukmini rut ryoko saara sabine sachi sachiko sadhana saki sakura
	salome sangeeta sanja sanna santa saori sarita saskia satu savitri sayaka selina senta
	seraphine setsuko shabana shanti sharmila shizuka shobha shreya shu sidonie sidsel signe
	sigrid silke silvia silvana simona simran sinéad sirpa siri siv smita snezana sofie sofija
	solveig sonali sonam sophie-marie soraya sridevi stana stefania steffi stephania sumiko
	sunita susana susanne sushmita suzanna suzana suzanne svenja svetlana sylvana sylvie szilvia
	taina tamako tamiko tanja tatjana tekla teodora teresita terttu thanh thea therese thora tilda
	tiina tina tiziana tomoko tomomi tone toshiko trine tuija tulla tuuli tyne ulla ulrika umeko
	urmila ursula usha uta ute valentina valeria valerija vanda vanja vasilisa velma vera verena
	veronika vesna vibeke vicenta vidya vilma virginie virna viveca vlasta vyjayanthi waltraud
	wanda wenche wibke wiltrud xenia ximena yael yasmine yasuko yekaterina yelena yesenia yoko
	yoshiko ylva yuka yuki yukiko yuko yulia yumi yumiko yuriko zeenat zeynep zita zofia zohra
	zorica zsuzsa zuzana`
