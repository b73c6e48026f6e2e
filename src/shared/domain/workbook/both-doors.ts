// Court day has two doors: she walks out, or she stays. What she says she needs for each, and what is in place for it. The
// content says which questions these are. Pure.

import { type Day, parseDay } from '../calendar/day';
import { questionControlling } from '../copies/allowed';
import type { ListItem, MultichoiceValue } from './answer';
import type { WorkbookContent } from './content';
import { type Answers, saidTo } from './walk';

export const doors = ['out', 'stay'] as const;
export type DoorName = (typeof doors)[number];

export type DoorLine = {
  id: string;
  what: string;
  who: string;
  by?: Day | undefined;
  /** How it stands, in the words of the content; empty when nobody has said. */
  stands: string;
  isInPlace: boolean;
};

export type Door = {
  /** What she ticked that she needs, in the words of the content, and her own words beside them. */
  needs: string[];
  /** She said that she needs nothing. */
  needsNothing: boolean;
  lines: DoorLine[];
};

const needsOf: Record<DoorName, string> = { out: 'court.out', stay: 'court.stay' };

/** Both doors as they stand. Lines that nobody needs any more are left out; one for both doors stands with each. */
export function bothDoors(content: WorkbookContent, answers: Answers): Record<DoorName, Door> {
  return { out: doorOf(content, answers, 'out'), stay: doorOf(content, answers, 'stay') };
}

function doorOf(content: WorkbookContent, answers: Answers, door: DoorName): Door {
  const asked = wordsOf(content, needsOf[door]);
  const said = asked && saidTo<MultichoiceValue>(answers, asked.key);
  const options = asked?.words?.options ?? {};
  const none = asked?.question.options?.find(({ exclusive }) => exclusive)?.value;
  const chosen = said?.chosen ?? [];
  const other = (said?.other ?? '').trim();
  return {
    needs: [
      ...chosen.filter((value) => value !== none).map((value) => options[value] ?? value),
      ...(other === '' ? [] : [other]),
    ],
    needsNothing: none !== undefined && chosen.includes(none),
    lines: linesOf(content, answers, door),
  };
}

function linesOf(content: WorkbookContent, answers: Answers, door: DoorName): DoorLine[] {
  const asked = wordsOf(content, 'court.ready');
  if (!asked) return [];
  const states = asked.words?.itemFields?.['state']?.options ?? {};
  return (saidTo<ListItem[]>(answers, asked.key) ?? []).flatMap(({ id, fields }): DoorLine[] => {
    const what = (fields['what'] ?? '').trim();
    const isFor = fields['door'] === door || fields['door'] === 'both';
    if (what === '' || !isFor || fields['state'] === 'not_needed') return [];
    const state = fields['state'] ?? '';
    return [
      {
        ...{ id, what, who: (fields['who'] ?? '').trim(), stands: states[state] ?? '' },
        by: parseDay((fields['by'] ?? '').trim()),
        isInPlace: state === 'in_place',
      },
    ];
  });
}

function wordsOf(content: WorkbookContent, control: string) {
  const { workbook, words } = content;
  const key = questionControlling(content, control);
  const page = workbook.pages.find(({ questions }) => questions.some((one) => one.key === key));
  const question = page?.questions.find((one) => one.key === key);
  if (key === undefined || !page || !question) return undefined;
  return { key, question, words: words.pages[page.id]?.questions[key] };
}
