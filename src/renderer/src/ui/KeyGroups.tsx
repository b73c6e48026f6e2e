// A key to be copied by hand, in large groups. A screen reader gets one group at a time.

import { keyLines } from './key-lines';

export function KeyGroups({ groups }: { groups: string }) {
  return (
    <div className="recovery-key">
      {keyLines(groups).map((line) => (
        <p key={line.join('-')}>
          {line.map((group) => (
            <span key={group}>{group}</span>
          ))}
        </p>
      ))}
    </div>
  );
}
