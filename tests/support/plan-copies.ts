// Made-up plan copies for the document tests. Each builder says in its name what it stresses.
// The women in them are invented.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CopyGroup,
  CopyPage,
  CopyQuestion,
  PlanCopy,
  ReadingStyle,
} from '../../src/shared/domain/copies/plan-copy';
import type { Block } from '../../src/shared/domain/workbook/blocks';

export const resourcesFolder = join(import.meta.dirname, '../../resources');

/** Path data of one of our symbols, as content hands it over. */
function aSymbol(name: string): string {
  const svg = readFileSync(join(resourcesFolder, 'icons', `${name}.svg`), 'utf8');
  const path = /<path d="([^"]+)"/.exec(svg)?.[1];
  if (!path) throw new Error(`no path in ${name}`);
  return path;
}

export function aQuestion(label: string, ...blocks: Block[]): CopyQuestion {
  return { key: label.toLowerCase().replace(/[^\p{L}]+/gu, '_'), label, blocks, marks: [] };
}

export const words = (text: string): Block => ({ kind: 'words', text });

export function aPage(title: string, symbol: string, ...questions: CopyQuestion[]): CopyPage {
  return { id: title, title, symbol: aSymbol(symbol), questions };
}

export function aGroup(title: string, ...pages: CopyPage[]): CopyGroup {
  return { id: title, title, pages };
}

const goals: Block = {
  kind: 'cards',
  cards: [
    {
      title: 'Ring my girls every Sunday',
      rows: [
        { label: 'Why it matters to me', text: 'They need to know I have not gone anywhere.' },
        { label: 'Who can help', text: 'My family worker, and Nan' },
        { label: 'How it is going', text: 'Begun' },
      ],
      cardsLabel: 'Steps',
      cards: [
        {
          title: 'Put the new number on my phone list',
          rows: [
            { label: 'Who', text: 'Me and my specialist' },
            { label: 'By when', text: 'Before 4 December 2026' },
          ],
        },
        {
          title: 'Ask about a video visit for birthdays',
          rows: [
            { label: 'Who', text: 'My family worker' },
            { label: 'By when', text: 'Around January 2027' },
          ],
        },
      ],
    },
    {
      title: 'Get my birth certificate and bank account sorted',
      rows: [
        {
          label: 'Why it matters to me',
          text: 'Last time I left with nothing and it all fell over.',
        },
        { label: 'Who can help', text: 'My personal adviser' },
      ],
    },
  ],
};

const squiggle =
  'M20,150 C60,20 90,20 100,120 C110,180 130,60 170,70 C210,80 190,150 220,140 ' +
  'C260,120 250,40 300,60 C350,80 320,160 380,120 C430,90 470,120 560,90';

const strengths = aPage(
  'About me',
  'Leaf',
  aQuestion(
    'What people who like me say about me',
    words(
      'That I make them laugh, and that I notice when someone is not right before they say it.\n' +
        'My nan says I was born forty.',
    ),
  ),
  aQuestion('Things I am good at', {
    kind: 'bullets',
    items: ['Cooking for a lot of people', 'Doing hair', 'Staying calm when others are not'],
  }),
  {
    ...aQuestion('What helps me trust someone', words('When they do what they said, on the day.')),
    marks: ['Written by my worker. Not yet checked with me.'],
  },
);

const people = aPage(
  'My team',
  'UsersThree',
  aQuestion('Who is in my corner', {
    kind: 'cards',
    cards: [
      {
        title: 'Nan (Maureen)',
        rows: [{ label: 'How I know them', text: 'She brought me up from nine' }],
      },
      { rows: [{ label: 'How I know them', text: 'My key worker since March' }] },
    ],
  }),
  aQuestion('Someone I would like back in my life', {
    kind: 'quiet',
    text: 'I would rather not say.',
  }),
);

const home = {
  ...aPage(
    'A safe place to live',
    'House',
    aQuestion(
      'Where I would feel safe',
      words('Somewhere with other women. Staff there at night. Not near the old road.'),
    ),
    aQuestion('Where I hope to go', { kind: 'quiet', text: 'Only the area is shown.' }),
  ),
  intro: 'Home is more than a roof. This page is about what makes a place feel safe.',
};

const agreed = aPage(
  'My plan, my words',
  'Signature',
  aQuestion('How I feel about this plan', words('I agree with most of it.')),
  aQuestion('My mark', {
    kind: 'drawing',
    path: squiggle,
    caption: 'Drawn by Sam on 21 November 2026.',
  }),
);

export function aCopy(changes: Partial<PlanCopy> = {}): PlanCopy {
  return {
    language: 'en',
    style: 'key',
    title: 'My Plan',
    name: 'Sam',
    establishment: 'HMP Example',
    whose: 'This copy is for my probation worker',
    version: 3,
    planReference: 'AL-7K2M-4QXP',
    shortHash: '9f3ab2c41d',
    madeOn: '2026-11-21',
    identity: [
      { label: 'My full name', text: 'Samantha Jayne Example' },
      { label: 'My prison number', text: 'A1234BC' },
    ],
    dates: {
      heading: 'Who leads my plan, and when we look at it again',
      lines: [
        {
          label: 'Who leads',
          text: 'The prison, until 14 August 2027',
          why: 'I have more than 10 months until I leave.',
        },
        {
          label: 'When we look at it next',
          text: '3 February 2027',
          why: 'Three months after we last looked at it together.',
        },
      ],
    },
    groups: [
      aGroup('Me', strengths),
      aGroup('My people', people),
      aGroup('Home', home),
      aGroup(
        'Moving forward',
        aPage('My goals and next steps', 'Footprints', aQuestion('My goals', goals)),
      ),
      aGroup('Agreeing my plan', agreed),
    ],
    signatureFields: [{ name: 'worker', label: 'My worker signs' }],
    wetSignatures: [
      { label: 'I sign, or make my mark' },
      { label: 'It has been read with me. The reader signs' },
    ],
    furniture: {
      pageOf: 'Page {{page}} of {{pages}}',
      version: 'Version 3',
      hash: 'Check code 9f3ab2c41d',
      signHere: 'Sign here',
      date: 'Date',
      privateMark: 'Private',
    },
    ...changes,
  };
}

/** The least a copy can hold: one page, one answer, nothing to sign. */
export function aTinyCopy(): PlanCopy {
  return aCopy({
    identity: [],
    dates: { heading: 'Dates', lines: [] },
    groups: [aGroup('Me', aPage('About me', 'Leaf', aQuestion('My name', words('Sam'))))],
    signatureFields: [],
    wetSignatures: [],
  });
}

export function aDraftCopy(style: ReadingStyle = 'key'): PlanCopy {
  return aCopy({
    style,
    draft: {
      mark: 'DRAFT',
      why: 'This is a draft. I have not said yet how I feel about this plan.',
    },
  });
}

export function aPracticeDraftCopy(): PlanCopy {
  return {
    ...aDraftCopy(),
    practice: { mark: 'PRACTICE', why: 'This is a practice copy. The woman in it is made up.' },
  };
}

/** She does not agree, at length, with empty lines of her own. */
export function aDisagreeingCopy(): PlanCopy {
  return aCopy({
    disagreement: {
      heading: 'What I do not agree with',
      how: 'I agree with some of it',
      words: Array.from(
        { length: 30 },
        (_, index) =>
          `${index + 1}. I was not asked about moving wing. I want it written down that I said no, ` +
          'and that nobody came back to tell me why.',
      ).join('\n\n'),
    },
  });
}

const story =
  'When things get loud I go quiet, and people think I am being difficult, but I am only trying to ' +
  'keep my head. I would like my own room, and for my girls to be able to ring me on a Sunday after ' +
  'church, because that is when they are both at home with my mum. ';

/** Words that differ from line to line, so that a lost or doubled line is noticed. */
export function aLongText(length: number, from = 0): string {
  let text = '';
  for (let index = from; text.length < length; index += 1) text += `(${index}) ${story}`;
  return text.slice(0, length).trimEnd();
}

const titles = ['Me', 'My people', 'Well and safe', 'Learning and work', 'Home', 'Moving forward'];
const symbols = ['Leaf', 'UsersThree', 'Heartbeat', 'BookOpenText', 'House', 'Footprints'];

/** About twenty pages in the key style: 28 workbook pages as a full plan has, some answers very long. */
export function aLongCopy(style: ReadingStyle = 'key'): PlanCopy {
  const page = (group: number, index: number): CopyPage => ({
    ...aPage(
      `${titles[group]} ${index + 1}`,
      symbols[group] ?? 'Leaf',
      aQuestion(
        'What I want people to know',
        words(aLongText(index === 0 && group < 2 ? 6000 : 330, group * 1000 + index * 100)),
      ),
      aQuestion('What helps, and what does not', {
        kind: 'bullets',
        items: ['A quiet room', 'Being told what happens next', 'Not being rushed when I am upset'],
      }),
      aQuestion('What comes next', words(aLongText(220, group * 1000 + index * 100 + 50))),
      aQuestion('Is there more', { kind: 'quiet', text: 'Not now.' }),
    ),
    intro: 'This page is about what matters, in my own words.',
  });
  const groups = titles.map((title, group) =>
    aGroup(title, ...Array.from({ length: group < 4 ? 5 : 4 }, (_, index) => page(group, index))),
  );
  const goalPage = aPage('My goals and next steps', 'Footprints', aQuestion('My goals', goals));
  groups.at(-1)?.pages.push(goalPage);
  return aCopy({ style, groups });
}

/** Letters of the languages most spoken by women in prison, composed and decomposed. */
const manyLetters = {
  welsh: 'Mae’r cynllun hwn yn dweud sut mae’r tîm yn helpu. Dŵr, tŷ, ŵyl, llŷr, gwên, â, Ŵ, Ŷ.',
  polish: 'Ten plan opisuje wsparcie: zażółć gęślą jaźń, łódź, ćma, źródło, Łódź.',
  romanian: 'Acest plan descrie sprijinul: ședință, țară, înțeles, mâine, Ștefan, Țară.',
  lithuanian: 'Šis planas aprašo pagalbą: žąsis, ėjimas, mūsų, švęsti, Ų, Ė.',
  decomposed: 'w\u0302yl y\u0302 a\u0302 e\u0301 s\u0326 t\u0326 z\u0307',
  quotes:
    "“Don’t”, she said: 'it's \"fine\"' – or — maybe… £5, 50%, 3/4 & <b> \\ {a} [b] (c) #1 @x",
};

/** Writing our own two faces do not know: joined letters, both directions, digits, brackets, English in between. */
export const otherWriting = {
  arabic:
    'أحب أن أطبخ لعائلتي كل يوم جمعة، وأريد أن أتكلم مع أمي على الرقم 020 7946 0018 قبل الساعة 10:30.\n' +
    'غرفتي هادئة (قرب الحديقة) وهذه كلمة English في الوسط.',
  urdu: 'میں چاہتی ہوں کہ میری بیٹیاں ہر اتوار کو مجھے فون کریں۔ ڈاکٹر سے بات کرنی ہے، 3/12 کو۔',
  bengali: 'আমি আমার পরিবারের জন্য রান্না করি। ক্ষুদ্র শিক্ষা, স্ত্রী, র\u200d্যাব, কর্তৃপক্ষ, দ্বন্দ্ব।',
  hindi: 'मैं अपने परिवार के लिए खाना बनाती हूँ। क्षत्रिय, विद्यार्थी, ₹50।',
  punjabi: 'ਮੈਂ ਆਪਣੇ ਪਰਿਵਾਰ ਲਈ ਖਾਣਾ ਬਣਾਉਂਦੀ ਹਾਂ। ਸ੍ਰੀ।',
  hebrew: 'אני אוהבת לבשל למשפחה שלי ביום שישי. שָׁלוֹם (2026) בבקשה.',
  mixed: 'My girl is called نور and I ring her on 3/12 (الجمعة). After that I go home.',
};

/** Every place of a copy holds such words: her name, headings, answers, lists, cards, notes, margins. */
export function aCopyInOtherWriting(): PlanCopy {
  const [arabic, urdu, bengali, hebrew] = ['نور الهدى', 'میری بیٹی', 'আমার মা', 'שלום'] as const;
  const questions = Object.entries(otherWriting).map(([name, text]) =>
    aQuestion(name, words(text)),
  );
  return aCopy({
    ...aPracticeDraftCopy(),
    title: `My Plan ${hebrew}`,
    name: `${arabic} Sam`,
    establishment: `HMP ${urdu}`,
    whose: `This copy is for ${arabic}`,
    identity: [{ label: `My name ${bengali}`, text: arabic }],
    practice: { mark: 'PRACTICE', why: `Made up: ${arabic}` },
    groups: [
      aGroup(
        `Me ${bengali}`,
        {
          ...aPage(`About me ${urdu}`, 'Leaf', ...questions),
          notes: [{ label: 'A note', by: 'Zoë', words: hebrew, marks: [] }],
        },
        aPage(
          bengali,
          'Leaf',
          aQuestion(urdu, { kind: 'bullets', items: [arabic, 'Bread', bengali] }),
          aQuestion(hebrew, {
            kind: 'cards',
            cards: [{ title: arabic, rows: [{ label: urdu, text: bengali }] }],
          }),
        ),
      ),
    ],
    disagreement: { heading: 'What I do not agree with', how: arabic, words: otherWriting.urdu },
    wetSignatures: [{ label: arabic }],
  });
}

export function aCopyInManyLetters(): PlanCopy {
  const questions = Object.entries(manyLetters).map(([name, text]) => aQuestion(name, words(text)));
  return aCopy({
    name: 'Siân Łucja O’Brien-Țurcanu & <b>',
    groups: [aGroup('Dŵr', aPage('Tŷ', 'House', ...questions))],
  });
}

export function aCopyWithTwoHundredItems(): PlanCopy {
  const items = Array.from(
    { length: 200 },
    (_, index) => `Thing number ${index + 1} I want kept safe`,
  );
  return aCopy({
    groups: [
      aGroup('Me', aPage('My things', 'Key', aQuestion('Everything', { kind: 'bullets', items }))),
    ],
  });
}
