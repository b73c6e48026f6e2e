// The screen of settings: the ways to what is set on screens of its own, for those who may, and the rules behind every date.

import { useActs } from '../bridge/use-acts';
import { BackupsCard } from '../features/backups/BackupNotice';
import { KeepingCard } from '../features/keeping/Keeping';
import { PeopleCard } from '../features/people/PeopleCard';
import { Settings } from '../features/settings/Settings';
import { SigningCard } from '../features/signing/SigningCard';
import type { Place } from './place';

export function SettingsPlace({ onGo }: { onGo: (place: Place) => void }) {
  const { may } = useActs();
  return (
    <Settings
      may={may}
      ways={
        <>
          <PeopleCard onOpen={() => onGo({ at: 'people' })} />
          {may('back_up') ? <BackupsCard onOpen={() => onGo({ at: 'backups' })} /> : null}
          {may('erase_plan') ? <KeepingCard onOpen={() => onGo({ at: 'keeping' })} /> : null}
          <SigningCard onOpen={() => onGo({ at: 'signing' })} />
        </>
      }
    />
  );
}
