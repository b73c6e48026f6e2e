// Moves the keyboard's place to the first thing to put right, so that nobody has to look for it.

/** Call after the problems were set; waits for them to be drawn. */
export function focusFirstProblem(form: HTMLElement): void {
  requestAnimationFrame(() => {
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
