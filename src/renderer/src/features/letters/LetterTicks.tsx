// What she says of the letter as a whole: whether it may say where she is, and whether she says yes to it.

import { useTranslation } from 'react-i18next';
import type { LetterForm } from './letter-form';

export type LetterTicksProps = {
  form: LetterForm;
  change: (changes: Partial<LetterForm>) => void;
};

export function LetterTicks({ form, change }: LetterTicksProps) {
  const { t } = useTranslation('letters');
  const tick = (
    name: 'saysPrison' | 'fullName' | 'saidYesToIt' | 'large',
    hint?: 'saysPrisonHint' | 'saidYesToItHint',
  ) => (
    <label className="choice">
      <input
        type="checkbox"
        checked={form[name]}
        onChange={() =>
          change({
            // Her yes was to the letter as it was.
            ...(name === 'large' ? {} : { saidYesToIt: false }),
            [name]: !form[name],
            ...(name === 'saidYesToIt' ? { yesEnded: false } : {}),
          })
        }
      />
      <span>
        {t(name)}
        {hint ? <span className="under">{t(hint)}</span> : null}
      </span>
    </label>
  );
  return (
    <fieldset className="choices">
      <legend>{t('ticks')}</legend>
      {tick('saysPrison', 'saysPrisonHint')}
      {tick('fullName')}
      {tick('saidYesToIt', 'saidYesToItHint')}
      <p role="status" className="hint">
        {form.yesEnded ? t('yesEnded') : ''}
      </p>
      {tick('large')}
    </fieldset>
  );
}
