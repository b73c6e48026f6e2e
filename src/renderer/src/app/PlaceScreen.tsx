// Which screen stands at which place. Puts features beside each other; none of them knows another.

import { isNoteKey } from '../../../shared/domain/notes/note';
import { isOverrideKey } from '../../../shared/domain/sharing/override';
import { BackupNotice, BackupsCard } from '../features/backups/BackupNotice';
import { Backups } from '../features/backups/Backups';
import { Batch } from '../features/batch/Batch';
import { CheckPdf } from '../features/check/CheckPdf';
import { Keeping, KeepingCard } from '../features/keeping/Keeping';
import { PeopleCard } from '../features/people/PeopleCard';
import { PeopleNotice } from '../features/people/PeopleNotice';
import { Settings } from '../features/settings/Settings';
import { SettingsNotice } from '../features/settings/SettingsNotice';
import { Countersign } from '../features/signing/Countersign';
import { SigningNotice } from '../features/signing/RunsOut';
import { Signing } from '../features/signing/Signing';
import { CountersignCard, SigningCard } from '../features/signing/SigningCard';
import { Today } from '../features/today/Today';
import { Women } from '../features/women/Women';
import type { Filters } from '../features/women/women-filters';
import { About } from './About';
import { PeopleScreen } from './PeopleScreen';
import { PlanScreen } from './PlanScreen';
import type { Place } from './place';
import { useContent } from './use-content';

export type PlaceScreenProps = {
  place: Place;
  /** Rises with each Ctrl+K. */
  finds: number;
  /** What the list of women is narrowed to. */
  filters: Filters;
  onFilters: (filters: Filters) => void;
  onGo: (place: Place) => void;
  /** Goes without asking about waiting words: the screen has done so. */
  onGoNow: (place: Place) => void;
  onShowKeys: () => void;
};

export function PlaceScreen(props: PlaceScreenProps) {
  const { place, finds, filters, onFilters, onGo, onGoNow, onShowKeys } = props;
  const content = useContent();
  switch (place.at) {
    case 'today':
      return (
        <Today
          leftPlan={place.leftPlan}
          notice={
            <>
              <BackupNotice onOpen={() => onGo({ at: 'backups' })} />
              <SettingsNotice onOpen={() => onGo({ at: 'settings' })} />
              <SigningNotice onOpen={() => onGo({ at: 'signing' })} />
              <PeopleNotice onOpen={() => onGo({ at: 'people' })} />
            </>
          }
          onOpen={(plan) => onGo({ at: 'plan', plan })}
          onTimeline={(plan, key) =>
            onGo(
              isNoteKey(key)
                ? { at: 'plan', plan, startAt: 'notes' }
                : isOverrideKey(key)
                  ? { at: 'sharing', plan, startAt: 'overrides' }
                  : {
                      at: 'timeline',
                      plan,
                      startAt: key.startsWith('review') ? 'next-review' : key,
                    },
            )
          }
          onFacts={(plan) => onGo({ at: 'facts', plan })}
          onWomen={() => onGo({ at: 'women' })}
        />
      );
    case 'women':
      return (
        <Women
          content={content}
          finds={finds}
          leftPlan={place.leftPlan}
          filters={filters}
          onFilters={onFilters}
          onBatch={() => onGo({ at: 'batch' })}
          onOpen={(plan) => onGo({ at: 'plan', plan })}
        />
      );
    case 'batch':
      return <Batch onBack={() => onGo({ at: 'women' })} />;
    case 'check':
      return (
        <div className="stack stack-large">
          <CheckPdf />
          <CountersignCard onOpen={() => onGo({ at: 'countersign' })} />
        </div>
      );
    case 'countersign':
      return <Countersign onBack={() => onGo({ at: 'check' })} />;
    case 'settings':
      return (
        <div className="stack stack-large">
          <Settings />
          <SigningCard onOpen={() => onGo({ at: 'signing' })} />
          <BackupsCard onOpen={() => onGo({ at: 'backups' })} />
          <PeopleCard onOpen={() => onGo({ at: 'people' })} />
          <KeepingCard onOpen={() => onGo({ at: 'keeping' })} />
        </div>
      );
    case 'keeping':
      return <Keeping onBack={() => onGo({ at: 'settings' })} />;
    case 'backups':
      return <Backups onBack={() => onGo({ at: 'settings' })} />;
    case 'signing':
      return <Signing onBack={() => onGo({ at: 'settings' })} />;
    case 'people':
      return <PeopleScreen onBack={() => onGo({ at: 'settings' })} />;
    case 'about':
      return <About onShowKeys={onShowKeys} />;
    default:
      return <PlanScreen place={place} onGo={onGo} onGoNow={onGoNow} />;
  }
}
