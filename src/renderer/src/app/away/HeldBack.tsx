// Words that stood in a field when the desk locked, and are in no field now: a form was open and not sent, or they could
// not be saved. Nothing is written anywhere by itself; a person puts them back.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldFile, HeldWords } from '../../../../shared/domain/away/away';
import { Button } from '../../ui/Button';
import { openAround } from '../../ui/begun-inside';
import { sealed } from '../../ui/copying';
import { ChooseAgain } from '../../ui/FileChosen';
import { useAnnounce } from '../../ui/LiveRegion';
import { Notice } from '../../ui/Notice';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { findWords, typeInto } from './fields';

export type HeldBackProps = {
  held: readonly HeldWords[];
  /** Files that have to be chosen again. */
  files: readonly HeldFile[];
  /** Each of their boxes is on the screen. */
  areBoxesHere: boolean;
  /** Whether the screen they were typed on is still there. */
  isHome: () => boolean;
  onPut: (one: HeldWords) => void;
  onDone: () => void;
};

export function HeldBack({ held, files, areBoxesHere, isHome, onPut, onDone }: HeldBackProps) {
  const { t } = useTranslation('away');
  const top = useRef<HTMLDivElement>(null);
  const isWords = held.length > 0;
  const isAny = isWords || files.length > 0;
  // Further down the screen nobody would see it; whoever types already is left where they are.
  useEffect(() => {
    if (!isAny || document.activeElement?.matches('input, textarea, select')) return;
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.focus({ preventScroll: true });
  }, [isAny]);
  if (!isAny) return null;
  return (
    <div className="held-back" ref={top} tabIndex={-1}>
      <Notice kind="look" title={t(isWords ? 'held.title' : 'held.titleFile')}>
        {isWords ? <p>{t(areBoxesHere ? 'held.whatHere' : 'held.what')}</p> : null}
        {files.map(({ of, shownAs }) => (
          <p key={of} {...sealed}>
            <ChooseAgain file={shownAs} />
          </p>
        ))}
        <ul className="plain stack">
          {held.map((one) => (
            <li key={`${one.group} ${one.name} ${one.nth} ${one.words}`} className="stack">
              <OneHeld {...{ one, isHome, onPut }} isOfMany={isOneOfMany(one, held)} />
            </li>
          ))}
        </ul>
        <div className="actions">
          <Button kind="quiet" onClick={onDone}>
            {t('held.done')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

/** True where another box of the same name was typed in too. */
const isOneOfMany = ({ name }: HeldWords, held: readonly HeldWords[]) =>
  held.filter((other) => other.name === name).length > 1;

type OneHeldProps = Pick<HeldBackProps, 'isHome' | 'onPut'> & { one: HeldWords; isOfMany: boolean };

function OneHeld({ one, isHome, onPut, isOfMany }: OneHeldProps) {
  const { t } = useTranslation('away');
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'put' | 'no-field'>();
  const putBack = () => {
    const root = document.getElementById('main') ?? document.body;
    const field = isHome() ? findWords(root, one) : undefined;
    if (field) {
      typeInto(field, one.words);
      openAround(field);
      // What was folded is in sight a frame later.
      requestAnimationFrame(() => field.focus());
      onPut(one);
    }
    const how = field ? 'put' : 'no-field';
    setOutcome(how);
    announce(t(`held.${how}`));
  };
  return (
    <>
      <p className="small-heading">{one.name}</p>
      {isOfMany && one.group ? <p className="hint">{one.group}</p> : null}
      <p className="held-words" {...sealed}>
        {one.words}
      </p>
      <div className="actions">
        <Button onClick={putBack}>
          {t('held.putBack')}
          <VisuallyHidden>: {one.name}</VisuallyHidden>
        </Button>
        {outcome ? <span className="hint">{t(`held.${outcome}`)}</span> : null}
      </div>
    </>
  );
}
