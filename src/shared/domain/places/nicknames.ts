// First names and what people make of them. A name in one line may stand for any other in it.

const lines = `
abigail abby abi gail
adam ad
alexander alexandra alex alec al sandy sandra sasha xander lexi lex ali
alfred alfie fred freddie alf
alice ali allie
amanda mandy manda
andrew andy drew
angela angie ange
anna ann anne annie hannah nan
anthony antony tony ant
arthur art artie
barbara barb babs barbie
benjamin ben benny benji
beverley beverly bev
bradley brad
brian bryan
caroline carol carrie caz
catherine katherine kathryn cathy kathy kate katie kat cath kath kitty kay
charles charlie chaz chas chuck
charlotte lottie charlie char
christine christina chris chrissie tina
christopher chris kit topher
claire clare
clifford cliff
courtney court
craig
daniel dan danny
danielle dani dan ellie
darren daz dazza
david dave davey davy dai
dawn
deborah debra deb debbie debs
dennis den denny
derek del
diane diana di
dominic dom
donald don donny
donna
dorothy dot dotty dolly
douglas doug dougie
dwayne duane
edward ed eddie ned ted teddy
eleanor elaine ellie ella nell lena
elizabeth elisabeth liz lizzie beth betty eliza bess libby lisa
emily em emma millie emmy
eric rick
ethan
evelyn eve evie
francis frances frank frankie fran
frederick fred freddie freddy
gareth gaz gary gaz gazza
gavin gav
geoffrey jeffrey geoff jeff
george georgie
gerald gerard gerry jerry
gillian jill gill
graham graeme
gregory greg
harold harry hal
harriet hattie harry
heather
helen nell
henry harry hal hank
hugh hughie
ian iain
isabel isabella isobel izzy bella belle
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie jay
jane janet jan janey
janice jan
jason jay jase
jasmine jas jaz jazz
jennifer jen jenny jenna
jeremy jez jerry
jessica jess jessie
joanne joanna jo joe joey
john johnny jack jon
jonathan jon jonny nathan
joseph joe joey
josephine jo josie
joshua josh
joyce joy
julie julia jules
justin
karen kaz
karl carl
kelly kel
kenneth ken kenny
kevin kev
kieran
kimberley kim
kirsty kirsten
kyle
laura laurie
lauren
lawrence laurence larry laurie
lee leigh
leonard len lenny leo
leslie lesley les
lewis louis lou louie
liam
linda lyn lynn lynne
louise lou lulu
lucy lucinda luce
luke
madeleine maddie
malcolm mal
marcus marc mark
margaret maggie meg peggy marge margie greta rita madge
maria marie mary molly polly
martin marty
matthew matt matty
maureen mo
maurice mo
megan meg
melanie mel
melissa mel lissa
michael mike mick mickey micky mikey
michelle shell chelle
mohammed muhammad mohamed mo
nathan nathaniel nate nat
natalie nat talia
neil neal
nicholas nick nicky nico
nicola nicky nic nikki
nigel nige
norman norm
oliver ollie olly
olivia liv livvy
pamela pam
patricia pat patsy trish tricia patty
patrick pat paddy
paul paulie
pauline
penelope penny
peter pete
philip phillip phil pip
rachel rachael rach
raymond ray
rebecca becky becca bex beck
reginald reg reggie
rhys reece
richard rich rick ricky dick richie
robert rob bob bobby robbie bert
roberta bobbie
roger rodge
ronald ron ronnie
rosemary rosie rose
roy
russell russ
ruth ruthie
ryan
samantha sam sammy
samuel sam sammy
sarah sara sal sally
scott scotty
sean shaun shawn
sharon shaz shazza
shane
sheila shell
shirley shirl
simon si
sophie sophia soph
stacey stacy stace
stanley stan
stephanie steph stevie
stephen steven steve stevie ste
stuart stewart stu
susan suzanne sue susie suzy
sylvia syl
teresa theresa terry tess tessa
terence terry tel
thomas tom tommy
timothy tim timmy
tracey tracy trace
trevor trev
tyler ty
tyrone ty
valerie val
vanessa nessa
vera
veronica ronnie vron
victor vic
victoria vicky vicki tori
vincent vince vinny
vivian viv
walter wally walt
wayne
wendy
wilfred wilf
william will bill billy liam willy
winifred winnie
yvonne
zachary zac zak
zoe
albert bert bertie
ivy
grace gracie
faith
hope
amy
jade
chelsea
chloe
kayleigh
leanne
gemma
hayley
kerry
lorraine
marlon
jermaine
leroy
delroy
winston
`;

export const nicknames: readonly (readonly string[])[] = lines
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Every first name that this one may stand for, itself with them. */
export function namesLike(name: string): ReadonlySet<string> {
  return new Set([name, ...nicknames.filter((line) => line.includes(name)).flat()]);
}
