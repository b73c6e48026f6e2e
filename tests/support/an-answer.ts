// Something said to any question, whatever its type, with words that can be found again on paper.

import type { ItemField, Question } from '../../src/shared/domain/workbook/content';

/** A value for the question, and the marked words in it that must be readable wherever it is shown. */
export function anAnswer(question: Question, mark: string): { said: unknown; words: string[] } {
  switch (question.type) {
    case 'text':
    case 'longtext':
      return { said: `${mark} and more of my own words`, words: [mark] };
    case 'date':
      return { said: '2026-12-03', words: ['3 December 2026'] };
    case 'choice':
      return oneChoice(question, mark);
    case 'multichoice':
      return manyChoices(question, mark);
    case 'list':
      return aList(question.itemFields ?? [], mark);
    case 'address':
      return {
        said: {
          line1: '',
          line2: `${mark} area`,
          town: `${mark} town`,
          postcode: '',
          showAs: 'area_only',
        },
        words: [`${mark} area`, `${mark} town`],
      };
    case 'person':
      return {
        said: {
          name: `${mark} name`,
          relationship: `${mark} friend`,
          organisation: `${mark} office`,
          reach: `${mark} phone`,
        },
        words: ['name', 'friend', 'office', 'phone'].map((part) => `${mark} ${part}`),
      };
    case 'network':
      return {
        said: [
          {
            id: 'a',
            name: `${mark} Nan`,
            ring: 'close',
            sector: 'family',
            feel: 'good',
            marks: ['first'],
            note: `${mark} note`,
          },
        ],
        words: [`${mark} Nan`, `${mark} note`, 'Close to me'],
      };
    case 'goals':
      return {
        said: [
          {
            id: 'g',
            goal: `${mark} goal`,
            why: `${mark} why`,
            area: 'home',
            status: 'working_on_it',
            steps: [
              {
                id: 's',
                step: `${mark} step`,
                who: `${mark} who`,
                when: 'a_date',
                date: '2027-01-08',
                done: 'cannot_yet',
                how: `${mark} how`,
                told: '2027-01-11',
              },
            ],
          },
          {
            id: 'h',
            goal: `${mark} later`,
            why: '',
            area: '',
            when: 'a_date',
            date: '2027-06-14',
            status: 'for_later',
            because: 'service_did_not',
            more: `${mark} more`,
            steps: [],
          },
          {
            id: 'i',
            goal: `${mark} done`,
            why: '',
            area: '',
            status: 'done',
            mark: `${mark} cake`,
            steps: [],
          },
        ],
        words: ['goal', 'why', 'step', 'who', 'how', 'later', 'more', 'done', 'cake']
          .map((part) => `${mark} ${part}`)
          .concat(
            ...['8 January 2027', '11 January 2027', '14 June 2027'],
            'The service did not do it',
          ),
      };
    case 'scale': {
      const [first] = question.options ?? [];
      return {
        said: Object.fromEntries((question.scaleItems ?? []).map((item) => [item, first?.value])),
        words: [],
      };
    }
    case 'signature':
      return {
        said: { kind: 'typed', name: `${mark} signed`, on: '2026-11-21' },
        words: [`${mark} signed`],
      };
  }
}

function oneChoice(question: Question, mark: string) {
  const free = question.options?.find((option) => option.freeText);
  const [first] = question.options ?? [];
  return free
    ? { said: { chosen: free.value, other: `${mark} other` }, words: [`${mark} other`] }
    : { said: { chosen: first?.value ?? '' }, words: [] };
}

function manyChoices(question: Question, mark: string) {
  const options = (question.options ?? []).filter((option) => !option.exclusive);
  const free = options.find((option) => option.freeText);
  const chosen = options.map((option) => option.value);
  return free
    ? { said: { chosen, other: `${mark} other` }, words: [`${mark} other`] }
    : { said: { chosen }, words: [] };
}

function aList(fields: ItemField[], mark: string) {
  const values = fields.map((field): [string, string, string | undefined] => {
    if (field.type === 'choice') return [field.key, field.options?.[0]?.value ?? '', undefined];
    if (field.type === 'date') return [field.key, '2027-02-09', '9 February 2027'];
    return [field.key, `${mark} ${field.key}`, `${mark} ${field.key}`];
  });
  return {
    said: [{ id: 'one', fields: Object.fromEntries(values.map(([key, value]) => [key, value])) }],
    words: values.flatMap(([, , word]) => (word ? [word] : [])),
  };
}
