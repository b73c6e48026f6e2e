// The box on paper that says who leads and when the plan is looked at next, in her voice.

import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Explanation } from '../../shared/domain/review/ruling';
import { explanationWords } from '../../shared/i18n/explain';
import type { Words } from '../../shared/i18n/words';
import type { Plan } from '../plans/read-plan';

/** Changes that may be named on paper. Any other (health, a death, harm) is said as "something changed". */
const mayBeNamed = [
  'sentence_passed',
  'recall',
  'release_date_changed',
  'transfer',
  'lead_handover',
  'she_asked',
  'other',
];

function forPaper(explanation: Explanation): Explanation {
  const [topic, kind, event] = explanation.words.split('.');
  if (topic !== 'review' || kind !== 'needs_change' || mayBeNamed.includes(event ?? '')) {
    return explanation;
  }
  return { ...explanation, words: 'review.needs_change.other' };
}

/**
 * @param situation her situation in words
 * @param careIsPrivate the reader may not know that she was in care, and her specialist's title says it
 */
export function datesOnPaper(
  plan: Plan,
  words: Words,
  language: string,
  situation: string,
  careIsPrivate: boolean,
): PlanCopy['dates'] {
  const { lead, nextReview } = plan.schedule;
  const plain = (text: string) =>
    careIsPrivate
      ? text.replaceAll(words('paper:specialist.title'), words('paper:specialist.plainTitle'))
      : text;
  const why = (explanation: Explanation) => {
    const { key, params } = explanationWords(forPaper(explanation), 'her', language);
    return plain(words(`schedule:${key}`, params));
  };
  return {
    heading: words('paper:dates.heading'),
    lines: [
      { label: words('paper:dates.situation'), text: situation, why: '' },
      {
        label: words('paper:dates.lead'),
        text: plain(words(`schedule:leadName.${lead.value}.her`)),
        why: why(lead),
      },
      {
        label: words('paper:dates.nextReview'),
        text: nextReview.due ? formatDay(nextReview.due, language) : words('paper:dates.noReview'),
        why: why(nextReview),
      },
    ],
  };
}
