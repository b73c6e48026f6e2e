// One change of who can see what, as a sentence for staff, and the line under it that says who.

import { useTranslation } from 'react-i18next';
import { readerNames } from '../../../../shared/domain/sharing/reader-names';
import type { WhatChanged } from '../../../../shared/domain/sharing/what-changed';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { nameOfTarget } from './sharing-parts';

type Seen = Extract<WhatChanged['what'], { before: unknown }>;

export function useChangeWords(content: WorkbookContent, plan: Pick<OpenPlan, 'answers'>) {
  const { t } = useTranslation('changed');
  const answers = new Map(plan.answers.map((each) => [each.question, each]));
  const nameOf = readerNames(content, answers, false);
  const who = (reader: string) => {
    const { people, job } = nameOf(reader as Audience);
    return people.join(', ') || job;
  };
  const target = (of: Parameters<typeof nameOfTarget>[1]) => nameOfTarget(content, of);
  const question = (id: string) => target({ kind: 'question', id });
  const amount = (of: Seen, which: 'before' | 'after') =>
    t(`amount.${of.target.kind === 'question' && of[which] === 'short' ? 'area' : of[which]}`);
  const seen = (of: Seen, { direction, changedAgain }: WhatChanged) => {
    const words = t(changedAgain ? `then.${of.kind}` : of.kind, {
      ...{ what: target(of.target), who: who(of.reader) },
      ...{ before: amount(of, 'before'), after: amount(of, 'after') },
    });
    if (of.before !== of.after) return words;
    return `${words} ${t(direction === 'wider' ? 'more' : 'less')}`;
  };
  const sentence = (change: WhatChanged): string =>
    change.changedAgain ? `${told(change)} ${t('then.again')}` : told(change);
  const told = (change: WhatChanged): string => {
    const { what, direction, changedAgain } = change;
    switch (what.kind) {
      case 'level':
      case 'ended':
        return seen(what, change);
      case 'words':
        return t('words', { what: target(what.target), who: who(what.reader) });
      case 'until':
        return t(`${changedAgain ? 'then.' : ''}${what.until ? 'until' : 'untilOpen'}`, {
          ...{ what: target(what.target), who: who(what.reader), until: what.until },
        });
      case 'readers':
        return t(
          `${changedAgain ? 'then.' : ''}${direction === 'wider' ? 'readersIn' : 'readersOut'}`,
          {
            who: what.readers.map(who).join(', '),
          },
        );
      case 'care': {
        const said = what.chosen && optionOf(content, what.question, what.chosen);
        return t(`${changedAgain ? 'then.' : ''}${said ? 'care' : 'careNone'}`, {
          what: question(what.question),
          said,
        });
      }
      case 'yes':
        return t(what.said === 'yes' ? 'saidYes' : 'saidNo', {
          ...{ what: t(`yes.${what.yes}`), on: what.on },
        });
      case 'override':
        return t('override', {
          ...{ recipient: what.recipient, what: what.targets.map(target).join(', ') },
        });
      case 'same_name':
        return t(direction === 'wider' ? 'sameName' : 'sameNameBack', {
          what: question(what.question),
        });
    }
  };
  const byLine = ({ day, by }: WhatChanged): string =>
    by ? t(`by.${by.how}`, { day, worker: by.worker }) : t('byDay', { day });
  return { sentence, byLine };
}

function optionOf({ words }: WorkbookContent, key: string, value: string): string | undefined {
  const page = Object.values(words.pages).find(({ questions }) => Object.hasOwn(questions, key));
  return page?.questions[key]?.options?.[value];
}
