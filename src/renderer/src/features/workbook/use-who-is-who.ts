// Whom a step can be named for: she herself, and the people of her team as she named them.

import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { whoIsWho } from '../../../../shared/domain/workbook/team';
import type { WhoIsWho } from '../../../../shared/domain/workbook/who-does-it';
import { useWorkbook } from './workbook-context';

export function useWhoIsWho(): WhoIsWho {
  const { t } = useTranslation('answering');
  const { content, answers } = useWorkbook();
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const me = t('goals.me');
  return useMemo(() => whoIsWho(content, all, me), [content, all, me]);
}
