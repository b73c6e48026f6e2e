// Writes a letter for her: to whom, what of hers may be in it, and the words, which she and her worker change as they like.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LetterKind, letterKinds } from '../../../../shared/domain/copies/letters';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyMade, OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { ThisWoman } from '../../ui/ThisWoman';
import { useSlow } from '../../ui/use-slow';
import { AskForLetter } from './AskForLetter';
import { LetterTicks } from './LetterTicks';
import { LetterWords } from './LetterWords';
import { type LetterForm, newForm, writtenFrom } from './letter-form';
import { PrintLetter } from './PrintLetter';
import { useLetterDraft } from './use-letter-draft';
import { useMakeLetter } from './use-make-letter';
import './letters.css';

export type LettersProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** Where her yeses are written down. */
  onSharing: () => void;
  onBack: () => void;
};

export function Letters({ plan, content, onSharing, onBack }: LettersProps) {
  const { t } = useTranslation('letters');
  const [letter, setLetter] = useState<LetterKind>('pa');
  const [forms, setForms] = useState<Partial<Record<LetterKind, LetterForm>>>({});
  const [isToMissing, setIsToMissing] = useState(false);
  const to = useRef<HTMLInputElement>(null);
  const form = forms[letter] ?? newForm(letter);
  const change = (changes: Partial<LetterForm>) =>
    setForms({ ...forms, [letter]: { ...form, ...changes } });
  const request = { plan: plan.id, letter, saidYes: [...form.saidYes] };
  const { draft, failure, isLooking } = useLetterDraft(request);
  const [isMeant, setIsMeant] = useState(false);
  const making = useMakeLetter();
  const isSlow = useSlow(isLooking);

  /** As it stands, or undefined where nobody is named yet: then that is asked for. */
  function written() {
    if (!draft) return undefined;
    const isMissing = form.to.trim() === '';
    setIsToMissing(isMissing);
    if (isMissing) to.current?.focus();
    return isMissing ? undefined : writtenFrom(plan.id, letter, draft, form);
  }
  function save() {
    const ready = written();
    if (draft && ready) void making.make(ready, draft);
  }

  const isHeldBack = isLooking || (draft?.stops.length ?? 0) > 0 || making.isMaking || !isMeant;
  return (
    <div className="stack stack-large letters">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })} />
      {making.made ? (
        <MadeLetter
          made={making.made}
          onAnother={() => {
            making.forget();
            setForms({});
          }}
        />
      ) : (
        <>
          <WhichLetter
            letter={letter}
            onLetter={(each) => {
              setLetter(each);
              setIsToMissing(false);
              making.forget();
            }}
          />
          <p role="status" className="hint">
            {isSlow ? t('looking') : ''}
          </p>
          {failure ? <FailureNotice failure={failure} /> : null}
          {draft && draft.stops.length > 0 ? (
            <Notice kind="put-right" title={t('stops.title')}>
              {draft.stops.map((stop) => (
                <p key={stop}>{t(`stops.${stop}`)}</p>
              ))}
              <div>
                <Button onClick={onSharing}>{t('stops.open')}</Button>
              </div>
            </Notice>
          ) : null}
          {draft ? (
            <>
              <AskForLetter {...{ draft, content, form, change }} />
              <LetterWords {...{ draft, form, change, to }} isToMissing={isToMissing} />
              <LetterTicks {...{ form, change }} />
              <ThisWoman who={draft.who} isMeant={isMeant} onMeant={setIsMeant} />
              {making.failure ? <FailureNotice failure={making.failure} /> : null}
              <div className="actions">
                <Button
                  kind="primary"
                  disabled={isHeldBack}
                  describedBy="letter-why"
                  onClick={save}
                >
                  {t('save')}
                </Button>
                <span role="status" className="working">
                  {making.words}
                </span>
              </div>
              <PrintLetter
                {...{ draft, written, disabled: isHeldBack, onPrinted: making.show }}
                describedBy="letter-why"
              />
              <p id="letter-why" className="hint">
                {draft.stops.length > 0 ? t('cannotSave') : isMeant ? '' : t('lookFirst')}
              </p>
            </>
          ) : null}
        </>
      )}
    </div>
  );
}

type WhichProps = { letter: LetterKind; onLetter: (letter: LetterKind) => void };

function WhichLetter({ letter, onLetter }: WhichProps) {
  const { t } = useTranslation('letters');
  return (
    <fieldset className="choices">
      <legend>{t('which.legend')}</legend>
      {letterKinds.map((each) => (
        <label key={each} className="choice">
          <input
            type="radio"
            name="letter"
            checked={letter === each}
            onChange={() => onLetter(each)}
          />
          <span>
            {t(`which.${each}`)}
            <span className="under">{t(`whichHint.${each}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function MadeLetter({ made, onAnother }: { made: CopyMade; onAnother: () => void }) {
  const { t } = useTranslation(['letters', 'printing']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card" aria-labelledby="made-letter">
      <h2 id="made-letter" ref={heading} tabIndex={-1}>
        {made.printed ? t('printing:made.title') : t('made.title')}
      </h2>
      {made.printed ? (
        <>
          <p>{t('printing:given', { count: made.printed })}</p>
          <p>{t('printing:made.letter')}</p>
        </>
      ) : (
        <>
          <p>{t('made.file', { file: made.fileName })}</p>
          <p>{t('made.now')}</p>
        </>
      )}
      <div className="actions">
        <Button onClick={onAnother}>{t('made.another')}</Button>
      </div>
    </section>
  );
}
