// The letter itself: from whom and to whom, and every part of it as words that can be changed.

import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterDraft } from '../../../../shared/ipc/contract';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { fieldsOf, fromKey, type LetterForm, paragraphsOf } from './letter-form';

/** As a name of a reader may be long. */
const LONGEST_NAME = 120;
const LONGEST_LINE = 200;

export type LetterWordsProps = {
  draft: LetterDraft;
  form: LetterForm;
  change: (changes: Partial<LetterForm>) => void;
  isToMissing: boolean;
  to?: Ref<HTMLInputElement>;
};

export function LetterWords({ draft, form, change, isToMissing, to }: LetterWordsProps) {
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
      <TextField
        label={t('to')}
        value={form.to}
        onChange={(words) => set({ to: words })}
        most={LONGEST_NAME}
        problem={isToMissing ? t('toProblem') : undefined}
        {...(to ? { ref: to } : {})}
      />
      <TextArea
        label={t('address')}
        value={form.address}
        onChange={(words) => set({ address: words })}
      />
      <TextArea label={t('from')} value={from} onChange={changed(fromKey(form.saysPrison))} />
      <TextField
        label={t('subject')}
        value={subject}
        onChange={changed('subject')}
        most={LONGEST_LINE}
      />
      <TextField
        label={t('greeting')}
        value={greeting}
        onChange={changed('greeting')}
        most={LONGEST_LINE}
      />
      {paragraphsOf(draft, form).map(({ id, text }, at) => (
        <TextArea
          key={id}
          label={t(id.startsWith('hers-') ? 'hers' : 'paragraph', { number: at + 1 })}
          value={text}
          onChange={changed(`text-${id}`)}
          rows={2}
        />
      ))}
      <TextField
        label={t('reply')}
        hint={t('replyHint')}
        value={form.reply}
        onChange={(words) => set({ reply: words })}
        most={LONGEST_LINE}
      />
    </section>
  );
}
