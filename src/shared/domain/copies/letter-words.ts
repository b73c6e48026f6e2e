// Words that say where she is, or that she was in care, in each language a letter can be written in. One that is innocent in
// its sentence stops the letter as well: the worker words it otherwise, or she ticks that it may be said. Pure.

const prisonInEnglish =
  /(?<![\p{L}\p{N}])(?:h\.?\s?m\.?\s?p\.?|prison\p{L}*|jail\p{L}*|gaol\p{L}*|custod\p{L}*|inmate\p{L}*|imprison\p{L}*|offen[cds]\p{L}*|convict\p{L}*|crim(?:e|es|inal\p{L}*)|sentence(?:d|s)?|probation|parole|licen[cs]e|recall(?:ed)?|remand(?:ed)?|rotl|hdc|pom|wing|cell|cells|behind bars|locked up|inside|released?)(?![\p{L}\p{N}])/giu;
const careInEnglish =
  /(?<![\p{L}\p{N}])(?:in care|care (?:leaver|leavers|experienced|experience|home|order|system|file|record|records)|(?:left|leaving) care|looked[ -]after|foster\p{L}*|children[’']s home|social worker|social services|personal advis[eo]rs?|pathway plan|corporate parent\p{L}*)(?![\p{L}\p{N}])/giu;

/** A whole word or words, whatever letters go on after a *. Written without accents, as they are looked for. */
const anyOf = (...words: string[]) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replaceAll('*', '\\p{L}*')).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );

const prisonElsewhere = [
  // Welsh, with the letters a word can begin with.
  anyOf(
    ...['(?:c|g|ch|ngh)archar*', '(?:d|dd|n)alfa', '(?:t|d|th|nh)rosedd*', '(?:d|dd|n)edfryd*'],
    ...['(?:rh|r)yddhau*', '(?:t|d|th|nh)rwydded*', 'adalw'],
    ...['ar brawf', '(?:gwasanaeth|gweithiwr|swyddog) prawf', 'remand', 'parol'],
  ),
  // Polish
  anyOf(
    ...[
      'wiezien*',
      'wiezni*',
      'uwiezi*',
      'zaklad* karn*',
      'areszt*',
      'areszcie',
      'osadzon*',
      'skazan*',
      'wyrok*',
    ],
    ...[
      'kurator*',
      'przestepstw*',
      'odsiad*',
      'odsiedz*',
      'w celi',
      'za kratkami',
      'zwolnieni*',
      'zwolnion*',
    ],
  ),
  // Romanian
  anyOf(
    ...['inchiso*', 'puscari*', 'penitenciar*', 'detinut*', 'detenti*', 'arest*', 'condamn*'],
    ...[
      'eliberar*',
      'eliberat*',
      'celula',
      'celulei',
      'probatiun*',
      'infractiun*',
      'dupa gratii',
      'pedeaps*',
      'pedepse*',
    ],
  ),
];

const careElsewhere = [
  anyOf(
    ...[
      'mewn gofal',
      '(?:g?adael|gadawodd) gofal',
      'gofal maeth',
      '(?:rhieni|teulu|cartref) maeth',
    ],
    ...['(?:c|g|ch|ngh)ynghorydd personol', 'g?weithiwr cymdeithasol', 'cartref plant'],
    ...['(?:c|g|ch|ngh)ynllun llwybr'],
  ),
  anyOf(
    ...[
      'dom* dziecka',
      'piecz* zastepcz*',
      'opie* zastepcz*',
      'rodzin* zastepcz*',
      'usamodzielni*',
    ],
    ...['pracowni* socjaln*', 'osobist* doradc*'],
  ),
  anyOf(
    ...[
      'cas\\p{L}* de copii',
      'grija statului',
      'plasament*',
      'asistent* maternal*',
      'asistent* social*',
    ],
    ...['centr* de plasament', 'sistemul* de protectie', 'consilier* personal*'],
  ),
];

/** Words in this text that say where she is, each once as it stands. @param names of the prison */
export function prisonWordsIn(text: string, names: readonly string[]): string[] {
  return found(text, [prisonInEnglish, ...prisonElsewhere], names);
}

/** Words that say she was in care, each once as it stands. */
export function careWordsIn(text: string): string[] {
  return found(text, [careInEnglish, ...careElsewhere], []);
}

/** Without accents, and as long as it was: a place found in it is a place in the text. */
function withoutAccents(text: string): string {
  return [...text]
    .map((letter) => {
      const [base = letter] = [...letter.normalize('NFD')];
      if (base === 'ł') return 'l';
      if (base === 'Ł') return 'L';
      return base.length === letter.length ? base : letter;
    })
    .join('');
}

function found(text: string, patterns: readonly RegExp[], names: readonly string[]): string[] {
  const plain = text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '');
  const bare = withoutAccents(plain);
  const inText = patterns.flatMap((pattern) =>
    [...bare.matchAll(pattern)].map(({ index, 0: word }) =>
      plain.slice(index, index + word.length),
    ),
  );
  const lower = plain.toLocaleLowerCase().replace(/\s+/gu, ' ');
  const named = names
    .flatMap((name) => [
      name,
      name.replace(/^\s*h\.?m\.?p\.?(?:\s*(?:&|and)?\s*y\.?o\.?i\.?)?\s+/iu, ''),
    ])
    .map((name) => name.trim())
    .filter((name) => name.length > 2 && lower.includes(name.toLocaleLowerCase()));
  return [...new Set([...inText, ...named])];
}
