// Picking from a question's options: one or many, options that stand alone, and options that take
// her own words. Pure.

import type { ChoiceValue, MultichoiceValue } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';

type Options = NonNullable<Question['options']>;

/** The option that takes words of her own, if the question has one. */
export function freeTextOption(options: Options): string | undefined {
  return options.find((option) => option.freeText)?.value;
}

/**
 * One option picked.
 * @param kept the words she wrote beside an option before she changed her pick; they come back with it
 */
export function pickOne(options: Options, picked: string, kept: string): ChoiceValue {
  return picked === freeTextOption(options) && kept !== ''
    ? { chosen: picked, other: kept }
    : { chosen: picked };
}

/**
 * One option ticked or unticked. An option that stands alone ("Nothing right now") clears the
 * others, and any other clears it. Chosen options keep the question's order, so that her own words
 * stand beside the option they belong to when they are read.
 * @param kept as for pickOne
 */
export function tickOption(
  options: Options,
  said: MultichoiceValue | undefined,
  ticked: string,
  kept: string,
): MultichoiceValue {
  const before = said?.chosen ?? [];
  const standsAlone = options.some((option) => option.value === ticked && option.exclusive);
  const compatible = (value: string) =>
    !standsAlone && !options.some((option) => option.value === value && option.exclusive);
  const wanted = before.includes(ticked)
    ? before.filter((value) => value !== ticked)
    : [...before.filter(compatible), ticked];
  const chosen = options.map((option) => option.value).filter((value) => wanted.includes(value));
  const takesWords = freeTextOption(options);
  const other = said?.other ?? kept;
  return takesWords !== undefined && chosen.includes(takesWords) && other !== ''
    ? { chosen, other }
    : { chosen };
}

/** The same pick with other words beside it. */
export function withOwnWords<V extends ChoiceValue | MultichoiceValue>(said: V, other: string): V {
  const { other: _, ...rest } = said;
  return (other === '' ? rest : { ...rest, other }) as V;
}
