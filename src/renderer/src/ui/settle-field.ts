// A day is kept when its field is left. Locking and going elsewhere by a key leave no field, so this
// does it for them.

/** Has the field that is being typed in hand on what stands in it; the focus stays where it is. */
export function settleField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !field.matches('input, textarea, select')) return;
  field.blur();
  field.focus({ preventScroll: true });
}
