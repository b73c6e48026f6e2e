// The letter itself: from whom and to whom, and every part of it as words that can be changed.

import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterDraft } from '../../../../shared/ipc/contract';
import { sealed } from '../../ui/copying';
import { PutRight } from '../../ui/PutRight';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { fieldsOf, fromKey, type LetterForm, paragraphsOf } from './letter-form';
import type { ToPutRight } from './use-found-words';

export type LetterWordsProps = {
  draft: LetterDraft;
  form: LetterForm;
  change: (changes: Partial<LetterForm>) => void;
  isToMissing: boolean;
  /** What was found in it, which is said under its own field as well. */
  toPutRight: readonly ToPutRight[];
};

export function LetterWords({ draft, form, change, isToMissing, toPutRight }: LetterWordsProps) {
  const { t } = useTranslation('letters');
  // She said yes to other words.
  const set = (changes: Partial<LetterForm>) => change({ ...changes, saidYesToIt: false });
  const changed = (name: string) => (words: string) =>
    set({ changed: { ...form.changed, [name]: words } });
  const { from, subject, greeting } = fieldsOf(draft, form);
  return (
    <section className="card stack" aria-labelledby="letter-words">
      <h2 id="letter-words">{t('body')}</h2>
      <p className="hint">{t('bodyHint')}</p>
      <At {...{ toPutRight }} name="to">
        {(describedBy) => (
          <TextField
            {...describedBy}
            label={t('to')}
            value={form.to}
            onChange={(words) => set({ to: words })}
            problem={isToMissing && form.to.trim() === '' ? t('toProblem') : undefined}
          />
        )}
      </At>
      <At {...{ toPutRight }} name="address">
        {(describedBy) => (
          <TextArea
            {...describedBy}
            label={t('address')}
            value={form.address}
            onChange={(words) => set({ address: words })}
          />
        )}
      </At>
      <At {...{ toPutRight }} name="from">
        {(describedBy) => (
          <TextArea
            {...describedBy}
            label={t('from')}
            value={from}
            onChange={changed(fromKey(form.saysPrison))}
          />
        )}
      </At>
      <At {...{ toPutRight }} name="subject">
        {(describedBy) => (
          <TextField
            {...describedBy}
            label={t('subject')}
            value={subject}
            onChange={changed('subject')}
          />
        )}
      </At>
      <At {...{ toPutRight }} name="greeting">
        {(describedBy) => (
          <TextField
            {...describedBy}
            label={t('greeting')}
            value={greeting}
            onChange={changed('greeting')}
          />
        )}
      </At>
      {paragraphsOf(draft, form).map(({ id, text }, at) => (
        <At key={id} {...{ toPutRight }} name={`part-${at + 1}`}>
          {(describedBy) => (
            <TextArea
              {...describedBy}
              label={t(id.startsWith('hers-') ? 'hers' : 'paragraph', { number: at + 1 })}
              value={text}
              onChange={changed(`text-${id}`)}
              rows={2}
              {...(isOffered(draft, id, text) ? { lang: draft.language } : {})}
            />
          )}
        </At>
      ))}
      <At {...{ toPutRight }} name="reply">
        {(describedBy) => (
          <TextField
            {...describedBy}
            label={t('reply')}
            hint={t('replyHint')}
            value={form.reply}
            onChange={(words) => set({ reply: words })}
          />
        )}
      </At>
    </section>
  );
}

type AtProps = {
  name: string;
  toPutRight: readonly ToPutRight[];
  children: (describedBy: { describedBy?: string }) => ReactNode;
};

/**
 * A part of the letter, so that the keyboard can be put into it, with what was found in it below. Nothing typed is cut: too
 * much is named.
 */
function At({ name, toPutRight, children }: AtProps) {
  const id = useId();
  const here = toPutRight.filter(({ at }) => at === name);
  return (
    <div data-at={name} {...sealed} className={here.length > 0 ? 'field-put-right' : undefined}>
      {children(here.length > 0 ? { describedBy: id } : {})}
      {here.length > 0 ? (
        <PutRight id={id}>
          {here
            .map(({ sentence, source }) => [sentence, source].filter(Boolean).join(' '))
            .join(' ')}
        </PutRight>
      ) : null}
    </div>
  );
}

/** Our own sentence as it was offered, and so in the letter's language. */
function isOffered({ paragraphs }: LetterDraft, id: string, text: string): boolean {
  return paragraphs.some((one) => one.id === id && one.text === text);
}
