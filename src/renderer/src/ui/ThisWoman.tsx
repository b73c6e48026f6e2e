// Before a copy for somebody else is saved: her name with her day of birth, or her number, and a tick that she is meant.

import { useTranslation } from 'react-i18next';

export type ThisWomanProps = {
  who: { name: string; legalName: string; prisonNumber: string; born?: string | undefined };
  /** Who gets it, as it reads on the screen. */
  goesTo?: string;
  isMeant: boolean;
  onMeant: (isMeant: boolean) => void;
};

export function ThisWoman({ who, goesTo, isMeant, onMeant }: ThisWomanProps) {
  const { t } = useTranslation('copies');
  const name =
    who.name === who.legalName
      ? who.name
      : t('thisWoman.names', { name: who.name, legalName: who.legalName });
  return (
    <label className="choice this-woman">
      <input
        type="checkbox"
        checked={isMeant}
        onChange={(event) => onMeant(event.target.checked)}
      />
      <span>
        {who.born
          ? t('thisWoman.born', { name, day: who.born })
          : t('thisWoman.number', { name, number: who.prisonNumber })}
        {goesTo ? <span className="under">{t('thisWoman.goesTo', { whose: goesTo })}</span> : null}
        <span className="under">{t('thisWoman.sure')}</span>
      </span>
    </label>
  );
}
