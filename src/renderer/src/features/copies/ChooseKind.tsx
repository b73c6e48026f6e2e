// What kind of copy it is.

import { useTranslation } from 'react-i18next';
import { readersOfKind } from '../../../../shared/domain/copies/kinds';
import { type CopyKind, copyKinds } from '../../../../shared/domain/copies/plan-copy';

export type ChooseKindProps = { kind: CopyKind; onKind: (kind: CopyKind) => void };

export function ChooseKind({ kind, onKind }: ChooseKindProps) {
  const { t } = useTranslation('copies');
  return (
    <fieldset className="choices choose-kind">
      <legend>{t('kind.legend')}</legend>
      {copyKinds
        .filter((each) => readersOfKind[each].length > 0)
        .map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="copy-kind"
              checked={kind === each}
              onChange={() => onKind(each)}
            />
            <span>
              {t(`kind.${each}`)}
              <span className="under">{t(`kindHint.${each}`)}</span>
            </span>
          </label>
        ))}
    </fieldset>
  );
}
