// Who works here, beside the ways in that it shares with the locked screen.

import { People } from '../features/people/People';
import { NewSheet, TrySheet } from '../features/unlock/NewSheet';
import { OwnPassphrase } from '../features/unlock/OwnPassphrase';

/** `onBack`: left out where there is no screen before this one. */
export function PeopleScreen({ onBack }: { onBack?: () => void }) {
  return (
    <People
      {...(onBack ? { onBack } : {})}
      drawOwnPassphrase={(drawn) => <OwnPassphrase {...drawn} />}
      drawNewSheet={(drawn) => <NewSheet {...drawn} />}
      drawTrySheet={(drawn) => <TrySheet {...drawn} />}
    />
  );
}
