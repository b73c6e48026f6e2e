// What every part of the workbook is handed, made once from what its screen knows.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesNow } from '../../../../shared/domain/sharing/levels';
import { fromBeforeIn } from './from-before-in';
import type { PlanToAnswer } from './use-autosave';
import type { WorkbookInUse } from './workbook-context';

export type InUseFrom = Pick<
  WorkbookInUse,
  | 'content'
  | 'wording'
  | 'givenBy'
  | 'answers'
  | 'english'
  | 'voice'
  | 'withPeer'
  | 'beside'
  | 'pictures'
> & { plan: PlanToAnswer };

export function useInUse(from: InUseFrom): WorkbookInUse {
  const { plan, content, wording, givenBy, answers, english, voice, withPeer, beside } = from;
  const { pictures } = from;
  const { language } = useTranslation().i18n;
  const fromBefore = useMemo(() => fromBeforeIn(plan), [plan]);
  const sharing = useMemo(() => choicesNow(plan.sharing ?? []), [plan.sharing]);
  return useMemo(
    () => ({
      ...{ content, language, wording, givenBy, answers, english },
      ...{ fromBefore, voice, withPeer, beside, pictures },
      plan: plan.id,
      today: plan.today,
      occasions: plan.occasions,
      sharing,
    }),
    [
      content,
      plan.id,
      plan.today,
      plan.occasions,
      sharing,
      language,
      wording,
      givenBy,
      answers,
      english,
      fromBefore,
      voice,
      withPeer,
      beside,
      pictures,
    ],
  );
}
