// Puts her display choices on the page; her.css does the rest.

import type { DisplayChoices } from '../../../shared/domain/sitting/sitting';
import { chooseShiftThrice } from '../ui/shift-thrice-choice';

export function showDisplay(display: DisplayChoices, reading: string): void {
  const { dataset } = document.documentElement;
  dataset['size'] = display.size;
  dataset['spacing'] = display.spacing;
  dataset['colours'] = display.colours;
  dataset['font'] = display.font;
  dataset['reading'] = reading;
  chooseShiftThrice(display.shiftThrice);
}
