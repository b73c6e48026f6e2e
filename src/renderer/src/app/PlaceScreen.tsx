// Which screen stands at which place. Puts features beside each other; none of them knows another.

import { isReader, may, type Role } from '../../../shared/domain/people/rights';
import { BackupNotice } from '../features/backups/BackupNotice';
import { Backups } from '../features/backups/Backups';
import { Batch } from '../features/batch/Batch';
import { CheckPdf } from '../features/check/CheckPdf';
import { Contacts } from '../features/contacts/Contacts';
import { AnswerHandover } from '../features/handover/AnswerHandover';
import { HandoverList } from '../features/handover/HandoverList';
import { NobodyYet } from '../features/handover/NobodyYet';
import { Keeping } from '../features/keeping/Keeping';
import { Log } from '../features/log/Log';
import { LogTrouble } from '../features/log/LogTrouble';
import { WeekNotice } from '../features/log/Week';
import { Reports } from '../features/monitoring/Reports';
import { PeopleNotice } from '../features/people/PeopleNotice';
import { TriesNotice } from '../features/people/Tries';
import { SettingsNotice } from '../features/settings/SettingsNotice';
import { Countersign } from '../features/signing/Countersign';
import { SigningNotice } from '../features/signing/RunsOut';
import { Signing } from '../features/signing/Signing';
import { CountersignCard } from '../features/signing/SigningCard';
import { FindPlan } from '../features/team/FindPlan';
import { PlansCounted } from '../features/team/PlansCounted';
import { SharedPlan } from '../features/team/SharedPlan';
import { SharedPlans } from '../features/team/SharedPlans';
import { ToReview, ToReviewNotice } from '../features/team/ToReview';
import { UnworkedNotice } from '../features/team/UnworkedNotice';
import { WhoCanOpen } from '../features/team/WhoCanOpen';
import { MyActions } from '../features/today/MyActions';
import { Today } from '../features/today/Today';
import { Women } from '../features/women/Women';
import type { Filters } from '../features/women/women-filters';
import { About } from './About';
import { PeopleScreen } from './PeopleScreen';
import { PlanScreen } from './PlanScreen';
import { type Place, placeOfDue } from './place';
import { SettingsPlace } from './SettingsPlace';
import { useContent } from './use-content';

export type PlaceScreenProps = {
  place: Place;
  /** Of whoever is at this desk. */
  role: Role;
  isKeyholder: boolean;
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
  const { place, role, isKeyholder, finds, filters, onFilters, onGo, onGoNow, onShowKeys } = props;
  const mayFind = may('find_exactly', { role, isKeyholder, side: 'staff' }).may;
  const content = useContent();
  switch (place.at) {
    case 'today':
      return (
        <Today
          leftPlan={place.leftPlan}
          notice={
            <>
              <LogTrouble onBackups={() => onGo({ at: 'backups' })} />
              <BackupNotice onOpen={() => onGo({ at: 'backups' })} />
              <ToReviewNotice onOpen={() => onGo({ at: 'to-review' })} />
              {isKeyholder ? (
                <UnworkedNotice onTeam={(plan) => onGo({ at: 'team', plan })} />
              ) : null}
              {role === 'manager' ? <PlansCounted /> : null}
              {isKeyholder ? <WeekNotice onOpen={() => onGo({ at: 'log' })} /> : null}
              <SettingsNotice onOpen={() => onGo({ at: 'settings' })} />
              <SigningNotice onOpen={() => onGo({ at: 'signing' })} />
              <TriesNotice />
              <PeopleNotice
                onOpen={() => onGo({ at: 'people' })}
                onTrySheet={() => onGo({ at: 'people', startAt: 'sheet' })}
              />
            </>
          }
          onOpen={(plan) => onGo({ at: 'plan', plan })}
          onTimeline={(plan, key) => onGo(placeOfDue(plan, key))}
          onFacts={(plan) => onGo({ at: 'facts', plan })}
          onWomen={() => onGo({ at: 'women' })}
          onActions={() => onGo({ at: 'actions' })}
        />
      );
    case 'actions':
      return (
        <MyActions
          onOpen={(plan) => onGo({ at: 'plan', plan })}
          onBack={() => onGo({ at: 'today' })}
        />
      );
    case 'women':
      return isReader(role) ? (
        <SharedPlans
          {...{ content, finds, leftPlan: place.leftPlan }}
          onOpen={(plan) => onGo({ at: 'plan', plan })}
        />
      ) : (
        <Women
          content={content}
          finds={finds}
          leftPlan={place.leftPlan}
          filters={filters}
          onFilters={onFilters}
          onBatch={() => onGo({ at: 'batch' })}
          onFindPlan={mayFind ? () => onGo({ at: 'find-plan' }) : undefined}
          onHandovers={() => onGo({ at: 'handovers' })}
          onNobodyYet={() => onGo({ at: 'nobody-yet' })}
          onTrySheet={isKeyholder ? () => onGo({ at: 'people', startAt: 'sheet' }) : undefined}
          onOpen={(plan) => onGo({ at: 'plan', plan })}
        />
      );
    case 'find-plan':
      return (
        <FindPlan
          onOpen={(plan) => onGo({ at: 'plan', plan })}
          onTeam={(plan) => onGo({ at: 'team', plan })}
          onBack={() => onGo({ at: 'women' })}
        />
      );
    case 'to-review':
      return <ToReview onBack={() => onGo({ at: 'today' })} />;
    case 'batch':
      return <Batch onBack={() => onGo({ at: 'women' })} />;
    case 'contacts':
      return <Contacts content={content} onTeam={(plan) => onGo({ at: 'her-team', plan })} />;
    case 'handovers':
      return (
        <HandoverList
          onOpen={(plan) => onGo({ at: 'handover', plan })}
          onBack={() => onGo({ at: 'women' })}
        />
      );
    case 'nobody-yet':
      return (
        <NobodyYet
          content={content}
          onTeam={(plan) => onGo({ at: 'her-team', plan })}
          onLetters={(plan) => onGo({ at: 'letters', plan })}
          onHandover={(plan) => onGo({ at: 'handover', plan })}
          onBack={() => onGo({ at: 'women' })}
        />
      );
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
      return <SettingsPlace onGo={onGo} />;
    case 'keeping':
      return <Keeping onBack={() => onGo({ at: 'settings' })} />;
    case 'backups':
      return <Backups onBack={() => onGo({ at: 'settings' })} />;
    case 'signing':
      return <Signing onBack={() => onGo({ at: 'settings' })} />;
    case 'people':
      return <PeopleScreen startAt={place.startAt} onBack={() => onGo({ at: 'settings' })} />;
    case 'log':
      return <Log {...{ content, isKeyholder }} isReader={isReader(role)} />;
    case 'reports':
      return <Reports content={content} />;
    case 'about':
      return <About onShowKeys={onShowKeys} />;
    default:
      // The team and the lines are also for a keyholder who may not open the plan.
      if (place.at === 'plan-log') {
        return (
          <Log
            {...{ content, isKeyholder, plan: place.plan }}
            isReader={isReader(role)}
            onBack={() => onGo({ at: 'plan', plan: place.plan })}
          />
        );
      }
      if (place.at === 'team') {
        return (
          <WhoCanOpen
            plan={place.plan}
            onBack={() => onGo({ at: 'plan', plan: place.plan })}
            onLeft={() => onGo({ at: 'women' })}
          />
        );
      }
      if (isReader(role)) {
        return (
          <SharedPlan plan={place.plan} onBack={() => onGo({ at: 'women' })}>
            {role === 'probation' ? <AnswerHandover plan={place.plan} /> : null}
          </SharedPlan>
        );
      }
      return <PlanScreen place={place} onGo={onGo} onGoNow={onGoNow} />;
  }
}
