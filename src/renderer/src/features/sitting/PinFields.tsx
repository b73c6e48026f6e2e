// The PIN that gives the screen back: the one there is, or a new one typed twice.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { localDay } from '../../ui/local-day';
import { TextField } from '../../ui/TextField';

export type PinFieldsProps = {
  /** UTC moment the PIN was set; undefined while there is none. */
  setAt: string | undefined;
  /** What is typed for a new one; undefined while the old one is kept. */
  pin: { one: string; again: string } | undefined;
  onPin: (pin: { one: string; again: string } | undefined) => void;
  isUnfit: boolean;
  differs: boolean;
};

export function PinFields({ setAt, pin, onPin, isUnfit, differs }: PinFieldsProps) {
  const { t } = useTranslation('sitting');
  return (
    <fieldset className="stack stack-small">
      <legend>{t('pinTitle')}</legend>
      <p className="hint">{t('pinWhy')}</p>
      {setAt === undefined ? null : (
        <div className="actions">
          <p>{t('pinKnown', { day: localDay(new Date(setAt)) })}</p>
          <Button onClick={() => onPin(pin ? undefined : { one: '', again: '' })}>
            {t(pin ? 'pinKeep' : 'pinNew')}
          </Button>
        </div>
      )}
      {pin ? (
        <div className="pin-pair">
          <TextField
            label={t('pinChoose')}
            type="password"
            value={pin.one}
            onChange={(one) => onPin({ ...pin, one })}
            most={12}
            problem={isUnfit ? t('pinUnfit') : undefined}
          />
          <TextField
            label={t('pinAgain')}
            type="password"
            value={pin.again}
            onChange={(again) => onPin({ ...pin, again })}
            most={12}
            problem={differs ? t('pinDiffers') : undefined}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
