// Who else is part of it, by job: each page she fills in is stamped with them.

import { useTranslation } from 'react-i18next';
import { type Preparation, presentKinds } from '../../../../shared/domain/sitting/sitting';

export type Present = Pick<Preparation, 'present' | 'isAlone'>;

export const nobodyElse: Present = { present: [], isAlone: false };

export type WhoElseProps = { present: Present; onChange: (present: Present) => void };

export function WhoElse({ present: { present, isAlone }, onChange }: WhoElseProps) {
  const { t } = useTranslation('sitting');
  return (
    <fieldset className="choices">
      <legend>{t('present.legend')}</legend>
      <p className="hint">{t('present.hint')}</p>
      {presentKinds.map((kind) => {
        const isThere = present.includes(kind);
        return (
          <label key={kind} className="choice">
            <input
              type="checkbox"
              checked={isThere}
              onChange={() =>
                onChange({
                  present: isThere ? present.filter((one) => one !== kind) : [...present, kind],
                  isAlone: false,
                })
              }
            />
            <span>{t(`present.${kind}`)}</span>
          </label>
        );
      })}
      <label className="choice">
        <input
          type="checkbox"
          checked={isAlone}
          onChange={() => onChange({ present: [], isAlone: !isAlone })}
        />
        <span>{t('present.alone')}</span>
      </label>
    </fieldset>
  );
}
