// One question of the form: its id, what stands for it there, her words to paste, and whether it was keyed in.

import { CopyIcon } from '@phosphor-icons/react/dist/csr/Copy';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyInItem } from '../../../../shared/ipc/statutory-calls';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { useAnnounce } from '../../ui/LiveRegion';
import { localDay } from '../../ui/local-day';
import { Notice } from '../../ui/Notice';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type KeyInLineProps = {
  item: KeyInItem;
  onCopied: () => void;
  onMark: (isKeyed: boolean) => Promise<void>;
};

export function KeyInLine({ item, onCopied, onMark }: KeyInLineProps) {
  const { t } = useTranslation('statutory');
  const id = useId();
  return (
    <article className="key-in-item stack stack-small" aria-labelledby={id}>
      <div>
        <h3 id={id}>{item.title}</h3>
        <p className="hint">{item.id}</p>
      </div>
      <p>
        <span className="under">{t('keyIn.onForm')}</span>
        <strong>{item.answer}</strong>
      </p>
      {item.hiddenIn.length > 0 ? (
        <Notice kind="put-right">
          <p>{t('keyIn.hiddenIn', { titles: item.hiddenIn.join(', ') })}</p>
        </Notice>
      ) : null}
      {item.text === '' ? null : <ToPaste item={item} onCopied={onCopied} />}
      <Tick item={item} onMark={onMark} />
    </article>
  );
}

function ToPaste({ item, onCopied }: Pick<KeyInLineProps, 'item' | 'onCopied'>) {
  const { t } = useTranslation('statutory');
  const announce = useAnnounce();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    if (!field.current) return;
    const isCopied = await copyText(field.current);
    // Where the keys are needed the words are marked; they may be copied at any moment from now on.
    onCopied();
    announce(t(isCopied ? 'keyIn.copied' : 'keyIn.notCopied'));
  };
  return (
    <>
      <label className="stack stack-small">
        <span>
          {t('keyIn.herWords')}
          <VisuallyHidden>: {item.title}</VisuallyHidden>
        </span>
        <textarea
          ref={field}
          className="field key-in-words"
          readOnly
          rows={Math.min(8, item.text.split('\n').length + 1)}
          value={item.text}
          onCopy={onCopied}
        />
      </label>
      <div>
        <Button icon={<CopyIcon />} onClick={() => void copy()}>
          {t('keyIn.copy')}
          <VisuallyHidden>: {item.title}</VisuallyHidden>
        </Button>
      </div>
    </>
  );
}

function Tick({ item, onMark }: Pick<KeyInLineProps, 'item' | 'onMark'>) {
  const { t } = useTranslation('statutory');
  const { keyedIn, title } = item;
  /** What was just pressed, until the vault has answered. */
  const [pressed, setPressed] = useState<boolean>();
  const mark = async (isKeyed: boolean) => {
    setPressed(isKeyed);
    await onMark(isKeyed);
    setPressed(undefined);
  };
  const by = keyedIn && { by: keyedIn.by, day: localDay(new Date(keyedIn.at)) };
  return (
    <label className="choice key-in-tick" data-changed={keyedIn?.isSame === false || undefined}>
      <input
        type="checkbox"
        checked={pressed ?? keyedIn?.isSame === true}
        onChange={(event) => void mark(event.target.checked)}
      />
      <span>
        {t('keyIn.keyedIn')}
        <VisuallyHidden>: {title}</VisuallyHidden>
        {by ? <span className="under">{t('keyIn.keyedInBy', by)}</span> : null}
        {keyedIn?.isSame === false ? <span className="under">{t('keyIn.changed')}</span> : null}
      </span>
    </label>
  );
}
