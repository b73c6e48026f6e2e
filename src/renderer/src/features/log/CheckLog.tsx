// Whether the log is whole: asked for by somebody who holds the keys, and said in words.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFinding } from '../../../../shared/domain/audit/entry';
import type { AuditChecked } from '../../../../shared/ipc/audit-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { momentInWords } from '../../ui/moment';
import { Notice } from '../../ui/Notice';
import { useSlow } from '../../ui/use-slow';

/** So many letters of the last line's mark are shown. */
const MARK = 12;

export function CheckLog() {
  const { t } = useTranslation('log');
  const id = useId();
  const [checked, setChecked] = useState<AuditChecked>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const isSlow = useSlow(isBusy);
  async function check() {
    if (isBusy) return;
    setIsBusy(true);
    setChecked(undefined);
    setFailure(undefined);
    try {
      setChecked(await bridge.audit.check({}));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{t('check.title')}</h2>
      <p>{t('check.what')}</p>
      <div className="actions">
        <Button disabled={isBusy} onClick={() => void check()}>
          {t('check.button')}
        </Button>
        <span role="status" className="hint">
          {isSlow ? t('check.working') : ''}
        </span>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div role="status">{checked ? <CheckedInWords checked={checked} /> : null}</div>
    </section>
  );
}

/** What came of it. */
export function CheckedInWords({ checked }: { checked: AuditChecked }) {
  const { t } = useTranslation('log');
  const { isWhole, findings, entries, checkpoints, head } = checked;
  const counted = t('check.counted', {
    entries: t('check.entries', { count: entries }),
    points: t('check.points', { count: checkpoints }),
  });
  return (
    <Notice
      kind={isWhole ? 'calm' : 'put-right'}
      title={t(isWhole ? 'check.whole' : 'check.notWhole')}
    >
      {isWhole ? <p>{t('check.wholeWhat')}</p> : <Findings findings={findings} />}
      <p>{counted}</p>
      {head ? <p>{t('check.head', { seq: head.seq, mark: head.hash.slice(0, MARK) })}</p> : null}
      {isWhole ? null : <p>{t('check.next')}</p>}
    </Notice>
  );
}

const isOneLine = (what: AuditFinding['what'], from = 0, to = 0) =>
  what === 'entries-missing' && from === to;

/** Each finding as a sentence. */
export function Findings({ findings }: { findings: readonly AuditFinding[] }) {
  const { t, i18n } = useTranslation('log');
  const moment = (at: string) => ({ when: momentInWords(at, i18n.language) });
  return (
    <ul>
      {findings.map(({ what, from, to, plan, lastGoodAt, knownAt }) => (
        <li key={[what, from, to, plan?.id].join(' ')}>
          {t(`found.${isOneLine(what, from, to) ? 'entry-missing' : what}`, {
            ...{ from: from ?? to ?? '?', to: to ?? from ?? '?' },
            plan: plan?.reference ? t('plan', { reference: plan.reference }) : t('onePlan'),
          })}
          {lastGoodAt ? ` ${t('found.lastGood', moment(lastGoodAt))}` : ''}
          {knownAt ? ` ${t('found.known', moment(knownAt))}` : ''}
        </li>
      ))}
    </ul>
  );
}
