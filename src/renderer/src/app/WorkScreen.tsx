// The working screens of a plan: what we did, and where she is now.

import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../shared/ipc/contract';
import { MetScreen } from './MetScreen';
import type { Place } from './place';
import { WhereNowScreen } from './WhereNowScreen';

export type WorkScreenProps = {
  at: 'met' | 'where-now';
  plan: OpenPlan;
  content: WorkbookContent;
  onGo: (place: Place) => void;
  /** Opens the workbook at a page. */
  fill: (page?: string, question?: string) => void;
};

export function WorkScreen({ at, plan, content, onGo, fill }: WorkScreenProps) {
  const to = (where: 'plan' | 'facts' | 'timeline' | 'letters' | 'from-before' | 'changes') => () =>
    onGo({ at: where, plan: plan.id });
  if (at === 'met') return <MetScreen {...{ plan, content }} onBack={to('plan')} />;
  return (
    <WhereNowScreen
      {...{ plan, content }}
      onFacts={to('facts')}
      onTimeline={to('timeline')}
      onLetters={to('letters')}
      onGoThrough={to('from-before')}
      onChange={to('changes')}
      onOpenPage={fill}
      onBack={to('plan')}
    />
  );
}
