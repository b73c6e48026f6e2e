// Forms in which a day has to be whole before they are sent: the day kept behind one that cannot be read is not what was meant.

import { focusFirstProblem } from './focus-first-problem';

/** Whether every day of the form around what was pressed can be read. Where one cannot, the keyboard's place moves there. */
export function areDaysWhole(pressed: Element): boolean {
  const form = pressed.closest<HTMLElement>('form, .stack');
  if (!form?.querySelector('[data-half-day]')) return true;
  focusFirstProblem(form);
  return false;
}
