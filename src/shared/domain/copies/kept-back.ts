// All that a copy may not tell: what to look for, made from the answers she keeps back from its reader. Pure.

import { emailsIn, phonesIn, postcodesIn } from '../places/contacts';
import { standsIn } from '../places/find-leaks';
import { personsIn } from '../places/find-person';
import type { Sought } from '../places/leak';
import { type NameSign, namedPlacesIn, signsInText, signsOfName } from '../places/name-sign';
import { leadsToHer, type PlaceClass } from '../places/place-classes';
import { tokensOf } from '../places/plain-text';
import { type Read, readText } from '../places/read-text';
import type { Vocabulary } from '../places/vocabulary';
import type { AddressValue, CirclePerson, ListItem, PersonValue } from '../workbook/answer';
import type { Question, WorkbookContent } from '../workbook/content';
import { type Answers, saidTo } from '../workbook/walk';
import type { Allowed } from './allowed';
import { allStrings } from './leaving';
import { areaOf, placeNamesOf, postcodesOf } from './place-words';
import type { CopyAudience } from './plan-copy';

/** Something said to a question at some time, the last time among them. */
export type SaidBefore = { question: string; said: unknown };

/** What the search is made from. */
export type KeptFrom = {
  content: WorkbookContent;
  answers: Answers;
  copyFor: CopyAudience;
  allowed: Pick<Allowed, 'groups' | 'leftOut' | 'places' | 'withoutFields'>;
  /** Every address she ever gave: taking one out, or not wanting to say it any more, does not make it known. */
  earlier: readonly AddressValue[];
  /** The same of every other answer that leads to her. */
  earlierSaid?: readonly SaidBefore[];
  /** Names on the paper that give nothing away, such as the prison's. */
  open: readonly string[];
};

/** For these she keeps nothing back but addresses, and what leads to one that may never be shown. */
const close: ReadonlySet<string> = new Set(['woman', 'specialist']);

/** A name that stands only in what she was free to give is no secret; these classes are looked for all the same. */
const alwaysSought: ReadonlySet<PlaceClass> = new Set(['home', 'zone', 'children', 'keep_away']);

type Piece = { text: string; place: PlaceClass | undefined; isShort: boolean };

/** Everything to look for on this copy. */
export function keptBack(from: KeptFrom, known: Vocabulary): Sought[] {
  const { openPlaces, openContacts } = openWords(from);
  const others = keptAnswers(from).flatMap(({ question, pieces }) =>
    pieces.flatMap((piece) => {
      const things = thingsIn(question.key, piece, known, from);
      const isAlways = piece.place !== undefined && alwaysSought.has(piece.place);
      return things.filter(
        (thing) =>
          !(thing.kind === 'place' && standsIn(openPlaces, thing, known)) &&
          (isAlways || !standsIn(openContacts, thing, known)),
      );
    }),
  );
  const before = thingsSaidBefore(from, known).filter(
    (thing) => !standsIn(openContacts, thing, known),
  );
  return withoutTwins([...keptAddresses(from, known), ...others, ...before]);
}

/** Of what she took out again only what can be nothing else: numbers, codes, doors. */
function thingsSaidBefore(from: KeptFrom, known: Vocabulary): Sought[] {
  if (close.has(from.copyFor)) return [];
  const byKey = new Map(questionsOf(from).map((question) => [question.key, question]));
  return (from.earlierSaid ?? []).flatMap(({ question: key, said }) => {
    const question = byKey.get(key);
    if (!question || question.type === 'address') return [];
    return piecesOf(question, said)
      .filter(({ place }) => leadsToHer(place))
      .flatMap((piece) => thingsIn(key, piece, known, from))
      .filter(({ kind }) => kind !== 'place' && kind !== 'person');
  });
}

/** The same thing sought twice is found twice; the first answer it comes from is named. */
function withoutTwins(things: readonly Sought[]): Sought[] {
  const seen = new Map(
    things
      .toReversed()
      .map(({ from: _, ...thing }, at) => [JSON.stringify(thing), things.length - 1 - at]),
  );
  return [...seen.values()].sort((a, b) => a - b).flatMap((at) => things[at] ?? []);
}

const questionsOf = ({ content }: KeptFrom) =>
  content.workbook.pages.flatMap(({ questions }) => questions);

function keptAddresses(from: KeptFrom, known: Vocabulary): Sought[] {
  const { places } = from.allowed;
  const now = questionsOf(from)
    .filter(({ type }) => type === 'address')
    .flatMap(({ key }) => {
      const address = saidTo<AddressValue>(from.answers, key);
      return address ? [{ key, address }] : [];
    });
  const isOpen = ({ showAs }: AddressValue) =>
    places === 'full' && showAs === 'full_to_people_i_name';
  // What she lets this reader see today is not hidden by how she once wrote it.
  const seen = now.flatMap(({ address }) => {
    if (isOpen(address)) return [[address.line1, address.line2, address.postcode].join(' ')];
    return places === 'hidden' || address.showAs === 'never' ? [] : areaOf(address);
  });
  const seenTexts = seen.map(readText);
  const kept = now
    .filter(({ address }) => !isOpen(address))
    .flatMap(({ key, address }) => thingsOfAddress(key, address, known));
  const before = from.earlier.flatMap((address) => thingsOfAddress('', address, known));
  return [
    ...kept,
    ...before.filter(
      (thing) => !standsIn(seenTexts, thing, known) && !isHalfTyped(thing, [...kept, ...before]),
    ),
  ];
}

/** Words are saved while she types: "14 Coppe" is the beginning of what she gave, and no name. */
function isHalfTyped(thing: Sought, all: readonly Sought[]): boolean {
  if (thing.kind !== 'street' || thing.sign.street !== '') return false;
  const { glued } = thing.sign;
  return all.some(
    (other) =>
      other.kind === 'street' &&
      other.sign.glued.length > glued.length &&
      other.sign.glued.startsWith(glued),
  );
}

function thingsOfAddress(from: string, address: AddressValue, known: Vocabulary): Sought[] {
  const codes = postcodesOf(address).flatMap(postcodesIn);
  // "c/o Jo" is a person, and people are not looked for here.
  const lines = {
    ...address,
    line1: withoutCareOf(address.line1),
    line2: withoutCareOf(address.line2),
  };
  return [
    ...codes.map((code): Sought => ({ from, kind: 'postcode', code })),
    ...placeNamesOf(lines)
      .flatMap((name) => signsOfName(name, known))
      .map((sign): Sought => ({ from, kind: 'street', sign })),
  ];
}

const withoutCareOf = (line: string) => line.replace(/^\s*(?:c\s*\/\s*o|care of)\b[^,]*,/iu, '');

/** Answers, or parts of them, that this reader does not get. */
function keptAnswers(from: KeptFrom): { question: Question; pieces: Piece[] }[] {
  const { allowed, answers, copyFor } = from;
  const onCopy = keysOnCopy(from);
  const tied = new Set(
    allowed.leftOut
      .filter(({ reason }) => reason === 'leads_to_hidden_place')
      .map(({ question }) => question),
  );
  return questionsOf(from).flatMap((question) => {
    const { key, type } = question;
    const said = saidTo<unknown>(answers, key);
    if (said === undefined || type === 'address') return [];
    if (close.has(copyFor) && !tied.has(key)) return [];
    const fields = onCopy.has(key) ? allowed.withoutFields.get(key) : undefined;
    if (onCopy.has(key) && !fields) return [];
    return [{ question, pieces: piecesOf(question, said, fields) }];
  });
}

const keysOnCopy = ({ allowed }: KeptFrom) =>
  new Set(
    allowed.groups.flatMap(({ pages }) =>
      pages.flatMap(({ questions }) => questions.map(({ key }) => key)),
    ),
  );

function piecesOf(question: Question, said: unknown, only?: readonly string[]): Piece[] {
  if (question.type !== 'list') {
    return allStrings(said).map((text) => ({ text, place: question.place, isShort: false }));
  }
  return (said as ListItem[]).flatMap(({ fields }) =>
    (question.itemFields ?? [])
      .filter(({ key, type }) => type === 'text' && (!only || only.includes(key)))
      .map(({ key, place }) => ({
        ...{ text: fields[key] ?? '', place: place ?? question.place, isShort: true },
      })),
  );
}

function thingsIn(
  from: string,
  { text, place, isShort }: Piece,
  known: Vocabulary,
  all: KeptFrom,
): Sought[] {
  const street = (sign: NameSign): Sought => ({
    ...{ from, sign, kind: sign.number === undefined ? 'place' : 'street' },
  });
  if (place === 'worker') return [];
  const signs = signsInText(text, known);
  const isNamed = isShort && (place === 'zone' || place === 'children');
  return [
    ...postcodesIn(text).map((code): Sought => ({ from, kind: 'postcode', code })),
    ...phonesIn(text).map((national): Sought => ({ from, kind: 'phone', national })),
    ...emailsIn(text).map((address): Sought => ({ from, kind: 'email', address })),
    ...signs.filter(({ number }) => number !== undefined || leadsToHer(place)).map(street),
    ...(isNamed ? namedPlacesIn(text, known, peopleOf(all)).map(street) : []),
    ...(place === 'keep_away' && isShort
      ? personsIn(text, known, peopleOf(all)).map(
          (person): Sought => ({ from, kind: 'person', person }),
        )
      : []),
  ];
}

/** What stands on the copy anyway: areas she lets be seen and names that are nobody's secret; and what she gave this reader. */
function openWords(from: KeptFrom): { openPlaces: Read[]; openContacts: Read[] } {
  const { allowed, answers, open } = from;
  const onCopy = keysOnCopy(from);
  const openPlaces = [...open];
  const openContacts: string[] = [];
  for (const question of questionsOf(from)) {
    const said = saidTo<unknown>(answers, question.key);
    if (said === undefined || !onCopy.has(question.key)) continue;
    if (question.type === 'address') {
      const address = said as AddressValue;
      if (allowed.places !== 'hidden' && address.showAs !== 'never')
        openPlaces.push(...areaOf(address));
      continue;
    }
    if (question.place === 'worker') openPlaces.push(...allStrings(said));
    const kept = allowed.withoutFields.get(question.key) ?? [];
    openContacts.push(
      ...piecesOf(question, said)
        .filter(({ place }) => place !== undefined && place !== 'area')
        .map(({ text }) => text)
        .filter(() => kept.length === 0),
    );
  }
  return { openPlaces: openPlaces.map(readText), openContacts: openContacts.map(readText) };
}

/** People on her plan with her good will, by first name and by whole name. */
function peopleOf(from: KeptFrom): ReadonlySet<string> {
  const names = questionsOf(from).flatMap((question) => {
    const said = saidTo<unknown>(from.answers, question.key);
    if (said === undefined) return [];
    if (question.type === 'person') return [(said as PersonValue).name];
    if (question.type === 'network') return (said as CirclePerson[]).map(({ name }) => name);
    if (question.type !== 'list') return [];
    return (said as ListItem[]).map(({ fields }) => fields['name'] ?? '');
  });
  return new Set(
    [...names, ...from.open].flatMap((name) => {
      const words = tokensOf(name).map(({ word }) => word);
      return [...words, `${words[0]} ${words.at(-1)}`];
    }),
  );
}
