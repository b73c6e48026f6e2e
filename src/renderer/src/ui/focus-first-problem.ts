// Moves the keyboard's place to the first thing to put right, so that nobody has to look for it.

/** What the vault answered may be drawn some frames later on a busy computer. */
const MOST_FRAMES = 30;

/**
 * Call after the problems were set; waits for them to be drawn. What was to be put right before may still stand there for
 * a moment: when it goes, the place moves on to what is to be put right now, unless a person has moved it meanwhile.
 */
export function focusFirstProblem(form: HTMLElement): void {
  let taken: HTMLElement | undefined;
  let frames = 0;
  const look = () => {
    const first = form.querySelector<HTMLElement>('[aria-invalid="true"]');
    const isFree = taken === undefined || document.activeElement === taken;
    if (first && first !== taken && isFree) {
      first.focus();
      taken = first;
    }
    frames += 1;
    if (frames < MOST_FRAMES && isFree) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
