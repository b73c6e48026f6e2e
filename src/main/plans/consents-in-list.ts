// What women said to asking a council, of all plans at once: whether, when and until when, and none of the words, which are
// sealed. A no in her workbook after her yes stands among them, as it does where one plan is open.

import { questionControlling } from '../../shared/domain/copies/allowed';
import { type Consent, yesesFor } from '../../shared/domain/sharing/consents';
import type { Reader } from '../store/connection';
import type { Desk } from './desk';
import { dayOfMoment } from './local-days';

type Row = {
  plan: string;
  what: Consent['what'];
  said: Consent['said'];
  day: Consent['day'];
  until: Consent['day'] | null;
  country: NonNullable<Consent['country']> | null;
  has_words: number;
  no_since: string | null;
};

/** Of every plan, by plan, oldest first. Where she gave words, some stand for them. */
export async function readAllAsking(
  reader: Reader,
  { content }: Pick<Desk, 'content'>,
): Promise<Map<string, Consent[]>> {
  const question = questionControlling(content.workbook, 'consent.referral') ?? '';
  const rows = await reader.all<Row>(
    `SELECT c.plan, c.what, c.said, c.day, c.until, c.country, c.words IS NOT NULL AS has_words,
       CASE WHEN c.what = 'referral' THEN (SELECT a.at FROM answer a
         WHERE a.plan = c.plan AND a.question = ?1 AND a.seq > c.answer_seq
           AND json_extract(a.value, '$.said.chosen') IS NOT 'yes'
         ORDER BY a.seq LIMIT 1) END AS no_since
     FROM consent c WHERE c.what IN (SELECT value FROM json_each(?2)) ORDER BY c.plan, c.seq`,
    [question, JSON.stringify(yesesFor.duty_to_refer)],
  );
  return new Map(
    [...Map.groupBy(rows, ({ plan }) => plan)].map(([plan, of]) => {
      const no = of.findLast(({ what }) => what === 'referral')?.no_since;
      const inHerPlan: Consent[] = no
        ? [{ what: 'referral', said: 'no', day: dayOfMoment(no), there: '' }]
        : [];
      return [plan, [...of.map(consentOf), ...inHerPlan]];
    }),
  );
}

function consentOf({ what, said, day, until, country, has_words }: Row): Consent {
  return {
    ...{ what, said, day, there: '' },
    ...(until === null ? {} : { until }),
    ...(country === null ? {} : { country }),
    ...(has_words === 1 ? { words: '·' } : {}),
  };
}
