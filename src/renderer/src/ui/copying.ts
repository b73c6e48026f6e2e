// What may be copied, cut or dragged out of a page: anything but a part that is marked as sealed, because it leads to where
// she is. Knows no plan; whoever draws such a part marks it. Source: security.md 1.4 T21.

/** Spread on what holds a sealed part. */
export const sealed = { 'data-sealed': '' } as const;

/** Whether any of what would be copied now is sealed. `at` is where it was asked for. */
export function isSealed(document: Document, at: EventTarget | null): boolean {
  const isIn = (element: Element | null) => element?.closest('[data-sealed]') != null;
  // A card that is moved takes no words along.
  if (at instanceof Element && at.closest('[draggable="true"]')) return false;
  if (at instanceof Element && isIn(at)) return true;
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return isIn(field);
  const marked = document.getSelection();
  if (!marked || marked.isCollapsed) return false;
  return [...document.querySelectorAll('[data-sealed]')].some((part) =>
    marked.containsNode(part, true),
  );
}

const ways = ['copy', 'cut', 'dragstart'] as const;

/**
 * Watches all ways out by copying, before anything else hears of them. Returns how to stop.
 * @param onRefused told when a sealed part was asked for: nothing of it left
 * @param onCopied told when anything else is being copied
 */
export function watchCopying(
  document: Document,
  { onRefused, onCopied }: { onRefused: () => void; onCopied: () => void },
): () => void {
  const look = (event: Event) => {
    if (isSealed(document, event.target)) {
      event.preventDefault();
      event.stopPropagation();
      onRefused();
    } else if (event.type !== 'dragstart') onCopied();
  };
  for (const way of ways) document.addEventListener(way, look, true);
  return () => {
    for (const way of ways) document.removeEventListener(way, look, true);
  };
}
