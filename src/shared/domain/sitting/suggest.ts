/*
 * What is already chosen when a worker gets ready: the page she was on, and a time to slow down. May not know a screen or
 * a clock.
 */
import { type Answers, isAnswered, type PageForHer } from '../workbook/walk';

/** Minutes of a usual sitting before it is time to slow down. Ours. */
const USUAL_MINUTES = 45;

/**
 * The page she was on last while something in it is not answered yet, then the next such page; none before the first
 * sitting, and none when all is answered.
 * @param pages those of her situation, in order
 */
export function suggestedPages(
  pages: readonly PageForHer[],
  answers: Answers,
  placeLeft: string | undefined,
): string[] {
  const at = pages.findIndex(({ id }) => id === placeLeft);
  if (at < 0) return [];
  const next = pages
    .slice(at)
    .find(
      ({ id, optional, questions }) =>
        (id === placeLeft || !optional) &&
        questions.some(({ key }) => !isAnswered(answers.get(key))),
    );
  return next ? [next.id] : [];
}

/**
 * The time of day to slow down, `HH:MM`, on the next five minutes; undefined when the day ends before it.
 * @param now minutes since the day began
 */
export function suggestedWindDown(now: number): string | undefined {
  const at = Math.ceil((now + USUAL_MINUTES) / 5) * 5;
  if (at >= 24 * 60) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}
