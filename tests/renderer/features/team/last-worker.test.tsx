// Nobody is offered a way out of a team that the vault would refuse.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { KnowHer } from '../../../../src/renderer/src/features/team/KnowHer';
import { isLastWorker } from '../../../../src/renderer/src/features/team/last-worker';
import { Team } from '../../../../src/renderer/src/features/team/Team';
import type { TeamShown } from '../../../../src/shared/ipc/team-calls';

const member = (worker: string, role: 'specialist' | 'offender_manager' | 'manager') => ({
  ...{ worker, name: worker, role, isMe: worker === 'Rae' },
  ...{ since: '2026-11-21T10:00:00.000Z', by: 'Rae', hasLeft: false },
});
const teamOf = (...members: TeamShown['members']): TeamShown => ({
  ...{ reference: 'AB3D-7K9Q', members, others: [], keptAway: [], opened: [] },
  ...{ isRestricted: false, mayLetBack: false },
});
const textOf = (team: TeamShown) =>
  renderToStaticMarkup(<Team team={team} onRemove={() => undefined} />);

describe('the last one who works with her', () => {
  test.each([
    ['alone', [member('Rae', 'specialist')], true],
    [
      'with one who only reads',
      [member('Rae', 'specialist'), member('Khan', 'offender_manager')],
      true,
    ],
    ['with a colleague', [member('Rae', 'specialist'), member('Sam', 'specialist')], false],
    [
      'with a manager in the team',
      [member('Rae', 'specialist'), member('Ellis', 'manager')],
      false,
    ],
  ] as const)('%s', (_, members, isLast) => {
    expect(isLastWorker(members, ({ worker }) => worker === 'Rae')).toBe(isLast);
    const shown = textOf(teamOf(...members));
    expect(shown.includes('Take Rae out')).toBe(!isLast);
    expect(shown.includes('Put another worker in before they can go')).toBe(isLast);
  });

  test('is not kept from the plan by somebody who was removed, who is named as such', () => {
    const gone = { ...member('Sam', 'specialist'), hasLeft: true };
    const members = [member('Rae', 'specialist'), gone];
    expect(isLastWorker(members, ({ worker }) => worker === 'Rae')).toBe(true);
    expect(isLastWorker(members, ({ worker }) => worker === 'Sam')).toBe(false);
    const shown = textOf(teamOf(...members));
    expect(shown).toContain('Was removed from Alongside');
    expect(shown).toContain('Take Sam out');
    expect(shown).not.toContain('Take Rae out');
  });

  test('is told who has to take over instead of a button that says no', () => {
    const last = renderToStaticMarkup(<KnowHer isLast onSure={() => undefined} />);
    expect(last).toContain('Somebody has to take over first');
    expect(last).not.toContain('<button');
    expect(renderToStaticMarkup(<KnowHer isLast={false} onSure={() => undefined} />)).toContain(
      '<button',
    );
  });
});
