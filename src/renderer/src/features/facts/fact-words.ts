// Finds the words of a fact: what to call it, the help under it, and each choice.

import type { TFunction } from 'i18next';
import type { SingleFact } from './facts-layout';

type Words = TFunction<'facts'>;

/** The label of a fact, and its help when it has some. */
export function factLabel(t: Words, name: SingleFact): { label: string; hint: string | undefined } {
  const hint: string = t(`fact.${name}.hint`);
  return { label: t(`fact.${name}.label`), hint: hint === '' ? undefined : hint };
}

/** The words of one choice of a fact. */
export function factOptionLabel(t: Words, name: SingleFact, option: string): string {
  // Options come from the rules' own lists; a test holds every one of them against the words.
  return t(`option.${name}.${option}` as 'option.legalStatus.remand');
}
