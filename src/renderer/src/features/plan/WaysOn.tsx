// Where one can go from the home of a plan, a few under each heading.

import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowsClockwise';
import { ClockCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ClockCounterClockwise';
import { CompassIcon } from '@phosphor-icons/react/dist/csr/Compass';
import { DoorOpenIcon } from '@phosphor-icons/react/dist/csr/DoorOpen';
import { EnvelopeIcon } from '@phosphor-icons/react/dist/csr/Envelope';
import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye';
import { HandshakeIcon } from '@phosphor-icons/react/dist/csr/Handshake';
import { HouseLineIcon } from '@phosphor-icons/react/dist/csr/HouseLine';
import { KeyboardIcon } from '@phosphor-icons/react/dist/csr/Keyboard';
import { ListChecksIcon } from '@phosphor-icons/react/dist/csr/ListChecks';
import { ListMagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/ListMagnifyingGlass';
import { NotebookIcon } from '@phosphor-icons/react/dist/csr/Notebook';
import { PathIcon } from '@phosphor-icons/react/dist/csr/Path';
import { StackIcon } from '@phosphor-icons/react/dist/csr/Stack';
import { UsersIcon } from '@phosphor-icons/react/dist/csr/Users';
import { UsersFourIcon } from '@phosphor-icons/react/dist/csr/UsersFour';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import { Button } from '../../ui/Button';

const ways = {
  work: { met: NotebookIcon, 'where-now': CompassIcon },
  ahead: { home: HouseLineIcon, leaving: DoorOpenIcon },
  people: { 'her-team': UsersFourIcon, handover: HandshakeIcon },
  copies: {
    ...{ letters: EnvelopeIcon, handed: StackIcon, sharing: EyeIcon, team: UsersIcon },
    'plan-log': ClockCounterClockwiseIcon,
  },
  days: { facts: ListMagnifyingGlassIcon, timeline: PathIcon, changes: ArrowsClockwiseIcon },
  systems: { 'key-in': KeyboardIcon, covered: ListChecksIcon },
} as const satisfies Record<string, Record<string, ComponentType>>;

type Group = keyof typeof ways;

/** A screen of this plan that one can go to from its home. */
export type WayOn = { [G in Group]: keyof (typeof ways)[G] }[Group];

export type WaysOnProps = { situation: Situation; onGo: (way: WayOn) => void };

/** Nobody on remand has a day to leave on; where she is now is a page for remand and recall. */
const waysIn = (group: Group, situation: Situation) =>
  (Object.entries(ways[group]) as [WayOn, ComponentType][]).filter(([way]) => {
    if (way === 'leaving') return situation !== 'remand';
    return way !== 'where-now' || situation === 'remand' || situation === 'recall';
  });

export function WaysOn({ situation, onGo }: WaysOnProps) {
  const { t } = useTranslation('plan');
  const groups = (Object.keys(ways) as Group[]).filter(
    (group) => waysIn(group, situation).length > 0,
  );
  return (
    <nav className="ways-on" aria-label={t('ways.label')}>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`ways-${group}`}>
          <h2 id={`ways-${group}`}>{t(`ways.groups.${group}`)}</h2>
          <ul className="plain">
            {waysIn(group, situation).map(([way, Icon]) => (
              <li key={way}>
                <Button icon={<Icon />} onClick={() => onGo(way)}>
                  {t(`ways.${way}`)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
