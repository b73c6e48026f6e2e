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
  const failure = saving.kind === 'not-saved' ? failureOf(saving.thrown) : undefined;
  const params = failure?.params ?? {};
  const isNamed = failure !== undefined && failure.code !== 'unexpected';
  // A cause with a name says what it is; only the rest is "that last line".
  const title = isNamed ? tFailure(`${failure.code}.what`, params) : t('saving.title');
  const wasTrouble = useRef(false);
  useEffect(() => {
    if (isTrouble) announce(title, 'at-once');
    else if (wasTrouble.current) announce(t('saving.putRight'));
    wasTrouble.current = isTrouble;
  }, [announce, isTrouble, t, title]);
  if (saving.kind !== 'not-saved' || !failure) return null;
  return (
    <Notice kind="put-right" title={title}>
      {isNamed ? (
        <p>
          {tFailure(`${failure.code}.safe`, params)} {tFailure(`${failure.code}.next`, params)}
        </p>
      ) : null}
      <div className="actions">
        <Button onClick={() => answers.tryAgain(question)}>
          {saving.isTryingAgain ? t('saving.trying') : t('saving.tryAgain')}
        </Button>
      </div>
    </Notice>
  );
}
