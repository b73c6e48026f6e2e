// One of our pictures on a square of colour. Seen, not read: the words beside it say the same.

import { colours } from '../look';
import { Box } from '../tagged/Box';

export function SymbolTile({ path, size }: { path: string; size: number }) {
  const inner = size * 0.62;
  const picture = { path, width: 256, height: 256, draw: 'fill', colour: colours.teal } as const;
  const edge = (size - inner) / 2;
  return (
    <Box
      part={{ frame: { fill: colours.tealBg, radius: size * 0.22 }, keepWhole: true }}
      style={{ width: size, height: size, paddingTop: edge, paddingLeft: edge }}
    >
      <Box part={{ picture }} style={{ width: inner, height: inner }} />
    </Box>
  );
}
