// The three shapes that stand before a notice: a leaf-like drop, an open eye, a turning arrow.
// They are decoration; the words beside them say the same.

import { ArrowUUpLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowUUpLeft';
import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye';
import { LeafIcon } from '@phosphor-icons/react/dist/csr/Leaf';

export type NoticeKind = 'calm' | 'look' | 'put-right';

const shapes = { calm: LeafIcon, look: EyeIcon, 'put-right': ArrowUUpLeftIcon } as const;

export function NoticeShape({ kind }: { kind: NoticeKind }) {
  const Shape = shapes[kind];
  return (
    <span className="notice-shape" aria-hidden="true">
      <Shape size={24} />
    </span>
  );
}
