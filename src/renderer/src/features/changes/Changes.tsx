// A change of situation as a guided step: choose what happened, say what must be known, see before and after, write it
// down. Nothing is saved until the last press.

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAfter, parseDay } from '../../../../shared/domain/calendar/day';
import { type ChangeProblem, readChange } from '../../../../shared/domain/review/change-problems';
import type { SituationChange } from '../../../../shared/domain/review/situation-change';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { ChangePreview, KeptChange } from '../../../../shared/ipc/change-shapes';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { useAnnounce } from '../../ui/LiveRegion';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';
import { AskChange } from './AskChange';
import { ChangeWritten } from './ChangeWritten';
import { ChooseChange } from './ChooseChange';
import { changeGiven, type Draft } from './change-fields';
import type { DayInput } from './FieldInput';
import { LookAtChange } from './LookAtChange';
import './changes.css';

export type ChangesProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** The field a day is asked with, as on the page of facts. */
  dayInput: DayInput;
  onFacts: () => void;
  /** Her answers: those from before, when she has come back. */
  onGoThrough: (change: SituationChange) => void;
  onPrint: () => void;
  onBack: () => void;
};

type Looked = { change: SituationChange; preview: ChangePreview };

export function Changes(props: ChangesProps) {
  const { plan, content, dayInput, onFacts, onGoThrough, onPrint, onBack } = props;
  const { t } = useTranslation('changes');
  const announce = useAnnounce();
  const waitFor = useWaitBeforeLeaving();
  const [draft, setDraft] = useState<Draft>();
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const [looked, setLooked] = useState<Looked>();
  const [kept, setKept] = useState<KeptChange>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  // Set at once, so that a second press finds it.
  const isAsking = useRef(false);
  const today = parseDay(plan.today);

  /** One question to the vault at a time; what does not go through is shown. */
  async function asking<T>(ask: () => Promise<T>): Promise<T | undefined> {
    if (isAsking.current) return undefined;
    isAsking.current = true;
    setIsBusy(true);
    setFailure(undefined);
    try {
      return await ask();
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return undefined;
    } finally {
      isAsking.current = false;
      setIsBusy(false);
    }
  }

  function begin(next: Draft | undefined) {
    setDraft(next);
    setProblems([]);
    setLooked(undefined);
    setFailure(undefined);
  }

  async function look(of: Draft): Promise<boolean> {
    const read = readChange(changeGiven(of));
    if (!read.ok) {
      setProblems(read.problems);
      return false;
    }
    const { change } = read;
    const preview = await asking(() => bridge.changes.preview({ plan: plan.id, change }));
    if (!preview) return true;
    setProblems(preview.problems);
    if (preview.problems.length > 0) return false;
    setLooked({ change, preview });
    return true;
  }

  async function write({ change }: Looked) {
    const reply = await asking(() => waitFor(bridge.changes.make({ plan: plan.id, change })));
    if (!reply) return;
    if (reply.kind === 'written') {
      setKept(reply.change);
      announce(t('done.title'));
      return;
    }
    // The plan changed meanwhile: back to the fields, with what to put right.
    setLooked(undefined);
    setProblems(reply.problems);
  }

  if (!today) return null;
  if (kept) {
    const { change } = kept;
    return <ChangeWritten {...{ kept, onPrint, onBack }} onGoThrough={() => onGoThrough(change)} />;
  }
  if (looked) {
    return (
      <LookAtChange
        {...looked}
        {...{ content, failure, isBusy }}
        today={plan.today}
        courtDay={courtDayThatStays(looked.change, plan)}
        onWrite={() => void write(looked)}
        onChange={() => {
          setLooked(undefined);
          setFailure(undefined);
        }}
        onCancel={() => begin(undefined)}
      />
    );
  }
  if (draft) {
    return (
      <AskChange
        {...{ draft, problems, failure, isBusy, dayInput, onFacts }}
        name={plan.name}
        // What to put right stays until the next press: a line that goes moves the button from under the hand.
        onDraft={setDraft}
        onNext={() => look(draft)}
        onCancel={() => begin(undefined)}
      />
    );
  }
  return (
    <ChooseChange {...{ plan, today, onFacts, onBack }} onChoose={(kind) => begin({ kind })} />
  );
}

/** After a sentence or the end of remand, a court day further on may have been for the same thing. */
function courtDayThatStays(change: SituationChange, { facts }: OpenPlan): string | undefined {
  const { nextCourtDate } = facts;
  const isAboutCourt =
    change.kind === 'sentenced' || (change.kind === 'remand_ended' && change.outcome !== 'bail');
  if (!isAboutCourt || nextCourtDate === undefined) return undefined;
  return isAfter(nextCourtDate, change.day) ? nextCourtDate : undefined;
}
