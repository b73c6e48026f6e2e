// Who has a copy of her plan, in her own words, on her own side; she asks for one back with two presses.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStillFine } from '../../../../shared/domain/copies/since-made';
import { isStillOut } from '../../../../shared/domain/copies/still-has';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Failure } from '../../../../shared/ipc/failure';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { backNow } from './handed-parts';

export type HerCopiesProps = {
  copies: readonly CopyOnRecord[];
  content: WorkbookContent;
  isEasy: boolean;
};

export function HerCopies({ copies: atFirst, content, isEasy }: HerCopiesProps) {
  const { t } = useTranslation('her');
  const [copies, setCopies] = useState(atFirst);
  const [failure, setFailure] = useState<Failure>();
  const ask = async (copy: string) => {
    setFailure(undefined);
    try {
      setCopies(await bridge.her.askBack({ copy }));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  if (copies.length === 0) return <p>{t('copies.none')}</p>;
  return (
    <>
      {failure ? <FailureNotice failure={failure} /> : null}
      <ul className="plain stack">
        {copies.map((copy) => (
          <li key={copy.id} className="card stack">
            <HerCopy {...{ copy, content, isEasy }} onAsk={() => ask(copy.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

type HerCopyProps = Pick<HerCopiesProps, 'content' | 'isEasy'> & {
  copy: CopyOnRecord;
  onAsk: () => Promise<void>;
};

function HerCopy({ copy, content, isEasy, onAsk }: HerCopyProps) {
  const { t } = useTranslation('her');
  const whose = copy.letter
    ? t(`copies.letter.${copy.letter}`)
    : t('copies.forWhom', { whose: t(`looks.copyFor.${copy.copyFor}`) });
  const titleOf = (page: string) => {
    const words = content.words.pages[page];
    return (isEasy ? words?.easyTitle : words?.title) ?? '';
  };
  const shows = [...new Set(copy.takenBack.map(({ page }) => titleOf(page)))].filter(Boolean);
  // What came back, was destroyed or never left shows nothing to anybody.
  const isOut = isStillOut(copy);
  const isFine = isStillFine(copy);
  const showsMore = !isStillFine({ ...copy, yesesGone: [] });
  const pages = copy.parts.map(({ page }) => titleOf(page)).filter(Boolean);
  return (
    <>
      <h2>{copy.to ? t('copies.named', { whose, name: copy.to }) : whose}</h2>
      <p>
        {t('copies.made', { day: copy.madeOn, count: copy.pages })}{' '}
        {copy.went ? t(`copies.went.${copy.went.went}`) : ''}
      </p>
      {copy.withoutHer ? <p>{t('copies.withoutMe')}</p> : null}
      {copy.isOlder || isFine ? <p>{t(copy.isOlder ? 'copies.older' : 'copies.same')}</p> : null}
      {isOut
        ? copy.yesesGone.map(({ what, because }) => (
            <p key={what}>
              {because === 'another_council'
                ? t('copies.yesGone.another_council')
                : t(`copies.yesGone.${what}`)}
            </p>
          ))
        : null}
      {isOut && showsMore ? (
        <div>
          <p>{t('copies.takenBack')}</p>
          {shows.length > 0 ? <PageList titles={shows} /> : null}
        </div>
      ) : null}
      <details>
        <summary>{t('copies.pages')}</summary>
        <PageList titles={pages} />
      </details>
      {copy.copyFor === 'woman' ? null : <HerAsking copy={copy} onAsk={onAsk} />}
    </>
  );
}

function PageList({ titles }: { titles: readonly string[] }) {
  return (
    <ul>
      {titles.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  );
}

/** Asking goes by a second press, on words that say what it can and cannot do. */
function HerAsking({ copy, onAsk }: Pick<HerCopyProps, 'copy' | 'onAsk'>) {
  const { t } = useTranslation('her');
  const [isSure, setIsSure] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const now = backNow(copy);
  if (now) return <p role="status">{t(`copies.back.${now.state}`, { day: now.day })}</p>;
  if (copy.went?.went === 'not_out') return null;
  if (!isSure) {
    return (
      <div>
        <Button onClick={() => setIsSure(true)}>{t('copies.ask')}</Button>
      </div>
    );
  }
  const ask = async () => {
    setIsAsking(true);
    await onAsk();
    setIsAsking(false);
    setIsSure(false);
  };
  return (
    <div className="stack">
      <p role="status">{t('copies.sure')}</p>
      <div className="actions">
        <Button kind="primary" disabled={isAsking} onClick={() => void ask()}>
          {t('copies.yes')}
        </Button>
        <Button disabled={isAsking} onClick={() => setIsSure(false)}>
          {t('copies.no')}
        </Button>
      </div>
    </div>
  );
}
