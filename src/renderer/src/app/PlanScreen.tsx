// The screens of one plan, once it is open. Puts features beside each other; none of them knows another.

import { useTranslation } from 'react-i18next';
import { BeforeAfter } from '../features/changes/BeforeAfter';
import { Changes } from '../features/changes/Changes';
import { GoThrough } from '../features/changes/GoThrough';
import { MakeCopy } from '../features/copies/MakeCopy';
import { DayField } from '../features/facts/DayField';
import { Facts } from '../features/facts/Facts';
import { AskedByHer } from '../features/handed/AskedByHer';
import { Handed } from '../features/handed/Handed';
import { wentWhenMade } from '../features/handed/handed-parts';
import { WentOut } from '../features/handed/WentOut';
import { FileAsked, FileCard } from '../features/her-file/FileAsked';
import { WholeFile } from '../features/her-file/WholeFile';
import { Letters } from '../features/letters/Letters';
import { NotesAfter } from '../features/notes/NotesAfter';
import { PlanNotes } from '../features/notes/PlanNotes';
import { OpenPoints } from '../features/plan/OpenPoints';
import { PlanHome } from '../features/plan/PlanHome';
import { pageControlling } from '../features/plan/plan-progress';
import { PlanAsItWas } from '../features/reviews/PlanAsItWas';
import { Review } from '../features/reviews/Review';
import { Sharing } from '../features/sharing/Sharing';
import { WiderLately } from '../features/sharing/WiderLately';
import { SignedCopies } from '../features/signing/CountersignEnds';
import { CountersignCard } from '../features/signing/SigningCard';
import { Sitting } from '../features/sitting/Sitting';
import { Covered } from '../features/statutory/Covered';
import { KeyIn } from '../features/statutory/KeyIn';
import { ReadFromOutside } from '../features/team/ReadFromOutside';
import { Timeline } from '../features/timeline/Timeline';
import { AnswerToRead } from '../features/workbook/AnswerToRead';
import { PlanToRead } from '../features/workbook/PlanToRead';
import { localDay } from '../ui/local-day';
import { useSaving } from '../ui/Saving';
import { useSlow } from '../ui/use-slow';
import { HomePlace } from './HomePlace';
import { LeavingPlace } from './LeavingPlace';
import { PeopleAround } from './PeopleAround';
import { PlanNotOpen } from './PlanNotOpen';
import type { Place } from './place';
import { reviewParts } from './review-parts';
import { useOpenPlan } from './use-open-plan';
import { WorkbookWithNotes } from './WorkbookWithNotes';
import { WorkScreen } from './WorkScreen';

type PlanPlace = Exclude<Extract<Place, { plan: string }>, { at: 'team' | 'plan-log' }>;
export type PlanScreenProps = {
  place: PlanPlace;
  onGo: (place: Place) => void;
  /** Goes without asking about waiting words: the screen has done so. */
  onGoNow: (place: Place) => void;
};

export function PlanScreen({ place, onGo, onGoNow }: PlanScreenProps) {
  const { beforeLeaving } = useSaving();
  const { t } = useTranslation('plan');
  const [onScreen, openAgain] = useOpenPlan(place.plan);
  const isSlow = useSlow(onScreen.kind === 'opening');
  if (onScreen.kind === 'opening') return <p role="status">{isSlow ? t('opening') : ''}</p>;
  if (onScreen.kind === 'not-open') {
    const { failure } = onScreen;
    return <PlanNotOpen {...{ plan: place.plan, failure, openAgain, onGo }} />;
  }
  const { plan, content } = onScreen;
  if (plan.fromOutside) {
    return (
      <ReadFromOutside
        {...{ plan, content, reader: PlanToRead }}
        onTeam={() => onGo({ at: 'team', plan: plan.id })}
        onBack={() => onGo({ at: 'women' })}
      />
    );
  }
  const home = () => onGo({ at: 'plan', plan: plan.id });
  const facts = () => onGo({ at: 'facts', plan: plan.id });
  const onSharing = () => onGo({ at: 'sharing', plan: plan.id });
  const copies = () => onGo({ at: 'copies', plan: plan.id });
  const handed = () => onGo({ at: 'handed', plan: plan.id });
  const herFile = () => onGo({ at: 'her-file', plan: plan.id });
  const goThrough = () => onGo({ at: 'from-before', plan: plan.id });
  const fill = (page?: string, question?: string) =>
    onGo({
      ...{ at: 'workbook', plan: plan.id },
      ...(page === undefined ? {} : { page }),
      ...(question === undefined ? {} : { question }),
    });
  switch (place.at) {
    case 'plan':
      return (
        <PlanHome
          plan={plan}
          content={content}
          leftAt={place.leftAt}
          asked={
            <>
              <FileAsked plan={plan.id} onOpen={herFile} />
              <AskedByHer plan={plan.id} onOpen={handed} />
              <WiderLately
                {...{ plan: plan.id, today: plan.today }}
                onOpen={() => onGo({ at: 'sharing', plan: plan.id, startAt: 'changed' })}
              />
            </>
          }
          notes={
            <PlanNotes
              plan={plan.id}
              today={plan.today}
              content={content}
              dayInput={DayField}
              onOpenPage={fill}
              isStart={place.startAt === 'notes'}
            />
          }
          onSit={() => onGo({ at: 'sitting', plan: plan.id })}
          onFill={fill}
          onFacts={facts}
          onCopies={copies}
          onWay={(at) => onGo({ at, plan: plan.id })}
          onGoThrough={goThrough}
          onReview={() => onGo({ at: 'review', plan: plan.id })}
          onBack={() => onGo({ at: 'women', leftPlan: plan.id })}
        />
      );
    case 'notes-after':
      return (
        <NotesAfter
          plan={plan.id}
          name={plan.name}
          today={plan.today}
          content={content}
          dayInput={DayField}
          onDone={home}
        />
      );
    case 'met':
    case 'where-now':
      return <WorkScreen {...{ at: place.at, plan, content, onGo, fill }} />;
    case 'facts':
      return <Facts plan={plan} content={content} onOpenPage={fill} onBack={home} />;
    case 'copies':
      return (
        <div className="stack stack-large">
          <MakeCopy
            plan={plan}
            content={content}
            {...{ startKind: place.kind, override: place.override }}
            wentOut={(copy) => (
              <WentOut plan={plan.id} copy={{ id: copy.id, went: wentWhenMade(copy) }} />
            )}
            onOpenPage={fill}
            onBack={home}
          />
          <FileCard plan={plan.id} onOpen={herFile} />
          <SignedCopies plan={plan.id} />
          <CountersignCard onOpen={() => onGo({ at: 'countersign' })} />
        </div>
      );
    case 'handed':
      return (
        <div className="stack stack-large">
          <Handed plan={plan} content={content} dayInput={DayField} onBack={home} />
          <FileCard plan={plan.id} onOpen={herFile} />
        </div>
      );
    case 'her-file':
      return <WholeFile plan={plan} dayInput={DayField} onBack={home} />;
    case 'letters':
      return <Letters {...{ plan, content, onSharing }} onBack={home} />;
    case 'her-team':
    case 'handover':
      return <PeopleAround {...{ at: place.at, plan, content, onGo }} />;
    case 'sharing':
      return (
        <Sharing
          plan={plan}
          content={content}
          dayInput={DayField}
          startsAt={place.startAt}
          onBack={home}
          onCopy={(override) => onGo({ at: 'copies', plan: plan.id, override })}
        />
      );
    case 'key-in':
      return (
        <KeyIn
          {...{ plan, content }}
          onSharing={() => fill(pageControlling(content, 'sharing.explained'))}
          onBack={home}
        />
      );
    case 'covered':
      return <Covered plan={plan} content={content} onOpenPage={fill} onBack={home} />;
    case 'home':
      return (
        <HomePlace
          {...{ plan, content, startAt: place.startAt }}
          onDate={(startAt) => onGo({ at: 'timeline', plan: plan.id, startAt })}
          onCopies={copies}
          onBack={home}
        />
      );
    case 'timeline':
      return (
        <Timeline
          {...{ plan, content }}
          onOpenPage={fill}
          openPoints={<OpenPoints schedule={plan.schedule} onFacts={facts} />}
          dayInput={DayField}
          beforeAfter={(kept) => (
            <BeforeAfter
              before={kept.before}
              after={kept.after}
              content={content}
              today={localDay(new Date(kept.at))}
            />
          )}
          onFacts={facts}
          onReview={() => onGo({ at: 'review', plan: plan.id })}
          onWay={(at) => onGo({ at, plan: plan.id })}
          startAt={place.startAt}
          onBack={home}
        />
      );
    case 'sitting':
      return <Sitting plan={plan} content={content} onBack={home} />;
    case 'review':
      return (
        <Review
          plan={plan}
          content={content}
          parts={reviewParts}
          onRead={(version) => onGo({ at: 'as-it-was', plan: plan.id, version })}
          onCopies={copies}
          onBack={home}
        />
      );
    case 'as-it-was':
      return (
        <PlanAsItWas
          plan={plan.id}
          version={place.version}
          content={content}
          reader={PlanToRead}
          onBack={() => onGo({ at: 'review', plan: plan.id })}
        />
      );
    case 'leaving':
      return <LeavingPlace {...{ plan, content, onGo }} />;
    case 'changes':
      return (
        <Changes
          plan={plan}
          content={content}
          dayInput={DayField}
          onFacts={facts}
          onGoThrough={({ kind }) => (kind === 'recalled' ? goThrough() : fill())}
          onPrint={copies}
          onBack={home}
        />
      );
    case 'from-before':
      return (
        <GoThrough
          plan={plan}
          content={content}
          drawAnswer={(answer) => <AnswerToRead content={content} {...answer} />}
          onChange={(page, question) =>
            onGo({ at: 'workbook', plan: plan.id, page, ...(question ? { question } : {}) })
          }
          onBack={home}
        />
      );
    case 'workbook':
      return (
        <WorkbookWithNotes
          plan={plan}
          content={content}
          startAt={
            place.page === undefined ? undefined : { page: place.page, question: place.question }
          }
          onLeave={(leftAt, isWaiting) =>
            (isWaiting ? onGo : onGoNow)({ at: 'plan', plan: plan.id, leftAt })
          }
          registerFlush={beforeLeaving}
        />
      );
  }
}
