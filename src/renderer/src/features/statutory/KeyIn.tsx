// The prison's resettlement form question by question, to be keyed in by hand: what to pick, her words to paste, and a tick
// for each that is in. It says nothing that the reader may not see.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { type KeyInReader, keyInReaders } from '../../../../shared/ipc/statutory-calls';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { KeyInLine } from './KeyInLine';
import { useBriefClipboard } from './use-brief-clipboard';
import { useKeyIn } from './use-key-in';
import './statutory.css';

export type KeyInProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  onSharing: () => void;
  onBack: () => void;
};

export function KeyIn({ plan, content, onSharing, onBack }: KeyInProps) {
  const { t } = useTranslation('statutory');
  const [reader, setReader] = useState<KeyInReader>('pom');
  return (
    <div className="stack stack-large key-in">
      <ScreenHead back={t('keyIn.back')} onBack={onBack} title={t('keyIn.title', plan)} />
      <Notice kind="calm">
        <p>{t('keyIn.intro')}</p>
        <p>{t('keyIn.onlyAllowed')}</p>
        <p>{t('keyIn.noAnswer')}</p>
        <p>{t('keyIn.clipboard')}</p>
      </Notice>
      <fieldset className="choices">
        <legend>{t('keyIn.reader')}</legend>
        {keyInReaders.map((who) => (
          <label key={who} className="choice">
            <input
              type="radio"
              name="key-in-reader"
              checked={reader === who}
              onChange={() => setReader(who)}
            />
            <span>{content.words.audiences[who]}</span>
          </label>
        ))}
      </fieldset>
      <FormToKeyIn key={reader} plan={plan.id} reader={reader} onSharing={onSharing} />
    </div>
  );
}

type FormProps = { plan: string; reader: KeyInReader; onSharing: () => void };

function FormToKeyIn({ plan, reader, onSharing }: FormProps) {
  const { t } = useTranslation('statutory');
  const announce = useAnnounce();
  const { page, failure, load, mark } = useKeyIn(plan, reader);
  const onCopied = useBriefClipboard(() => announce(t('keyIn.gone')));
  const stops = page?.stops ?? [];
  return (
    <>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void load()} /> : null}
      {stops.length > 0 ? (
        <Notice kind="put-right" title={t('keyIn.stops.title')}>
          {stops.map((stop) => (
            <p key={stop}>{t(`keyIn.stops.${stop}`)}</p>
          ))}
          <div>
            <Button onClick={onSharing}>{t('keyIn.openSharing')}</Button>
          </div>
        </Notice>
      ) : null}
      {page?.pathways.map(({ id, title, items }) => (
        <section key={id} className="stack" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <div className="key-in-items">
            {items.map((item) => (
              <KeyInLine
                key={item.id}
                item={item}
                onCopied={onCopied}
                onMark={(isKeyed) => mark(item, isKeyed)}
              />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
