// Towns and cities of these islands, and countries people come from. A street called after one is looked for by more than
// its name, and a town in a travel plan is no secret by itself.

const lines = `
aberdeen aberystwyth accrington aldershot altrincham andover ashford aylesbury ayr bangor barking barnet barnsley
barrow basildon basingstoke bath batley bedford belfast berwick beverley bideford birkenhead birmingham blackburn
blackpool blyth bodmin bognor bolton bootle boston bournemouth bracknell bradford braintree brecon brent brentwood
bridgend bridgwater bridlington brighton bristol brixton bromley burnley burton bury caernarfon caerphilly camberley
cambridge camden cannock canterbury cardiff carlisle carmarthen castleford chatham chelmsford cheltenham chester
chesterfield chichester chippenham chorley clacton colchester consett corby coventry crawley crewe croydon cumbernauld
cwmbran darlington dartford daventry deal derby derry dewsbury doncaster dorchester dover dudley dumfries dundee
dunfermline dunstable durham ealing eastbourne eastleigh edinburgh ellesmere ely enfield epsom evesham exeter exmouth
falkirk falmouth fareham farnborough farnham fleetwood folkestone gateshead gillingham glasgow glastonbury gloucester
goole gosport grantham gravesend grays grimsby guildford hackney halesowen halifax hamilton haringey harlow harrogate
harrow hartlepool harwich hastings hatfield havant haverfordwest hemel hereford hertford hexham hinckley hitchin
holyhead horsham hounslow hove huddersfield hull huntingdon huyton inverness ipswich islington jarrow keighley kendal
kettering kidderminster kilmarnock kingston kirkby kirkcaldy knowsley lambeth lancaster leamington leeds leek leicester
leigh leominster letchworth lewes lewisham lichfield lincoln liverpool livingston llandudno llanelli london
loughborough louth lowestoft ludlow luton macclesfield maidenhead maidstone maldon malvern manchester mansfield margate
matlock merthyr merton middlesbrough morecambe morpeth motherwell nantwich neath newark newbury newcastle newham
newmarket newport newquay newry newton northallerton northampton northwich norwich nottingham nuneaton oakham oldham
omagh ormskirk oswestry oxford paisley pembroke penrith penzance perth peterborough peterlee plymouth pontefract
pontypool pontypridd poole portsmouth prescot preston pudsey ramsgate reading redbridge redcar redditch redhill redruth
reigate rhondda rhyl richmond ripon rochdale rochester romford rotherham rugby rugeley runcorn ryde salford salisbury
scarborough scunthorpe selby sevenoaks sheerness sheffield shrewsbury sittingbourne skegness skelmersdale skipton sleaford
slough solihull southampton southend southport southwark spalding stafford staines stamford stevenage stirling stockport
stockton stoke stourbridge stowmarket stratford stroud sunderland sutton swadlincote swansea swindon tamworth taunton
telford thanet thetford thurrock tilbury tonbridge torquay totnes trowbridge truro tynemouth uxbridge wakefield wallasey
wallsend walsall waltham walthamstow wandsworth warrington warwick washington watford wednesbury wellingborough wells
welshpool weston weymouth whitby whitehaven wigan willesden wilmslow wimbledon winchester windsor wirral wisbech witham
woking wokingham wolverhampton woolwich worcester workington worksop worthing wrecsam wrexham yeovil york
england scotland wales cymru ireland britain jamaica nigeria ghana romania poland lithuania albania portugal brazil vietnam
china india pakistan bangladesh somalia eritrea ethiopia iran iraq syria turkey spain france germany italy latvia bulgaria
hungary ukraine russia kent essex surrey sussex norfolk suffolk devon cornwall somerset dorset wiltshire hampshire
cheshire cumbria lancashire yorkshire derbyshire leicestershire nottinghamshire staffordshire shropshire lincolnshire
merseyside cheltenham midlands
`;
const twoWords = `stoke on trent,milton keynes,st albans,st helens,bury st edmunds,tunbridge wells,hemel hempstead,welwyn garden
city,south shields,north shields,king s lynn,kings lynn,great yarmouth,newcastle upon tyne,south wales,north wales,burton on
trent,weston super mare,merthyr tydfil,ebbw vale,port talbot,colwyn bay,sutton coldfield,west bromwich,bognor regis,high
wycombe,east london,south london,north london,west london,st ives,leighton buzzard,market harborough,melton mowbray,long
eaton,bishop auckland,chester le st`;

export const towns: readonly string[] = [
  ...lines.trim().split(/\s+/u),
  ...twoWords.replace(/\s+/gu, ' ').split(','),
];
