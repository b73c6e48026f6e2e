// Made-up plans in which every text is one of a kind, so that each can be looked for in whatever leaves the vault. What
// nobody may see is worked out here by rules of its own, written down from the design and not from the code.

import type { ShareLevel, SharingChoice } from '../../src/shared/domain/sharing/levels';
import type { Answer } from '../../src/shared/domain/workbook/answer';
import type {
  Question,
  WorkbookContent,
  WorkbookPage,
} from '../../src/shared/domain/workbook/content';
import type { Situation } from '../../src/shared/domain/workbook/people-and-situations';

export type Chance = () => number;

/** The same numbers for the same seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A text of hers that stands nowhere else. `part` says which part of its answer it is. */
export type Marked = { question: string; part: string; text: string };

const plainWords =
  'I like it when the door is open and somebody says good morning to me first'.split(' ');
const consonants = 'bcdfghklmnprstvz';

/** A word nobody says, made of letters only. */
function oddWord(chance: Chance): string {
  const letter = (from: string) => from[Math.floor(chance() * from.length)] ?? 'q';
  return `q${Array.from({ length: 6 }, () => letter(consonants) + letter('aeiou')).join('')}`;
}

function phrase(chance: Chance, long = false): string {
  const count = long ? 10 + Math.floor(chance() * 120) : 2 + Math.floor(chance() * 5);
  const words = Array.from(
    { length: count },
    () => plainWords[Math.floor(chance() * plainWords.length)],
  );
  return [oddWord(chance), ...words, oddWord(chance)].join(' ');
}

export type RandomPlan = {
  answers: Map<string, Answer>;
  marked: Marked[];
  choices: SharingChoice[];
};

/** Answers to most questions of her situation, and choices for some pages, answers and readers. */
export function aRandomPlan(
  { workbook }: WorkbookContent,
  situation: Situation,
  chance: Chance,
): RandomPlan {
  const marked: Marked[] = [];
  const answers = new Map<string, Answer>();
  const choices: SharingChoice[] = [];
  const readers = workbook.audiences.filter((reader) => reader !== 'specialist');
  const choose = (kind: 'page' | 'question', id: string) => {
    for (const audience of readers) {
      if (chance() > 0.12) continue;
      const level = (['nothing', 'short', 'all'] as const)[Math.floor(chance() * 3)] ?? 'nothing';
      const isShortPage = level === 'short' && kind === 'page';
      choices.push({
        target: { kind, id },
        ...{ audience, level },
        ...(isShortPage ? { short: 'A few words of mine.' } : {}),
      });
    }
  };
  for (const page of workbook.pages) {
    if (!page.appliesTo.includes(situation)) continue;
    choose('page', page.id);
    for (const question of page.questions) {
      choose('question', question.key);
      if (!question.appliesTo.includes(situation) || chance() < 0.15) continue;
      const said = sayTo(question, chance, (part, text) => {
        marked.push({ question: question.key, part, text });
        return text;
      });
      const isPrivate = chance() < 0.05 && question.neededFor !== 'identity';
      const value = isPrivate ? { kind: 'private' as const } : { kind: 'said' as const, said };
      if (isPrivate) while (marked.at(-1)?.question === question.key) marked.pop();
      answers.set(question.key, {
        ...{ id: question.key, question: question.key, givenBy: 'woman', by: 'Rae' },
        ...{ at: '2026-11-20T10:00:00.000Z', value },
      } as unknown as Answer);
    }
  }
  return { answers, marked, choices };
}

type Mark = (part: string, text: string) => string;

function sayTo(question: Question, chance: Chance, mark: Mark): unknown {
  const pick = (from: readonly { value: string }[] = []) =>
    from[Math.floor(chance() * from.length)]?.value ?? '';
  switch (question.controls) {
    case 'sharing.explained':
      return { chosen: 'yes' };
    case 'sharing.matrix':
      return { chosen: (question.options ?? []).map(({ value }) => value) };
  }
  switch (question.type) {
    case 'text':
      return mark('text', phrase(chance));
    case 'longtext':
      return mark('text', phrase(chance, true));
    case 'choice':
      return { chosen: pick(question.options) };
    case 'multichoice':
      return { chosen: [pick(question.options)] };
    case 'date':
      return '2026-12-01';
    case 'list':
      return Array.from({ length: 1 + Math.floor(chance() * 3) }, (_, at) => ({
        id: `i${at}`,
        fields: Object.fromEntries(
          (question.itemFields ?? []).map((field) => [
            field.key,
            field.type === 'text' || field.type === 'person'
              ? mark(`field ${field.key}`, phrase(chance))
              : field.type === 'choice'
                ? pick(field.options)
                : '2026-12-01',
          ]),
        ),
      }));
    case 'person':
      return {
        name: mark('name', oddWord(chance)),
        relationship: '',
        organisation: mark('organisation', phrase(chance)),
        reach: mark('reach', phrase(chance)),
      };
    case 'address':
      return {
        line1: mark('street', `${10 + Math.floor(chance() * 80)} ${oddWord(chance)} Road`),
        line2: '',
        town: mark('town', oddWord(chance)),
        postcode: mark('street', `SK${1 + Math.floor(chance() * 8)} ${Math.floor(chance() * 9)}ZX`),
        showAs: ['area_only', 'full_to_people_i_name', 'never'][Math.floor(chance() * 3)],
      };
    case 'network':
      return [
        {
          ...{ id: 'p1', ring: 'close', sector: 'family', feel: 'good', marks: [] },
          name: mark('name', oddWord(chance)),
          note: mark('note', phrase(chance)),
        },
      ];
    case 'goals':
      return [
        {
          ...{ id: 'g1', area: 'home', when: 'this_year', status: 'now' },
          goal: mark('goal', phrase(chance)),
          why: mark('why', phrase(chance)),
          steps: [
            {
              ...{ id: 's1', who: '', when: 'this_week', done: 'not_yet' },
              step: mark('step', phrase(chance)),
            },
          ],
        },
      ];
    case 'scale':
      return {};
    case 'signature':
      return { kind: 'typed', name: mark('name', oddWord(chance)), on: '2026-11-20' };
  }
}

const order: readonly ShareLevel[] = ['nothing', 'short', 'all'];
const lower = (a: ShareLevel, b: ShareLevel) => (order.indexOf(a) < order.indexOf(b) ? a : b);

/**
 * Texts that may not be on a copy for this reader. Rules as the design has them: security.md 4.3, domain.md 3.
 * @param saidYes question keys she said yes to for this one copy
 */
export function forbiddenFor(
  { workbook }: WorkbookContent,
  plan: RandomPlan,
  reader: string,
  saidYes: ReadonlySet<string>,
): Marked[] {
  const chosen = (kind: string, id: string) =>
    plan.choices.findLast(
      ({ target, audience }) => target.kind === kind && target.id === id && audience === reader,
    )?.level;
  const isForbidden = ({ question: key, part }: Marked): boolean => {
    const page = workbook.pages.find(({ questions }) => questions.some((q) => q.key === key));
    const question = page?.questions.find((each) => each.key === key);
    if (!page || !question) return true;
    if (part === 'street' && reader !== 'specialist') return true;
    if (part === 'street' && showAs(plan, key) !== 'full_to_people_i_name') return true;
    if (part === 'town' && (reader === 'woman' || showAs(plan, key) === 'never')) return true;
    if (reader === 'woman') return question.controls === 'identity.prisonNumber';
    if (isForOthers(question, part, reader)) return true;
    // They file her by it, whatever she chose; it stands in the box on page one.
    if (isFiledBy(question, reader)) return false;
    if (reader === 'specialist') return !prints(question, false, saidYes);
    const mine = chosen('question', key);
    return !maySee(page, question, reader, chosen('page', page.id), mine, saidYes, plan);
  };
  return plan.marked.filter(isForbidden);
}

function isFiledBy({ controls }: Question, reader: string): boolean {
  const inside = ['specialist', 'pom', 'probation'];
  if (controls === 'identity.prisonNumber') return inside.includes(reader);
  return controls === 'identity.legalName' && [...inside, 'pa'].includes(reader);
}

const showAs = (plan: RandomPlan, key: string) => {
  const value = plan.answers.get(key)?.value;
  return value?.kind === 'said' ? (value.said as { showAs: string }).showAs : 'never';
};

function isForOthers(question: Question, part: string, reader: string): boolean {
  const field = question.itemFields?.find(({ key }) => part === `field ${key}`);
  return (
    field?.onlySharedWith !== undefined && !(field.onlySharedWith as string[]).includes(reader)
  );
}

const prints = (question: Question, isChosen: boolean, saidYes: ReadonlySet<string>) =>
  question.print === 'yes' || isChosen || saidYes.has(question.key);

function maySee(
  _page: WorkbookPage,
  question: Question,
  reader: string,
  ofPage: ShareLevel | undefined,
  ofQuestion: ShareLevel | undefined,
  saidYes: ReadonlySet<string>,
  plan: RandomPlan,
): boolean {
  const suggested = (question.defaultSharing as string[]).includes(reader) ? 'all' : 'nothing';
  const hasOwn = question.sensitive || question.thirdParty;
  const own = ofQuestion ?? (hasOwn ? suggested : (ofPage ?? suggested));
  const level = lower(own, ofPage ?? 'all');
  if (level === 'nothing' || (level === 'short' && question.type !== 'address')) return false;
  if (question.controls === 'identity.prisonNumber' && !['pom', 'probation'].includes(reader)) {
    return false;
  }
  if (question.gatedBy) {
    const gate = plan.answers.get(question.gatedBy)?.value;
    const who = gate?.kind === 'said' ? (gate.said as { chosen: string }).chosen : '';
    const isTeam = ['pom', 'probation', 'pa'].includes(reader);
    // Given answer by answer it may open; that is for the tests of the gate.
    if (!(who === 'team' && isTeam) && !(who === 'team' || who === 'some')) return false;
  }
  return prints(question, ofQuestion !== undefined, saidYes);
}
