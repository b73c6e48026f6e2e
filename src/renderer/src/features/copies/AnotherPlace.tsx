// A worker says of a name that was found: this is another place, or person, of the same name. With a reason, and only about
// that one line.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_REASON } from '../../../../shared/ipc/another-calls';
import type { CopyPreview, CopyRequest } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { PutRight } from '../../ui/PutRight';
import { TextArea } from '../../ui/TextArea';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';

export type AnotherPlaceProps = {
  order: CopyRequest;
  finding: string;
  kind: CopyPreview['leaks'][number]['kind'];
  /** Id of the words that say what was found. */
  about: string;
  onDecided: () => void;
};

export function AnotherPlace({ order, finding, kind, about, onDecided }: AnotherPlaceProps) {
  const { t } = useTranslation('leaks');
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<'gone' | 'reason-missing'>();
  const [failure, setFailure] = useState<Failure>();
  const waitFor = useWaitBeforeLeaving();
  const hint = useId();
  const putRight = useId();

  async function keep() {
    setFailure(undefined);
    try {
      const asked = { order, finding, reason: reason.slice(0, LONGEST_REASON) };
      const reply = await waitFor(bridge.another.decide(asked));
      if (reply.kind === 'kept') return onDecided();
      setProblem(reply.kind);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }

  return (
    <div className="stack stack-small another-place">
      <div>
        <Button expanded={isOpen} describedBy={about} onClick={() => setIsOpen(!isOpen)}>
          {t(kind === 'person' ? 'another.person' : 'another.place')}
        </Button>
      </div>
      {isOpen ? (
        <>
          <p id={hint}>{t('another.hint')}</p>
          <TextArea
            label={t('another.reason')}
            describedBy={problem ? putRight : hint}
            value={reason}
            onChange={(words) => {
              setReason(words);
              setProblem(undefined);
            }}
            rows={2}
          />
          {problem ? (
            <PutRight id={putRight}>
              {t(problem === 'gone' ? 'another.gone' : 'another.reasonMissing')}
            </PutRight>
          ) : null}
          {failure ? <FailureNotice failure={failure} onTryAgain={() => void keep()} /> : null}
          <div className="actions">
            <Button kind="primary" onClick={() => void keep()}>
              {t('another.keep')}
            </Button>
            <Button onClick={() => setIsOpen(false)}>{t('another.cancel')}</Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
