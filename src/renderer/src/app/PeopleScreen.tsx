// Who works here, beside the ways in that it shares with the locked screen.

import type { ReactNode } from 'react';
import { People } from '../features/people/People';
import { NewSheet, TrySheet } from '../features/unlock/NewSheet';
import { OwnPassphrase } from '../features/unlock/OwnPassphrase';

export type PeopleScreenProps = {
  /** Left out where there is no screen before this one. */
  onBack?: () => void;
  /** Said first, under the title. */
  first?: ReactNode;
  startAt?: string | undefined;
};

export function PeopleScreen({ onBack, first, startAt }: PeopleScreenProps) {
  return (
    <People
      {...(onBack ? { onBack } : {})}
      first={first}
      startAt={startAt}
      drawOwnPassphrase={(drawn) => <OwnPassphrase {...drawn} />}
      drawNewSheet={(drawn) => <NewSheet {...drawn} />}
      drawTrySheet={(drawn) => <TrySheet {...drawn} />}
    />
  );
}
