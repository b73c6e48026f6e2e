// Which yes of hers holds today, for whatever may only leave with one.

import type { Day } from '../../shared/domain/calendar/day';
import type { YesMatter } from '../../shared/domain/copies/letters';
import { consentNow } from '../../shared/domain/sharing/consents';
import type { Desk } from '../plans/desk';
import type { Reader } from '../store/connection';
import { readConsents } from './consent-rows';

/** A yes of hers, as it is now: from which day, until when, which council, and what she said may be said. */
export type YesHeld = {
  holds: boolean;
  since?: Day;
  until?: Day;
  council?: string;
  words?: string;
};

/** Her yeses for one plan, as they are now; a council she named comes with hers to be referred. */
export async function readYesNow(
  { content, today }: Pick<Desk, 'content' | 'today'>,
  reader: Reader,
  plan: string,
): Promise<(matter: YesMatter) => YesHeld> {
  const said = await readConsents(reader, content.workbook, plan);
  return (matter) => {
    const now = consentNow(said, matter, today());
    if (!now.holds) return { holds: false };
    const { since, until, council, words } = now;
    return {
      ...{ holds: true, since },
      ...(until ? { until } : {}),
      ...(council ? { council } : {}),
      ...(words ? { words } : {}),
    };
  };
}
