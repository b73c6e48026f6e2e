// What a person put into English from her words, and who that was. What is half written is kept when the screen is left.

import { useCallback, useEffect, useRef, useState } from 'react';
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
import { type EnglishDraft, keepDraft, readDraft } from './english-drafts';
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
        <Button
          kind="quiet"
          onClick={() => {
            form.drop();
            onDone();
          }}
        >
          {t('english.leave')}
        </Button>
      </div>
    </div>
  );
}

function useEnglish(answer: Answer) {
  const { answers, plan } = useWorkbook();
  const { id } = answer;
  const [{ words, by }, setDraft] = useState(() => readDraft(answers, id) ?? standing(answer));
  const change = (next: EnglishDraft) => {
    setDraft(next);
    keepDraft(answers, id, next);
  };
  const [needsName, setNeedsName] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const kept = useRef(standing(answer));
  const keep = useCallback(async (): Promise<boolean> => {
    if (words === kept.current.words && by === kept.current.by) return true;
    const isNameless = words.trim() !== '' && by.trim() === '';
    setNeedsName(isNameless);
    if (isNameless) return false;
    setIsBusy(true);
    setFailure(undefined);
    try {
      const { question } = answer;
      const given = { plan, question, answer: id, words, by };
      answers.take((await bridge.answers.putIntoEnglish(given)).answer);
      kept.current = { words, by };
      keepDraft(answers, id, undefined);
      return true;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    } finally {
      setIsBusy(false);
    }
  }, [answers, answer, id, plan, words, by]);
  useKeptWhenLeft(keep, () => readDraft(answers, id) !== undefined);
  useSaveBeforeLeaving(
    useCallback(async () => {
      if (!(await keep())) throw new Error('the English is not kept yet');
    }, [keep]),
  );
  return {
    ...{ words, by, needsName, failure, isBusy, keep },
    setWords: (next: string) => change({ words: next, by }),
    setBy: (next: string) => change({ words, by: next }),
    drop: () => keepDraft(answers, id, undefined),
  };
}

const standing = ({ inEnglish }: Answer): EnglishDraft => ({
  words: inEnglish?.words ?? '',
  by: inEnglish?.by ?? '',
});

/** Another page, or the screen left: what is whole goes to the vault, and what is not waits as it is. */
function useKeptWhenLeft(keep: () => Promise<boolean>, isWaiting: () => boolean): void {
  const last = useRef({ keep, isWaiting });
  useEffect(() => {
    last.current = { keep, isWaiting };
  });
  useEffect(
    () => () => {
      if (last.current.isWaiting()) void last.current.keep();
    },
    [],
  );
}
