// Words that did not reach the vault: what happened, what is safe, what to do. Said aloud once when it
// happens and once when it is put right.

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { Notice } from '../../ui/Notice';
import type { SavingStanding } from './autosave';
import { useWorkbook } from './workbook-context';

export type SavingTroubleProps = { question: string; saving: SavingStanding };

export function SavingTrouble({ question, saving }: SavingTroubleProps) {
  const { t } = useTranslation('answering');
  const { t: tFailure } = useTranslation('failures');
  const announce = useAnnounce();
  const { answers } = useWorkbook();
  const isTrouble = saving.kind === 'not-saved';
  const wasTrouble = useRef(false);
  useEffect(() => {
    if (isTrouble) announce(t('saving.title'));
    else if (wasTrouble.current) announce(t('saving.putRight'));
    wasTrouble.current = isTrouble;
  }, [announce, isTrouble, t]);
  if (saving.kind !== 'not-saved') return null;
  const failure = failureOf(saving.thrown);
  const params = failure.params ?? {};
  return (
    <Notice kind="put-right" title={t('saving.title')}>
      {failure.code === 'unexpected' ? null : (
        <p>
          {tFailure(`${failure.code}.what`, params)} {tFailure(`${failure.code}.next`, params)}
        </p>
      )}
      <div className="actions">
        <Button onClick={() => answers.tryAgain(question)}>
          {saving.isTryingAgain ? t('saving.trying') : t('saving.tryAgain')}
        </Button>
      </div>
    </Notice>
  );
}
