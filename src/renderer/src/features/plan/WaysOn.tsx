// Where one can go from the home of a plan, a few under each heading.

import { ArrowsClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowsClockwise';
import { ClockCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ClockCounterClockwise';
import { CompassIcon } from '@phosphor-icons/react/dist/csr/Compass';
import { EnvelopeIcon } from '@phosphor-icons/react/dist/csr/Envelope';
import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye';
import { HandshakeIcon } from '@phosphor-icons/react/dist/csr/Handshake';
import { KeyboardIcon } from '@phosphor-icons/react/dist/csr/Keyboard';
import { ListChecksIcon } from '@phosphor-icons/react/dist/csr/ListChecks';
import { ListMagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/ListMagnifyingGlass';
import { PathIcon } from '@phosphor-icons/react/dist/csr/Path';
import { StackIcon } from '@phosphor-icons/react/dist/csr/Stack';
import { UsersIcon } from '@phosphor-icons/react/dist/csr/Users';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';

const ways = {
  work: { met: HandshakeIcon, 'where-now': CompassIcon },
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

export type WaysOnProps = {
  /** Ways there are not for everybody. */
  without?: readonly WayOn[];
  onGo: (way: WayOn) => void;
};

export function WaysOn({ without = [], onGo }: WaysOnProps) {
  const { t } = useTranslation('plan');
  return (
    <nav className="ways-on" aria-label={t('ways.label')}>
      {(Object.keys(ways) as Group[]).map((group) => (
        <section key={group} aria-labelledby={`ways-${group}`}>
          <h2 id={`ways-${group}`}>{t(`ways.groups.${group}`)}</h2>
          <ul className="plain-list">
            {waysIn(group, without).map(([way, Icon]) => (
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

const waysIn = (group: Group, without: readonly WayOn[]) =>
  (Object.entries(ways[group]) as [WayOn, ComponentType][]).filter(
    ([way]) => !without.includes(way),
  );
