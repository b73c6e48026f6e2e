// What a person put into English from her words, and who that was. It is held above the pages, so that no word of it goes
// when the page or a letter of hers does.

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import type { EnglishDrafts } from './english-drafts';
import { saysTheSame } from './tidy';

export type EnglishFormProps = {
  drafts: EnglishDrafts;
  /** Key of the question. */
  question: string;
  /** Her words as they stand on screen now. */
  own: readonly string[];
  /** Their language, by its English name. */
  language: string;
  /** It stands on a private page. */
  isPrivate: boolean;
};

export function EnglishForm({ drafts, question, own, language, isPrivate }: EnglishFormProps) {
  const { t } = useTranslation('plan');
  const announce = useAnnounce();
  const read = () => drafts.read(question);
  const draft = useSyncExternalStore(drafts.subscribe, read, read);
  if (!draft) return null;
  const keep = async () => {
    if (!(await drafts.keep(question))) return;
    announce(t(draft.words.trim() === '' ? 'english.takenAway' : 'english.kept'));
  };
  return (
    <div className="stack stack-small english-form">
      <p>{t('english.person')}</p>
      {isPrivate ? <p className="english-private">{t('english.notPrisoner')}</p> : null}
      {saysTheSame(draft.of, own) ? null : <p role="status">{t('english.wordsChanged')}</p>}
      <TextArea
        label={t('english.words')}
        value={draft.words}
        onChange={(words) => drafts.say(question, { words })}
        lang="en-GB"
        dir="ltr"
      />
      <TextField
        label={t('english.who')}
        hint={t('english.whoHint', { language })}
        most={200}
        value={draft.by}
        onChange={(by) => drafts.say(question, { by })}
        problem={draft.needsName ? t('english.needsName') : undefined}
      />
      {draft.thrown === undefined ? null : (
        <FailureNotice failure={failureOf(draft.thrown)} onTryAgain={() => void keep()} />
      )}
      <div className="actions">
        <Button kind="primary" disabled={draft.isBusy} onClick={() => void keep()}>
          {t('english.keep')}
        </Button>
        <Button kind="quiet" onClick={() => drafts.close(question)}>
          {t('english.leave')}
        </Button>
      </div>
    </div>
  );
}
