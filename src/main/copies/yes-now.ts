// Which yes of hers holds today, for whatever may only leave with one.

import type { YesMatter } from '../../shared/domain/copies/letters';
import { consentNow } from '../../shared/domain/sharing/consents';
import type { Desk } from '../plans/desk';
import type { Reader } from '../store/connection';
import { readConsents } from './consent-rows';

/** Her yeses for one plan, as they are now; a council she named comes with hers to be referred. */
export async function readYesNow(
  { content, today }: Pick<Desk, 'content' | 'today'>,
  reader: Reader,
  plan: string,
): Promise<(matter: YesMatter) => { holds: boolean; council?: string }> {
  const said = await readConsents(reader, content.workbook, plan);
  return (matter) => {
    const now = consentNow(said, matter, today());
    if (!now.holds) return { holds: false };
    return { holds: true, ...(now.council ? { council: now.council } : {}) };
  };
}
