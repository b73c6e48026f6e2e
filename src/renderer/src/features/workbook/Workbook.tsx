// The workbook, walked page by page by a woman and her worker at one screen. It knows the plan it was
// given and the content; what is said goes to the vault through use-autosave, and nowhere else.

import './workbook.css';
import { type ReactNode, useId, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { settleField } from '../../ui/settle-field';
import { LeaveWithoutWords } from './LeaveWithoutWords';
import { PageList } from './PageList';
import { PagesChanged } from './PagesChanged';
import { PageView } from './PageView';
import { TopRow } from './TopRow';
import { type AutosaveForPlan, useAutosave } from './use-autosave';
import { useInUse } from './use-in-use';
import { useKeysAndWords } from './use-keys-and-words';
import { useLeaving } from './use-leaving';
import { type StartAt, usePlace } from './use-place';
import { useWording } from './use-wording';
import { WhoIsAnswering } from './WhoIsAnswering';
import { WordingSwitch } from './WordingSwitch';
import { WordsElsewhere } from './WordsElsewhere';
import { type LinePictures, WorkbookContext } from './workbook-context';

export type WorkbookProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  startAt?: StartAt | undefined;
  /** Told after every answer the vault has kept, with the plan as it then stands. */
  onChanged: AutosaveForPlan['onChanged'];
  /** Back to plan home, from this page. Called only once nothing is waiting, or she chose to go anyway. */
  onLeave: (page: string) => void;
  /** Takes what saves half-typed words at once, for Lock; it rejects when some could not be saved. */
  registerFlush?: AutosaveForPlan['registerFlush'];
  /** Beside each line of a list of places. */
  pictures?: LinePictures | undefined;
  /** What workers noted about a page; it stands under her words. */
  notesFor?: (page: string) => ReactNode;
};

/** Another plan is another workbook: nothing of the one before may linger. */
export function Workbook(props: WorkbookProps) {
  return <OpenWorkbook key={props.plan.id} {...props} />;
}

function OpenWorkbook({
  plan,
  content,
  startAt,
  onChanged,
  onLeave,
  registerFlush,
  notesFor,
  pictures,
}: WorkbookProps) {
  const { t } = useTranslation('answering');
  const { answers, english, situation } = useAutosave({ plan, content, onChanged, registerFlush });
  const { wording, setWording } = useWording(content, answers);
  const [givenBy, setGivenBy] = useState<GivenBy>('woman');
  const route = usePlace(content.workbook, situation, startAt);
  const answered = useSyncExternalStore(
    answers.subscribe,
    answers.acknowledged,
    answers.acknowledged,
  );
  const noteId = useId();
  const inUse = useInUse({ plan, content, wording, givenBy, answers, english, pictures });
  const { place } = route;
  const page = place?.page.id ?? '';
  const leaving = useLeaving(answers, english, () => onLeave(page));

  const goTo = (next: string | undefined, question?: string) => {
    if (next === undefined) return;
    settleField();
    answers.settleAll();
    route.goTo(next, question);
  };
  const words = useKeysAndWords({
    inUse,
    place,
    onNext: () => (place?.after ? goTo(place.after.id) : void leaving.leave()),
    onBack: () => goTo(place?.before?.id),
    onWording: setWording,
  });
  if (!place) return null;
  return (
    <WorkbookContext value={inUse}>
      <div className="workbook" data-given-by={givenBy} data-page={page}>
        <TopRow said={words.said} onLeave={leaving.leave}>
          <WhoIsAnswering
            givenBy={givenBy}
            noteId={noteId}
            onChange={(next) => {
              // What was typed until now was given by whoever was answering until now.
              answers.settleAll();
              setGivenBy(next);
            }}
          />
          <WordingSwitch wording={wording} onChange={setWording} />
        </TopRow>
        {givenBy === 'worker' ? (
          <p className="without-her" id={noteId}>
            {t('top.workerOnlyNote')}
          </p>
        ) : null}
        <PageList groups={route.groups} answered={answered} current={page} onGo={goTo} />
        <div className="workbook-main">
          {route.changed ? <PagesChanged {...route.changed} onOk={route.dismissChanged} /> : null}
          <WordsElsewhere current={place.page} onGo={goTo} />
          <PageView
            key={page}
            place={place}
            onGo={goTo}
            onLeave={leaving.leave}
            notes={notesFor?.(page)}
          />
        </div>
      </div>
      {leaving.notSaved ? (
        <LeaveWithoutWords
          left={leaving.notSaved}
          onTryAgain={() => void leaving.leave()}
          onStay={leaving.stay}
          onLeaveAnyway={leaving.leaveAnyway}
        />
      ) : null}
    </WorkbookContext>
  );
}
