// The keys that make everything bigger or smaller. Pure: it knows a key and how big things are now.

/** Zoom in steps of 10 %, from 50 % to 400 %. Source: ux.md 4, check 13. */
const ZOOM = { least: 0.5, most: 4, step: 0.1 };

/** How big everything is to be after Ctrl and this key; undefined when the key is not about that. */
export function zoomFor(key: string, now: number): number | undefined {
  const round = (factor: number) => Math.round(factor * 10) / 10;
  if (key === '0') return 1;
  if (key === '+' || key === '=') return Math.min(ZOOM.most, round(now + ZOOM.step));
  if (key === '-' || key === '_') return Math.max(ZOOM.least, round(now - ZOOM.step));
  return undefined;
}
