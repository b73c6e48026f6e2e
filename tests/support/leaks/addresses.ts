// Made-up homes, some on streets called after everyday words. No such house is meant; postcodes are in no real district
// where the place is real.

export type Home = {
  number: string;
  name: string;
  street: string;
  flat?: string;
  house?: string;
  area: string;
  town: string;
  postcode: string;
  phone: string;
  email: string;
};

const rows = `
14|Copperkettle|Road||||Derby
22|Larkspur|Row||||Stoke-on-Trent
7|Nutmeg|Terrace||||Leicester
20|Saddlebag|Court|Flat 6|||Luton
9|Teasel|Yard|Flat 2|||Peterborough
31|Gooseberry|Walk||||Birmingham
104|Hope|Street||||Derby
8|St John’s|Road||||Bradford
17|Station|Road||||Telford
3|Church|Lane||||Wrexham
55|London|Road||||Leicester
12|Victoria|Avenue||||Leeds
6|Park|Close||||Nottingham
41|Mill|Lane||||Stockport
2|Willow|Grove||Willow House||Derby
19|Hartington|Crescent||||Coventry
77|Ogle|Street||||Hull
5|Elm|Gardens||||Preston
230|Old Mill|Lane||||Bolton
16|Fernybrook|Drive||||Swindon
48|Quarrymans|Way||||Sheffield
11|Thistledown|Mews|Flat 1a|||York
63|Brambleside|Close||||Exeter
27|Kestrel|Avenue||||Norwich
90|Pennyfarthing|Street||||Oxford
4|Larches|Refuge||The Larches||Carlisle
13|Foxglove|Place||||Ipswich
36|Albert|Road||||Southend
29|Queen|Street||||Cardiff
51|Weaverdale|Crescent||||Rochdale
8|New Park|Road||||Slough
72|Dovecote|Lane||||Lincoln
15|Harebell|Close||||Plymouth
101|Tanners Hill|Road||||Lewisham
33|Moorcroft|Avenue||||Burnley
18|Pottergate|Terrace||||Durham
25|Seven Sisters|Road||||London
60|Osier|Road||||Bristol
44|Marchbank|Gardens||||Kettering
9|Windlestraw|Lane||||Harrogate
21|Saltersgate|Street||||Chester
1|Merrivale|Court|Room 12|||Torquay
57|Candlemaker|Row||||Stirling
39|Umberslade|Road||||Redditch
83|Spindleberry|Grove||||Reading
10|Cinder|Lane||||Keighley`
  .trim()
  .split('\n');

const letters = 'ABDEFGHJLNPQRSTUWXYZ';

export const homes: readonly Home[] = rows.map((row, at) => {
  const [number = '', name = '', street = '', flat = '', house = '', area = '', town = ''] =
    row.split('|');
  const two = (from: number) =>
    `${letters[(at * 7 + from) % letters.length]}${letters[(at * 11 + from * 3) % letters.length]}`;
  return {
    ...{ number, name, street, area: area || 'Eastside', town },
    ...(flat ? { flat } : {}),
    ...(house ? { house } : {}),
    postcode: `${two(1)}${(at % 19) + 1} ${(at * 3) % 10}${two(5)}`,
    phone:
      at % 2 === 0
        ? `07700 9${String(100_37 + at * 771)
            .padStart(5, '0')
            .slice(0, 2)} ${String(120 + at * 17).slice(-3)}`
        : `01632 96${String(1000 + at * 173).slice(-4)}`,
    email: `${name.toLowerCase().replace(/[^a-z]/gu, '')}${at + 11}@example.org`,
  };
});

/** The first line as people write it. */
export const lineOf = ({ flat, number, name, street }: Home) =>
  `${flat ? `${flat}, ` : ''}${number} ${name} ${street}`;

/** Street names that are also everyday words, or names of towns or people: never looked for all alone. */
export const everydayNames: ReadonlySet<string> = new Set(
  'Hope,Station,Church,London,Victoria,Park,Mill,Willow,Elm,Old Mill,Albert,Queen,New Park,St John’s,Kestrel,Foxglove,Cinder,Seven Sisters,Tanners Hill,Ogle,Nutmeg,Gooseberry,Dovecote'.split(
    ',',
  ),
);
