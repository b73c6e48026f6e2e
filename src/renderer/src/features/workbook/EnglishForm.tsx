// What a person put into English from her words, and who that was. What is half written is kept when the screen is left.

import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { useSaveBeforeLeaving } from '../../ui/Saving';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { useWorkbook } from './workbook-context';

export type EnglishFormProps = {
  answer: Answer;
  /** Its language, by its English name. */
  language: string;
  /** It stands on a private page. */
  isPrivate: boolean;
  onDone: () => void;
};

export function EnglishForm({ answer, language, isPrivate, onDone }: EnglishFormProps) {
  const { t } = useTranslation('plan');
  const announce = useAnnounce();
  const form = useEnglish(answer);
  const keep = async () => {
    if (!(await form.keep())) return;
    announce(t(form.words.trim() === '' ? 'english.takenAway' : 'english.kept'));
    onDone();
  };
  return (
    <div className="stack stack-small english-form">
      <p>{t('english.person')}</p>
      {isPrivate ? <p className="english-private">{t('english.notPrisoner')}</p> : null}
      <TextArea
        label={t('english.words')}
        value={form.words}
        onChange={form.setWords}
        lang="en-GB"
        dir="ltr"
      />
      <TextField
        label={t('english.who')}
        hint={t('english.whoHint', { language })}
        most={200}
        value={form.by}
        onChange={form.setBy}
        problem={form.needsName ? t('english.needsName') : undefined}
      />
      {form.failure ? (
        <FailureNotice failure={form.failure} onTryAgain={() => void keep()} />
      ) : null}
      <div className="actions">
        <Button kind="primary" disabled={form.isBusy} onClick={() => void keep()}>
          {t('english.keep')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('english.leave')}
        </Button>
      </div>
    </div>
  );
}

function useEnglish(answer: Answer) {
  const { answers, plan } = useWorkbook();
  const [words, setWords] = useState(answer.inEnglish?.words ?? '');
  const [by, setBy] = useState(answer.inEnglish?.by ?? '');
  const [needsName, setNeedsName] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const kept = useRef({ words, by });
  const keep = useCallback(async (): Promise<boolean> => {
    if (words === kept.current.words && by === kept.current.by) return true;
    const isNameless = words.trim() !== '' && by.trim() === '';
    setNeedsName(isNameless);
    if (isNameless) return false;
    setIsBusy(true);
    setFailure(undefined);
    try {
      const { question, id } = answer;
      const given = { plan, question, answer: id, words, by };
      answers.take((await bridge.answers.putIntoEnglish(given)).answer);
      kept.current = { words, by };
      return true;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    } finally {
      setIsBusy(false);
    }
  }, [answers, answer, plan, words, by]);
  useSaveBeforeLeaving(
    useCallback(async () => {
      if (!(await keep())) throw new Error('the English is not kept yet');
    }, [keep]),
  );
  return { words, setWords, by, setBy, needsName, failure, isBusy, keep };
}
