// A short block that asks for a look. Its kind is told by a shape and by words, never by colour alone.

import type { ReactNode } from 'react';
import { type NoticeKind, NoticeShape } from './NoticeShape';

export type NoticeProps = {
  kind: NoticeKind;
  title?: string;
  children: ReactNode;
};

/** calm: good to know. look: please look here. put-right: something needs doing. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`}>
      <NoticeShape kind={kind} />
      <div className="notice-words">
        {title ? <p className="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
