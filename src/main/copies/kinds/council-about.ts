// The head of a pathway plan: legal category, council, personal adviser, dates, and what the council fills in itself.

import { formatDay } from '../../../shared/domain/calendar/day-in-words';
import { allowedAnswers } from '../../../shared/domain/copies/forms/allowed-answers';
import type { CopyGroup } from '../../../shared/domain/copies/plan-copy';
import type { ListItem } from '../../../shared/domain/workbook/answer';
import type { Block } from '../../../shared/domain/workbook/blocks';
import { isOptionOpen } from '../../../shared/domain/workbook/content';
import { teamQuestion } from '../../../shared/domain/workbook/team';
import { saidTo } from '../../../shared/domain/workbook/walk';
import type { Words } from '../../../shared/i18n/words';
import type { CopyFrom } from './copy-from';

const ADVISER = 'personal_adviser';

/** What is known of it stands there; for the rest there are lines. */
export function aboutPathwayPlan(from: CopyFrom, words: Words): CopyGroup {
  const { facts } = from.plan;
  const language = from.hers.language;
  const day = (text: string | undefined) => (text === undefined ? '' : formatDay(text, language));
  // That she was in care is hers to tell, to the council too; its own record says what it is.
  const mayKnowCare = from.allowed.closedGates.size === 0;
  const lines: [key: string, text: string][] = [
    [
      'legal',
      mayKnowCare && facts.careLeaverCategory ? words(`category.${facts.careLeaverCategory}`) : '',
    ],
    ['authority', mayKnowCare ? (facts.councilName ?? '') : ''],
    ['adviser', adviser(from)],
    ['made', day(from.order.today)],
    ['lastReview', mayKnowCare ? day(facts.lastPathwayReview) : ''],
  ];
  const known = lines.filter(([, text]) => text.trim() !== '');
  const open = lines.filter(([, text]) => text.trim() === '').map(([key]) => key);
  const card: Block = {
    kind: 'cards',
    cards: [{ rows: known.map(([key, text]) => ({ label: words(`council.${key}`), text })) }],
  };
  const pen: Block = {
    kind: 'blank',
    parts: [...open, 'assessed', 'consulted', 'councilNext', 'given'].map((key) => ({
      label: words(`council.${key}`),
      boxes: [],
      lines: 1,
    })),
  };
  const title = words('council.about');
  return {
    id: 'about',
    title,
    pages: [
      {
        id: 'about',
        title: words('council.known'),
        intro: words('council.law'),
        questions: [
          { key: 'about', label: words('council.fromPlan'), blocks: [card], marks: [] },
          { key: 'fill', label: words('council.fill'), blocks: [pen], marks: [] },
        ],
      },
    ],
  };
}

/** Her personal adviser, where this reader may see her team and that she has one. */
function adviser({ hers, plan, allowed }: CopyFrom): string {
  const team = teamQuestion(hers.workbook)?.question;
  const isSeen = allowedAnswers(allowed).some(({ question }) => question.key === team?.key);
  const role = team?.itemFields?.find(({ key }) => key === 'role');
  if (!team || !isSeen || !isOptionOpen(role?.options, ADVISER, allowed.closedGates)) return '';
  return (saidTo<ListItem[]>(plan.answers, team.key) ?? [])
    .filter(({ fields }) => fields['role'] === ADVISER)
    .map(({ fields }) => [fields['name'], fields['organisation'], fields['reach']])
    .map((parts) => parts.filter((part) => part?.trim()).join(', '))
    .join('\n');
}
