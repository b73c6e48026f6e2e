// Who has had a plan open: written down before it is shown.

import type { Desk } from './desk';

/** Once a day and stretch of work; the first moment counts. */
export async function noteOpened(desk: Desk, plan: string): Promise<void> {
  const values = [plan, desk.session.id, desk.today()];
  const known = await desk.connection.first(
    'SELECT 1 FROM plan_opened WHERE plan = ? AND session = ? AND day = ?',
    values,
  );
  if (known) return;
  await desk.connection.transaction((writer) =>
    writer.run('INSERT OR IGNORE INTO plan_opened (plan, session, day, at) VALUES (?, ?, ?, ?)', [
      ...values,
      desk.now(),
    ]),
  );
}
