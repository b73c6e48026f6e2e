// The mark an entry has on the thread. Its shape says the same as the words beside it.

import type { EntryState } from './entry-state';

function Shape({ state }: { state: EntryState }) {
  switch (state) {
    case 'done':
      return <circle cx="12" cy="12" r="9" className="mark-filled" />;
    case 'coming':
    case 'planned':
      return <circle cx="12" cy="12" r="8" className="mark-outline" />;
    case 'waiting':
      return <path d="M12 2.5 21.5 12 12 21.5 2.5 12z" className="mark-outline" />;
    case 'not_needed':
      return (
        <>
          <rect x="3.5" y="3.5" width="17" height="17" className="mark-outline" />
          <path d="M8 12h8" className="mark-outline" />
        </>
      );
    case 'telling':
      return <path d="M5 12h14" className="mark-line" />;
    case 'change':
      return <rect x="8" y="8" width="8" height="8" className="mark-filled" />;
  }
}

export function EntryMark({ state }: { state: EntryState }) {
  return (
    <svg
      className="entry-mark"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <Shape state={state} />
    </svg>
  );
}
