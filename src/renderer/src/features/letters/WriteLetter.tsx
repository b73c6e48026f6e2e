// One letter at work: what she is asked, its words and ticks, and beside them its pages and the button that makes it.

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LetterKind, tooLongIn } from '../../../../shared/domain/copies/letters';
import { FIRST_LANGUAGE, type LanguageOffered } from '../../../../shared/domain/languages/language';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyMade, LetterDraft, OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ThisWoman } from '../../ui/ThisWoman';
import { useSlow } from '../../ui/use-slow';
import { AskForLetter } from './AskForLetter';
import { LetterLanguage } from './ChooseLetter';
import { HowToAnswer } from './HowToAnswer';
import { LetterPages } from './LetterPages';
import { LetterTicks } from './LetterTicks';
import { LetterWords } from './LetterWords';
import { type LetterForm, requestFrom, writtenFrom } from './letter-form';
import { PrintLetter } from './PrintLetter';
import { useFoundWords } from './use-found-words';
import { useLetterDraft } from './use-letter-draft';
import { useLetterLook } from './use-letter-look';
import { useMakeLetter } from './use-make-letter';

export type WriteLetterProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  languages: readonly LanguageOffered[];
  letter: LetterKind;
  form: LetterForm;
  onChange: (changes: Partial<LetterForm>) => void;
  onMade: (made: CopyMade) => void;
  onSharing: () => void;
  /** Her own copy only: leaves it unmade. */
  onStop?: () => void;
};

export function WriteLetter(props: WriteLetterProps) {
  const { plan, content, languages, letter, form, onMade, onSharing, onStop } = props;
  /** Says that her yes is gone where a change takes it off. */
  const onChange = (changes: Partial<LetterForm>) =>
    props.onChange({
      ...(changes.saidYesToIt === false && form.saidYesToIt ? { yesEnded: true } : {}),
      ...changes,
    });
  const { t } = useTranslation('letters');
  const [isToMissing, setIsToMissing] = useState(false);
  const [isMeant, setIsMeant] = useState(false);
  const words = useRef<HTMLDivElement>(null);
  const { draft, failure, isLooking } = useLetterDraft(requestFrom(plan.id, letter, form));
  const making = useMakeLetter();
  const isSlow = useSlow(isLooking);
  const ownCopy = form.ownCopy === true;
  const written = draft && writtenFrom(plan.id, letter, draft, form);
  const tooLong = written ? tooLongIn(written) : [];
  const canLook = draft?.stops.length === 0 && tooLong.length === 0;
  const onScreen = useLetterLook(canLook ? written : undefined, isLooking);
  const wordsFor = useFoundWords(content);
  const toPutRight = wordsFor(onScreen.looked?.found ?? [], tooLong);
  const looked = onScreen.isLooking ? undefined : onScreen.looked?.looked;

  const goTo = (at: string) =>
    words.current?.querySelector<HTMLElement>(`[data-at="${at}"] :is(input, textarea)`)?.focus();

  /** As it was looked at, or undefined where nobody is named yet: then that is asked for. */
  function ready() {
    if (!written || looked === undefined) return undefined;
    const isMissing = written.to.trim() === '';
    setIsToMissing(isMissing);
    if (isMissing) goTo('to');
    return isMissing ? undefined : { ...written, looked };
  }
  function save() {
    const asked = ready();
    if (draft && asked) void making.make(asked, draft).then((made) => made && onMade(made));
  }
  const isHeldBack = looked === undefined || making.isMaking || !isMeant;

  return (
    <>
      {ownCopy ? (
        <section className="stack stack-small" aria-labelledby="own-copy">
          <h2 id="own-copy">{t('own.title')}</h2>
          <p>{t('own.what')}</p>
          <div className="actions">
            <Button onClick={() => onStop?.()}>{t('own.stop')}</Button>
          </div>
        </section>
      ) : null}
      <p role="status" className="hint">
        {isSlow ? t('looking') : ''}
      </p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {draft ? <WhatStops {...{ draft, onSharing }} /> : null}
      {draft && written ? (
        <div className="write-letter">
          <div className="stack stack-large" ref={words}>
            <LetterLanguage
              {...{ languages, ownCopy }}
              language={form.language ?? FIRST_LANGUAGE}
              isPartEnglish={draft.isPartEnglish}
              onLanguage={(tag) =>
                // She said yes to other words.
                onChange({
                  language: tag === FIRST_LANGUAGE ? undefined : tag,
                  saidYesToIt: false,
                })
              }
            />
            <AskForLetter {...{ draft, content, form }} change={onChange} />
            <LetterWords {...{ draft, form, isToMissing, toPutRight }} change={onChange} />
            <LetterTicks form={form} change={onChange} />
          </div>
          <LetterPages
            {...{ onScreen, toPutRight }}
            isSigned={form.saysPrison && !ownCopy}
            isStopped={draft.stops.length > 0}
            language={draft.language}
            onGo={goTo}
          >
            {making.failure ? <FailureNotice failure={making.failure} /> : null}
            {ownCopy || draft.stops.length > 0 ? null : (
              <HowToAnswer {...{ draft, content, form }} change={onChange} onGo={goTo} />
            )}
            <ThisWoman who={draft.who} isMeant={isMeant} onMeant={setIsMeant} />
            <div className="actions">
              <Button kind="primary" disabled={isHeldBack} describedBy="letter-why" onClick={save}>
                {t(ownCopy ? 'own.save' : 'save')}
              </Button>
              <span role="status" className="working">
                {making.words}
              </span>
            </div>
            <PrintLetter
              {...{ draft, disabled: isHeldBack, onPrinted: onMade }}
              written={ready}
              describedBy="letter-why"
            />
            <p id="letter-why" className="hint">
              {draft.stops.length > 0 || toPutRight.length > 0
                ? t('cannotSave')
                : isMeant
                  ? ''
                  : t('lookFirst')}
            </p>
          </LetterPages>
        </div>
      ) : null}
    </>
  );
}

/** What she has not said yes to, and her yes where the letter needs one and has it. */
function WhatStops({ draft, onSharing }: { draft: LetterDraft; onSharing: () => void }) {
  const { t } = useTranslation('letters');
  const { stops, yes } = draft;
  return (
    <>
      {stops.length > 0 ? (
        <Notice kind="put-right" title={t('stops.title')}>
          {stops.map((stop) => (
            <p key={stop}>{t(`stops.${stop}`)}</p>
          ))}
          <div>
            <Button onClick={onSharing}>{t('stops.open')}</Button>
          </div>
        </Notice>
      ) : null}
      {yes ? (
        <Notice kind="calm">
          <p>
            {t('yes.since', { day: yes.since })}
            {yes.until ? ` ${t('yes.until', { day: yes.until })}` : ''}
          </p>
          {yes.words ? <p>{t('yes.words', { words: yes.words })}</p> : null}
        </Notice>
      ) : null}
    </>
  );
}
