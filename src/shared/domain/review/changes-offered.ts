/*
 * Which changes of situation can apply to her now, which may still be written down, and which cannot. None of them is a
 * dead end: what was written down wrongly is put right on the page of facts.
 */
import type { Day } from '../calendar/day';
import { wasOnRemand } from './custody-class';
import { type CustodyFacts, isIndeterminate, isParoleEligible } from './facts';
import { recordedHandover } from './lead';
import { type Whereabouts, whereabouts } from './period';
import type { ChangeKind } from './situation-change';

/** `now`: it can apply today. `possible`: seldom, and not wrong. `not_now`: it would contradict what is written down. */
export type Offer = 'now' | 'possible' | 'not_now';

const inside: readonly Whereabouts[] = ['remand', 'sentenced', 'recall', 'other'];

function offerRecalled(facts: CustodyFacts, where: Whereabouts): Offer {
  if (where === 'released' && !wasOnRemand(facts)) return 'now';
  const hasLicence = facts.licenceEnd !== undefined;
  return hasLicence && (where === 'released' || where === 'sentenced') ? 'possible' : 'not_now';
}

function offerLifeDates(facts: CustodyFacts, where: Whereabouts): Offer {
  if (where !== 'sentenced' && where !== 'recall') return 'not_now';
  if (isIndeterminate(facts)) return 'now';
  return isParoleEligible(facts) || where === 'recall' ? 'possible' : 'not_now';
}

/** Whether this change can be written down for these facts on `today`. */
export function offerOf(kind: ChangeKind, facts: CustodyFacts, today: Day): Offer {
  const where = whereabouts(facts, today);
  const isServing = where === 'sentenced' || where === 'recall';
  switch (kind) {
    case 'sentenced':
      return where === 'remand' ? 'now' : 'possible';
    case 'released':
      if (isServing) return 'now';
      return where === 'released' || where === 'remand' ? 'not_now' : 'possible';
    case 'recalled':
      return offerRecalled(facts, where);
    case 'remand_ended':
      return where === 'remand' ? 'now' : 'not_now';
    case 'release_date_changed':
      return isServing && !isIndeterminate(facts) ? 'now' : 'not_now';
    case 'moved_prison':
      if (inside.includes(where)) return 'now';
      return where === 'unknown' ? 'possible' : 'not_now';
    case 'life_dates':
      return offerLifeDates(facts, where);
    case 'handover_recorded':
      if (where !== 'sentenced') return 'not_now';
      return recordedHandover(facts, today) === undefined ? 'now' : 'possible';
    case 'lead_recorded':
      return facts.recordedLead === undefined ? 'now' : 'possible';
    case 'lead_record_ended':
      return facts.recordedLead === undefined ? 'not_now' : 'now';
  }
}
