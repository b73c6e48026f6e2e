// What is in her file, what she is told before it is made, that she is the woman who is meant, and the file itself.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyMade } from '../../../../shared/ipc/contract';
import type { FileLook } from '../../../../shared/ipc/file-calls';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ThisWoman } from '../../ui/ThisWoman';
import { useSlow } from '../../ui/use-slow';
import { useMakeFile } from './use-make-file';

export type MakeFileProps = {
  plan: string;
  seen: FileLook;
  isMeant: boolean;
  /** It is being looked at anew. */
  isLooking: boolean;
  onMeant: (isMeant: boolean) => void;
  onMade: () => void;
  /** Looks at what is kept anew. */
  onAgain: () => void;
};

export function MakeFile(props: MakeFileProps) {
  const { plan, seen, isMeant, isLooking, onMeant, onMade, onAgain } = props;
  const { t } = useTranslation('her-file');
  const [isTold, setIsTold] = useState(false);
  const making = useMakeFile(plan);
  const isSlow = useSlow(making.isMaking);
  const { made } = making;
  useEffect(() => {
    if (made) onMade();
  }, [made, onMade]);
  if (made) {
    return (
      <Made
        made={made}
        onAgain={() => {
          making.forget();
          setIsTold(false);
          onMeant(false);
          onAgain();
        }}
      />
    );
  }
  const isReady = isMeant && isTold;
  return (
    <section className="card stack" aria-labelledby="file-inside">
      <h2 id="file-inside">{t('inside.title')}</h2>
      <Inside seen={seen} />
      <Notice kind="look" title={t('keep.title')}>
        <p>{t('keep.words')}</p>
      </Notice>
      <label className="choice">
        <input
          type="checkbox"
          checked={isTold}
          onChange={(event) => setIsTold(event.target.checked)}
        />
        <span>{t('keep.told')}</span>
      </label>
      <ThisWoman who={seen.who} isMeant={isMeant} onMeant={onMeant} />
      {making.failure ? (
        <FailureNotice
          failure={making.failure}
          onTryAgain={() => {
            making.forget();
            onAgain();
          }}
        />
      ) : null}
      <div className="actions">
        <Button
          kind="primary"
          disabled={!isReady || isLooking || making.isMaking}
          describedBy="file-why"
          onClick={() => void making.make(seen)}
        >
          {t('save')}
        </Button>
        {making.isMaking ? <Button onClick={making.stop}>{t('stop')}</Button> : null}
        <span role="status" className="working">
          {making.isMaking && isSlow ? t('making') : ''}
          {making.standing === 'stopped' ? t('stopped') : ''}
          {making.standing === 'notChosen' ? t('notChosen') : ''}
        </span>
      </div>
      <p id="file-why" className="hint">
        {isReady ? '' : t('first')}
      </p>
    </section>
  );
}

function Inside({ seen }: { seen: FileLook }) {
  const { t } = useTranslation('her-file');
  return (
    <>
      <ul>
        {seen.parts.map(({ title, entries }) => (
          <li key={title}>{t('inside.line', { title, number: entries })}</li>
        ))}
      </ul>
      <p>{t('inside.data')}</p>
      <p>{t('inside.notIn')}</p>
      {seen.unprintable.length > 0 ? (
        <p>{t('inside.unprintable', { letters: seen.unprintable.join(' ') })}</p>
      ) : null}
    </>
  );
}

function Made({ made, onAgain }: { made: CopyMade; onAgain: () => void }) {
  const { t } = useTranslation('her-file');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card stack" aria-labelledby="file-made">
      <h2 id="file-made" ref={heading} tabIndex={-1}>
        {t('made.title')}
      </h2>
      <p>{t('made.file', { file: made.fileName, count: made.pages })}</p>
      <p>{t('made.record')}</p>
      <p>{t('keep.words')}</p>
      <div>
        <Button onClick={onAgain}>{t('made.again')}</Button>
      </div>
    </section>
  );
}
