// The letter itself: from whom and to whom, and every part of it as words that can be changed.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterDraft } from '../../../../shared/ipc/contract';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { fieldsOf, fromKey, type LetterForm, paragraphsOf } from './letter-form';

export type LetterWordsProps = {
  draft: LetterDraft;
  form: LetterForm;
  change: (changes: Partial<LetterForm>) => void;
  isToMissing: boolean;
};

export function LetterWords({ draft, form, change, isToMissing }: LetterWordsProps) {
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
      <At name="to">
        <TextField
          label={t('to')}
          value={form.to}
          onChange={(words) => set({ to: words })}
          problem={isToMissing && form.to.trim() === '' ? t('toProblem') : undefined}
        />
      </At>
      <At name="address">
        <TextArea
          label={t('address')}
          value={form.address}
          onChange={(words) => set({ address: words })}
        />
      </At>
      <At name="from">
        <TextArea label={t('from')} value={from} onChange={changed(fromKey(form.saysPrison))} />
      </At>
      <At name="subject">
        <TextField label={t('subject')} value={subject} onChange={changed('subject')} />
      </At>
      <At name="greeting">
        <TextField label={t('greeting')} value={greeting} onChange={changed('greeting')} />
      </At>
      {paragraphsOf(draft, form).map(({ id, text }, at) => (
        <At key={id} name={`part-${at + 1}`}>
          <TextArea
            label={t(id.startsWith('hers-') ? 'hers' : 'paragraph', { number: at + 1 })}
            value={text}
            onChange={changed(`text-${id}`)}
            rows={2}
            {...(isOffered(draft, id, text) ? { lang: draft.language } : {})}
          />
        </At>
      ))}
      <At name="reply">
        <TextField
          label={t('reply')}
          hint={t('replyHint')}
          value={form.reply}
          onChange={(words) => set({ reply: words })}
        />
      </At>
    </section>
  );
}

/** A part of the letter, so that the keyboard can be put into it. Nothing typed is cut: too much is named beside the pages. */
function At({ name, children }: { name: string; children: ReactNode }) {
  return <div data-at={name}>{children}</div>;
}

/** Our own sentence as it was offered, and so in the letter's language. */
function isOffered({ paragraphs }: LetterDraft, id: string, text: string): boolean {
  return paragraphs.some((one) => one.id === id && one.text === text);
}
