// The recovery key in large groups. A screen reader gets one group at a time.

import { recoveryKeyLines } from './recovery-key';

export function RecoveryKeyShown({ recoveryKey }: { recoveryKey: string }) {
  const lines = recoveryKeyLines(recoveryKey);
  return (
    <div className="recovery-key">
      {lines.map((groups) => (
        <p key={groups.join('-')}>
          {groups.map((group) => (
            <span key={group}>{group}</span>
          ))}
        </p>
      ))}
    </div>
  );
}
