// Lays an answer out as blocks for reading. One function for the screen's history, her copy and
// every PDF, so that what is read on paper is what was shown.

import { formatDay } from '../calendar/day-in-words';
import { areaOf } from '../copies/place-words';
import type {
  AddressValue,
  AnswerValue,
  ChoiceValue,
  CirclePerson,
  GoalValue,
  ListItem,
  MultichoiceValue,
  PersonValue,
  ScaleValue,
  SignatureValue,
} from './answer';
import type { Block, Card } from './blocks';
import { drawCircle, easyLetters, usualLetters } from './circle/circle-picture';
import { circleSummary, inCircleOrder, isSomebody, pictureWords } from './circle/circle-words';
import { type ItemField, isOptionOpen, type Question, type WorkbookContent } from './content';
import { markOwnWords, ownWords } from './own-words';
import { goalBlocks } from './present-goals';
import { type Reading, readingBlocks } from './readings';
import { hasSlot, openSlots } from './slots';
import type { QuestionWords } from './words';

export type Presenting = {
  content: WorkbookContent;
  /** Language of the words; days are written out in it. */
  language: string;
  easy: boolean;
  /** How much of a place may be read. `hidden` shows nothing at all. */
  places: 'full' | 'area' | 'hidden';
  /** Item fields the reader may not have, by key. */
  withoutFields?: readonly string[];
  /** Gates (question keys) closed to the reader: options behind them are not shown. */
  closedGates?: ReadonlySet<string>;
  /** What an item's option behind a closed gate reads as; a line with one that is not here is left out. */
  plainWords?: Readonly<Record<string, string>>;
  /** What was picked before and now, for a scale; oldest first. */
  readings?: readonly Reading[] | undefined;
  /** BCP 47 of what she said in words of her own, where it is known. */
  ownLanguage?: string | undefined;
};

/**
 * Blocks for one answer. An answer with nothing to show (taken out, a hidden place) gives no block.
 * Her words come through untouched.
 */
export function presentAnswer(
  question: Question,
  text: QuestionWords,
  value: AnswerValue,
  how: Presenting,
): Block[] {
  const blocks = layOut(question, text, value, how);
  const { ownLanguage, language } = how;
  if (ownLanguage === undefined || ownLanguage === language) return blocks;
  return markOwnWords(blocks, ownWords(question, value), ownLanguage);
}

function layOut(
  question: Question,
  text: QuestionWords,
  value: AnswerValue,
  how: Presenting,
): Block[] {
  if (value.kind === 'cleared') return [];
  if (value.kind !== 'said') {
    const label = how.content.words.nonAnswers[value.kind];
    return [{ kind: 'quiet', text: how.easy ? label.easyLabel : label.label }];
  }
  const said = value.said;
  switch (question.type) {
    case 'text':
    case 'longtext':
      return [{ kind: 'words', text: said as string }];
    case 'date':
      return [{ kind: 'words', text: formatDay(said as string, how.language) }];
    case 'choice':
      return choiceBlocks(question, said as ChoiceValue, text, how);
    case 'multichoice':
      return multichoiceBlocks(question, said as MultichoiceValue, text, how);
    case 'list':
      return listBlocks(question.itemFields ?? [], said as ListItem[], text, how);
    case 'address':
      return addressBlocks(said as AddressValue, how);
    case 'person':
      return [{ kind: 'cards', cards: [personCard(said as PersonValue, how)] }];
    case 'network':
      return circleBlocks(said as CirclePerson[], how);
    case 'goals':
      return goalBlocks(said as GoalValue[], how);
    case 'scale':
      return scaleBlocks(question, said as ScaleValue, text, how);
    case 'signature':
      return signatureBlocks(said as SignatureValue, how);
  }
}

function choiceBlocks(
  question: Question,
  said: ChoiceValue,
  text: QuestionWords,
  how: Presenting,
): Block[] {
  if (!isOptionOpen(question.options, said.chosen, how.closedGates)) return [];
  const label = text.options?.[said.chosen] ?? said.chosen;
  return [{ kind: 'words', text: withOther(label, said.other) }];
}

/** The other words she wrote belong to the option that takes them; they stand after it. */
function withOther(label: string, other: string | undefined): string {
  return other?.trim() ? `${label}: ${other}` : label;
}

function multichoiceBlocks(
  question: Question,
  said: MultichoiceValue,
  text: QuestionWords,
  how: Presenting,
): Block[] {
  const open = said.chosen.filter((value) =>
    isOptionOpen(question.options, value, how.closedGates),
  );
  if (open.length === 0 && said.chosen.length > 0) return [];
  const takesWords = (value: string) =>
    question.options?.some((known) => known.value === value && known.freeText);
  // Words whose own option cannot be found may belong to one that is kept in; they stay in with it.
  const free = open.findIndex(takesWords);
  const last = open.length === said.chosen.length ? open.length - 1 : -1;
  const withWords = free >= 0 ? free : last;
  const items = open.map((value, at) =>
    withOther(text.options?.[value] ?? value, at === withWords ? said.other : undefined),
  );
  return [{ kind: 'bullets', items }];
}

function listBlocks(
  fields: ItemField[],
  items: ListItem[],
  text: QuestionWords,
  how: Presenting,
): Block[] {
  const shown = fields.filter((field) => !how.withoutFields?.includes(field.key));
  const filled = items
    .filter((item) => shown.some((field) => item.fields[field.key]?.trim()))
    .filter((item) => !fields.some((field) => isKeptIn(item, field, how)));
  if (filled.length === 0) return [];
  const nobody = shown.map(({ key }) => text.itemFields?.[key]?.emptySlot ?? '').join('');
  const read = (item: ListItem, field: ItemField) => {
    const words = fieldText(item, field, text, how);
    return words.trim() === '' && field === fields[0] && hasSlot(shown, item) ? nobody : words;
  };
  const only = shown[0];
  if (shown.length === 1 && only) {
    return [{ kind: 'bullets', items: filled.map((item) => read(item, only)) }];
  }
  const places = openSlots(shown, items, how.closedGates)
    .filter(({ item }) => item === undefined)
    .map(({ field, value }): ListItem => ({ id: '', fields: { [field]: value } }));
  const cards = [...filled, ...places].map((item): Card => {
    const rows = shown
      .map((field) => ({
        label: text.itemFields?.[field.key]?.label ?? field.key,
        text: read(item, field),
      }))
      .filter((row) => row.text.trim() !== '');
    return { rows };
  });
  return [{ kind: 'cards', cards }];
}

/** True when the line says something that stands behind a closed gate, and no plainer words are known for it. */
function isKeptIn(item: ListItem, { key, options }: ItemField, how: Presenting): boolean {
  const raw = item.fields[key] ?? '';
  return !isOptionOpen(options, raw, how.closedGates) && !how.plainWords?.[raw];
}

/** True for a pick that goes without saying. */
export function isUnsaid({ options = [] }: ItemField, value: string): boolean {
  return options.some((option) => option.unsaid && option.value === value);
}

/** What stands in one field of a list, in words. */
export function fieldText(
  item: ListItem,
  field: ItemField,
  text: QuestionWords,
  how: Presenting,
): string {
  const raw = item.fields[field.key] ?? '';
  if (field.type === 'choice') {
    if (!isOptionOpen(field.options, raw, how.closedGates)) return how.plainWords?.[raw] ?? '';
    if (isUnsaid(field, raw)) return '';
    return text.itemFields?.[field.key]?.options?.[raw] ?? raw;
  }
  if (field.type === 'date') return formatDay(raw, how.language);
  return raw;
}

function addressBlocks(said: AddressValue, how: Presenting): Block[] {
  if (how.places === 'hidden' || said.showAs === 'never') return [];
  // Strictest wins: her own choice, and how much of a place this reader may have at all.
  const full = how.places === 'full' && said.showAs === 'full_to_people_i_name';
  const lines = full ? [said.line1, said.line2, said.town, said.postcode] : areaOf(said);
  const shown = lines.filter((line) => line.trim() !== '');
  return shown.length > 0 ? [{ kind: 'words', text: shown.join('\n') }] : [];
}

function personCard(said: PersonValue, how: Presenting): Card {
  const labels = how.content.words.shapes.person;
  const rows = (['relationship', 'organisation', 'reach'] as const)
    .map((field) => ({ label: labels[field]?.label ?? field, text: said[field] }))
    .filter((row) => row.text.trim() !== '');
  return said.name.trim() ? { title: said.name, rows } : { rows };
}

/** Her circle as a picture and then as a list, ring by ring. Names that do not fit are numbers in both. */
function circleBlocks(said: CirclePerson[], how: Presenting): Block[] {
  const words = how.content.words.shapes.network;
  const { rings } = how.content.workbook.shapes.network;
  const people = inCircleOrder(said.filter(isSomebody));
  if (people.length === 0) return [];
  const letters = how.easy ? easyLetters : usualLetters;
  const { picture } = drawCircle(people, pictureWords(how.content), letters);
  const numberOf = new Map(people.map((person, at) => [person, picture.people[at]?.number]));
  const cards = rings.flatMap((ring): Card[] => {
    const rows = people
      .filter((person) => person.ring === ring)
      .map((person) => ({
        label: [numberOf.get(person), person.name].filter(Boolean).join('. '),
        text: [
          words.sectors[person.sector],
          words.feel[person.feel],
          ...person.marks.map((mark) => words.marks[mark]),
          person.note,
        ]
          .filter((part) => part?.trim())
          .join(' · '),
      }));
    return rows.length > 0 ? [{ title: words.rings[ring] ?? ring, rows }] : [];
  });
  const summary = circleSummary(people, how.content, how.language);
  return [
    { kind: 'circle', picture, summary },
    { kind: 'cards', cards },
  ];
}

function scaleBlocks(
  question: Question,
  said: ScaleValue,
  text: QuestionWords,
  how: Presenting,
): Block[] {
  const rows = (question.scaleItems ?? []).flatMap((item) => {
    const chosen = said[item];
    const label = text.scaleItems?.[item];
    if (!chosen || !label) return [];
    return [
      { label: how.easy ? label.easyLabel : label.label, text: text.options?.[chosen] ?? chosen },
    ];
  });
  if (rows.length === 0) return [];
  const before = readingBlocks(question, text, how.readings ?? [], how);
  return before.length > 0 ? before : [{ kind: 'cards', cards: [{ rows }] }];
}

function signatureBlocks(said: SignatureValue, how: Presenting): Block[] {
  const words = how.content.words.shapes.signature;
  const kind = words['kind']?.options?.[said.kind] ?? said.kind;
  const day = formatDay(said.on, how.language);
  if (said.kind === 'drawn' && said.drawing) {
    return [
      {
        kind: 'drawing',
        path: said.drawing,
        caption: [said.name, kind, day].filter(Boolean).join(', '),
      },
    ];
  }
  const lines = [said.name, `${kind}, ${day}`];
  if (said.kind === 'said' && said.saidTo?.trim()) {
    lines.push(`${words['saidTo']?.label ?? ''}: ${said.saidTo}`);
  }
  return [{ kind: 'words', text: lines.filter((line) => line.trim()).join('\n') }];
}
