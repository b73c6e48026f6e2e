/*
 * When she is visited after she has left (domain rule R3): in the first week, then at least every two months. In law it
 * holds where the council gives her the home (Care Leavers (England) Regulations 2010, regulation 8(2)); for everybody else it
 * is our proposal.
 */
import { addMonths, type Day } from '../calendar/day';

const MONTHS_BETWEEN_VISITS = 2;

/**
 * The day the next visit is due: the first by the milestone's own day, every later one two months after the last that took
 * place.
 * @param visited days on which a visit took place, in any order
 * @param first the day of the milestone `settling_in_visit`
 */
export function nextVisit(visited: readonly Day[], first: Day): Day {
  const last = [...visited].sort().at(-1);
  return last === undefined ? first : addMonths(last, MONTHS_BETWEEN_VISITS);
}
