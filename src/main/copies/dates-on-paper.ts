// The box on paper that says who leads and when the plan is looked at next, in her voice.

import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Explanation } from '../../shared/domain/review/ruling';
import type { Plan } from '../plans/read-plan';
import type { CopyWords, Spoken } from './copy-words';

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
 * @param english the same in English
 * @param careIsPrivate the reader may not know that she was in care, and her specialist's title says it
 */
export function datesOnPaper(
  plan: Plan,
  hers: CopyWords,
  english: CopyWords,
  careIsPrivate: boolean,
): PlanCopy['dates'] {
  const { words, language } = hers;
  const { lead, nextReview } = plan.schedule;
  const title = english.words('paper:specialist.title');
  const saysCare = (text: string) => careIsPrivate && text.includes(title);
  const why = (explanation: Explanation): Spoken => {
    const inEnglish = english.explain(forPaper(explanation));
    if (!saysCare(inEnglish.text)) return hers.explain(forPaper(explanation));
    // In other languages the title bends with its sentence and cannot be found in it. English does not bend.
    const text = inEnglish.text.replaceAll(title, english.words('paper:specialist.plainTitle'));
    return language === english.language ? { text } : { text, lang: 'en-GB' };
  };
  const leadName = `leadName.${lead.value}.her`;
  const who = saysCare(english.schedule(leadName).text)
    ? { text: words('paper:specialist.plainRole') }
    : hers.schedule(leadName);
  const line = (label: string, { text, lang }: Spoken, because?: Spoken) => ({
    label: words(`paper:dates.${label}`),
    text,
    why: because?.text ?? '',
    ...(lang ? { lang } : {}),
    ...(because?.lang ? { whyLang: because.lang } : {}),
  });
  const when = nextReview.due ? formatDay(nextReview.due, language) : words('paper:dates.noReview');
  return {
    heading: words('paper:dates.heading'),
    lines: [
      line('situation', { text: hers.workbook.words.situations[plan.situation] }),
      line('lead', who, why(lead)),
      line('nextReview', { text: when }, why(nextReview)),
    ],
  };
}
