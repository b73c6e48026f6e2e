// Writes letters for her: to whom, what of hers may be in it, the words, which she and her worker change as they like, and
// the pages as they will be. What is written is kept until the letter is made.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LetterKind, letterKinds } from '../../../../shared/domain/copies/letters';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyMade, OpenPlan } from '../../../../shared/ipc/contract';
import { failureOf } from '../../bridge/bridge';
import { startingLanguage, usePrintLanguages } from '../../bridge/use-print-languages';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { BegunBefore } from './BegunBefore';
import type { BegunLetters, LettersAtHand } from './begun-letters';
import { ChooseLetter } from './ChooseLetter';
import { begunFrom, type LetterForm } from './letter-form';
import { MadeLetter } from './MadeLetter';
import { useBegunLetters } from './use-begun-letters';
import { WriteLetter } from './WriteLetter';
import './letters.css';

export type LettersProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** Where her yeses are written down. */
  onSharing: () => void;
  onBack: () => void;
};

export function Letters(props: LettersProps) {
  const { plan, onBack } = props;
  const { t } = useTranslation('letters');
  return (
    <div className="stack stack-large letters">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })} />
      {/* Another woman is another screen: nothing of one letter stands in hers. */}
      <LettersOf key={plan.id} {...props} />
    </div>
  );
}

function LettersOf(props: LettersProps) {
  const { letters, atHand, failure, lookAgain } = useBegunLetters(props.plan.id);
  const { t } = useTranslation('letters');
  if (failure) return <FailureNotice failure={failure} onTryAgain={lookAgain} />;
  if (!letters || !atHand) return <p className="hint">{t('begun.looking')}</p>;
  return <LettersAtDesk {...props} {...{ letters, atHand }} />;
}

type AtDesk = LettersProps & { letters: BegunLetters; atHand: LettersAtHand };

/** A letter that was made, or her own copy of it while that is put together. */
type Done = { letter: LetterKind; form: LetterForm; made?: CopyMade | undefined };

function LettersAtDesk({ plan, content, onSharing, letters, atHand }: AtDesk) {
  const [letter, setLetter] = useState<LetterKind>(() => newestOf(atHand) ?? 'pa');
  const [done, setDone] = useState<Done>();
  const languages = usePrintLanguages();
  const form = atHand.forms[letter];
  const isBegun = (each: LetterKind) => begunFrom(each, atHand.forms[each]) !== undefined;

  if (done?.made) {
    const isOwn = done.form.ownCopy === true;
    const forHer = () => {
      const language = startingLanguage(content, plan, 'woman', languages);
      setDone({ letter: done.letter, form: { ...done.form, language, ownCopy: true } });
    };
    return (
      <MadeLetter
        key={done.made.id}
        made={done.made}
        onOwnCopy={isOwn ? undefined : forHer}
        onAnother={() => setDone(undefined)}
      />
    );
  }
  if (done) {
    return (
      <WriteLetter
        {...{ plan, content, languages, onSharing }}
        letter={done.letter}
        form={done.form}
        onChange={(changes) => setDone({ ...done, form: { ...done.form, ...changes } })}
        onMade={(made) => setDone({ ...done, made })}
        onStop={() => setDone(undefined)}
      />
    );
  }
  return (
    <>
      <ChooseLetter {...{ letter, isBegun }} onLetter={setLetter} />
      <BegunBefore
        isBegun={isBegun(letter)}
        from={atHand.from[letter]}
        canBringBack={atHand.thrownAway[letter] !== undefined}
        onStartAgain={() => letters.startAgain(letter)}
        onBringBack={() => letters.bringBack(letter)}
      />
      {atHand.thrown === undefined ? null : (
        <FailureNotice
          failure={failureOf(atHand.thrown)}
          onTryAgain={() => void letters.flush().catch(() => {})}
        />
      )}
      <WriteLetter
        key={letter}
        {...{ plan, content, languages, letter, form, onSharing }}
        onChange={(changes) => letters.change(letter, changes)}
        onMade={(made) => {
          setDone({ letter, form, made });
          letters.made(letter);
        }}
      />
    </>
  );
}

/** The one somebody wrote in last: whoever comes back wants to go on with it. */
function newestOf({ from }: LettersAtHand): LetterKind | undefined {
  const at = (letter: LetterKind) => from[letter]?.at ?? '';
  const [newest] = letterKinds
    .filter((letter) => at(letter) !== '')
    .sort((a, b) => (at(a) < at(b) ? 1 : -1));
  return newest;
}
