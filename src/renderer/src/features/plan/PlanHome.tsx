// The home of one plan: who leads and why, what comes next and why, what to find out, and the pages
// to fill in together.

import { ChatsIcon } from '@phosphor-icons/react/dist/csr/Chats';
import { FilePdfIcon } from '@phosphor-icons/react/dist/csr/FilePdf';
import { NotePencilIcon } from '@phosphor-icons/react/dist/csr/NotePencil';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { Agreement } from './Agreement';
import { LeadAndReview } from './LeadAndReview';
import { OpenPoints } from './OpenPoints';
import { PageGroups } from './PageGroups';
import {
  answersOf,
  countFromBefore,
  countWithoutHer,
  groupsToShow,
  whereToCarryOn,
} from './plan-progress';
import { TeamAndPromises } from './TeamAndPromises';
import { type WayOn, WaysOn } from './WaysOn';
import './plan.css';

export type PlanHomeProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** The page of the workbook they just came from. */
  leftAt: string | undefined;
  /** What she has asked for and nobody has done yet. */
  asked: ReactNode;
  /** What workers noted, for staff. */
  notes: ReactNode;
  /** Turns the screen to her. */
  onSit: () => void;
  /** Opens the workbook, at a page or where it was left. */
  onFill: (page?: string) => void;
  onFacts: () => void;
  onCopies: () => void;
  /** To another screen of this plan. */
  onWay: (way: WayOn) => void;
  onReview: () => void;
  /** Goes through the answers from before she came back. */
  onGoThrough: () => void;
  onBack: () => void;
};

export function PlanHome({
  plan,
  content,
  leftAt,
  asked,
  notes,
  onSit,
  onFill,
  onFacts,
  onCopies,
  onWay,
  onReview,
  onGoThrough,
  onBack,
}: PlanHomeProps) {
  const { t } = useTranslation(['plan', 'schedule']);
  const [quickOnly, setQuickOnly] = useState(false);
  const answers = useMemo(() => answersOf(plan), [plan]);
  const groups = useMemo(() => groupsToShow(content, plan, quickOnly), [content, plan, quickOnly]);
  const carryOn = whereToCarryOn(content, plan, leftAt);
  const withoutHer = countWithoutHer(content, plan);
  const fromBefore = countFromBefore(content, plan);
  const title = carryOn ? (content.words.pages[carryOn.page.id]?.title ?? '') : '';

  return (
    <div className="stack stack-large plan-home">
      <ScreenHead
        back={t('back')}
        onBack={onBack}
        title={plan.name}
        under={t('kicker', {
          situation: hasLeft(plan)
            ? t(`schedule:className.${plan.schedule.class.value}`)
            : content.words.situations[plan.situation],
          reference: plan.reference,
        })}
      >
        <div className="actions">
          <Button kind="primary" icon={<ChatsIcon />} onClick={onSit}>
            {t('sit')}
          </Button>
          <Button icon={<NotePencilIcon />} onClick={() => onFill(carryOn?.page.id)}>
            {t('fill')}
          </Button>
          <Button icon={<FilePdfIcon />} onClick={onCopies}>
            {t('copy')}
          </Button>
        </div>
        {carryOn ? (
          <p>
            {carryOn.kind === 'continue'
              ? t('continue', { page: title })
              : t('startHere', { page: title })}
          </p>
        ) : null}
      </ScreenHead>

      {asked}
      <OpenPoints schedule={plan.schedule} onFacts={onFacts} />
      {fromBefore > 0 ? (
        <Notice kind="look">
          <p>{t('fromBefore', { count: fromBefore, day: plan.fromBefore?.since })}</p>
          <div>
            <Button onClick={onGoThrough}>{t('fromBeforeButton')}</Button>
          </div>
        </Notice>
      ) : null}
      <LeadAndReview plan={plan} recorded={plan.facts.recordedLead} onReview={onReview}>
        <Agreement
          content={content}
          answers={answers}
          fromBefore={plan.fromBefore?.questions ?? []}
          onOpen={onFill}
          version={plan.version}
        />
      </LeadAndReview>
      <WaysOn situation={plan.situation} onGo={onWay} />
      <TeamAndPromises content={content} answers={answers} today={plan.today} onOpen={onFill} />
      {withoutHer > 0 ? (
        <Notice kind="look">
          <p>{t('withoutHer', { count: withoutHer })}</p>
        </Notice>
      ) : null}
      {notes}
      <section className="stack" aria-labelledby="plan-pages">
        <h2 id="plan-pages">{t('pages')}</h2>
        <label className="choice quick-choice">
          <input
            type="checkbox"
            checked={quickOnly}
            onChange={(event) => setQuickOnly(event.target.checked)}
          />
          <span>
            {t('quickOnly')}
            <span className="under">{t('quickHint')}</span>
          </span>
        </label>
        <PageGroups groups={groups} answers={answers} content={content} onOpen={onFill} />
      </section>
    </div>
  );
}

/** Outside, the situation that chose her pages is not where she is. */
function hasLeft({ schedule }: OpenPlan): boolean {
  return schedule.class.value === 'community' || schedule.class.value === 'ended';
}
