// Who does a step and by when, as short parts of a line.

import { useTranslation } from 'react-i18next';
import type { GoalStep } from '../../../../../shared/domain/workbook/answer';
import { whenInWords } from '../../../../../shared/domain/workbook/present-goals';
import { useWorkbook } from '../workbook-context';

export function useStepAbout(): (step: GoalStep) => string[] {
  const { t } = useTranslation('answering');
  const { content, language } = useWorkbook();
  return (step) => {
    const when = whenInWords('step', step, { content, language });
    return [
      step.who.trim() === '' ? t('steps.nobody') : t('steps.who', { who: step.who }),
      ...(when ? [t('steps.when', { when })] : []),
    ];
  };
}
