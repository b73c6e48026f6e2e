// Her goals as text for the prison's and probation's own plan, one at a time: goal, steps, who. Only where a copy of her
// plan could be made for them too; the vault says so.

import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalValue } from '../../../../../shared/domain/workbook/answer';
import { goalAsText } from '../../../../../shared/domain/workbook/goal-as-text';
import { goalsByLane } from '../../../../../shared/domain/workbook/goals';
import type { Failure } from '../../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../../bridge/bridge';
import { Button } from '../../../ui/Button';
import { copyText } from '../../../ui/copy-text';
import { Dialog } from '../../../ui/Dialog';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useAnnounce } from '../../../ui/LiveRegion';
import { useSlow } from '../../../ui/use-slow';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { RoomLine } from '../RoomLine';
import { useIsStaff } from '../use-is-staff';
import { useWorkbook } from '../workbook-context';
import { useShapeField } from './shape-fields';

export type CopyGoalsProps = {
  question: string;
  /** The question's label, as copies name it. */
  label: string;
  goals: readonly GoalValue[];
};

export function CopyGoals(props: CopyGoalsProps) {
  const { t } = useTranslation('answering');
  const [isShown, setIsShown] = useState(false);
  const isStaff = useIsStaff();
  const toCopy = goalsByLane(props.goals)
    .filter(({ lane }) => lane === 'now' || lane === 'later')
    .flatMap(({ goals }) => goals)
    .filter(({ goal }) => goal.trim() !== '');
  if (!isStaff || toCopy.length === 0) return null;
  return (
    <div>
      <Button onClick={() => setIsShown(true)}>{t('goals.copy')}</Button>
      {isShown ? <CopyDialog {...props} goals={toCopy} onClose={() => setIsShown(false)} /> : null}
    </div>
  );
}

function CopyDialog({ question, label, goals, onClose }: CopyGoalsProps & { onClose: () => void }) {
  const { t } = useTranslation('answering');
  const { may, failure, lookAgain } = useMayCopy(question, label);
  const isSlow = useSlow(may === undefined && failure === undefined);
  return (
    <Dialog
      title={t('goals.copy')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('history.close')}</Button>}
    >
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      <p role="status">{isSlow ? t('goals.copyLooking') : ''}</p>
      {may === 'not-shared' ? <p>{t('goals.copyNotShared')}</p> : null}
      {may === 'hidden-place' ? <p>{t('goals.copyHiddenPlace')}</p> : null}
      {may === 'yes' ? (
        <>
          <p>{t('goals.copyHint')}</p>
          {goals.map((goal) => (
            <OneGoal key={goal.id} goal={goal} />
          ))}
        </>
      ) : null}
    </Dialog>
  );
}

function OneGoal({ goal }: { goal: GoalValue }) {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const roomFor = useShapeField('goal')('goal').roomFor;
  const text = goalAsText(goal, {
    goal: t('goals.textGoal'),
    step: t('goals.textStep'),
    who: t('goals.textWho'),
  });
  const copy = async () => {
    if (!field.current) return;
    const words = (await copyText(field.current)) ? t('goals.copied') : t('goals.copyByHand');
    setSaid(words);
    announce(words);
  };
  return (
    <div className="field copy-goal">
      <label htmlFor={id}>{goal.goal}</label>
      <textarea
        id={id}
        ref={field}
        className="growing"
        readOnly
        value={text}
        spellCheck={false}
        aria-describedby={`${id}-room`}
      />
      <RoomLine id={`${id}-room`} words={text} roomFor={roomFor} />
      <div className="card-buttons">
        <Button onClick={() => void copy()}>
          {t('goals.copyOne')}
          <VisuallyHidden> {goal.goal}</VisuallyHidden>
        </Button>
        <span className="hint">{said}</span>
      </div>
    </div>
  );
}

type MayCopy = 'yes' | 'not-shared' | 'hidden-place';

/** Whether a copy for probation or the prison could hold her goals as they stand in the vault. */
function useMayCopy(question: string, label: string) {
  const { answers, plan } = useWorkbook();
  const [may, setMay] = useState<MayCopy>();
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new try looks again
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      setFailure(undefined);
      try {
        await answers.flush();
        const found = await mayCopy(plan, question, label);
        if (isWanted) setMay(found);
      } catch (thrown) {
        if (isWanted) setFailure(failureOf(thrown));
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [answers, plan, question, label, tries]);
  return { may, failure, lookAgain: () => setTries((count) => count + 1) };
}

async function mayCopy(plan: string, question: string, label: string): Promise<MayCopy> {
  for (const copyFor of ['probation', 'pom'] as const) {
    const preview = await bridge.copies.preview({ plan, copyFor, style: 'key', saidYes: [] });
    if (preview.stops.length > 0) continue;
    if (preview.leftOut.some((left) => left.question === question)) continue;
    return preview.hiddenPlaceIn.includes(label) ? 'hidden-place' : 'yes';
  }
  return 'not-shared';
}
