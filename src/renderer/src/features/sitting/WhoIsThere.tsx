// Who will be at the screen, and beside it. A peer mentor only after she has said yes, and for so many minutes.

import { useTranslation } from 'react-i18next';
import { GUIDED_MINUTES, type SittingKind } from '../../../../shared/domain/sitting/sitting';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';

export type Who = { kind: SittingKind; hasSaidYes: boolean; minutes: string; withHer: string };

export type WhoIsThereProps = {
  who: Who;
  onWho: (change: Partial<Who>) => void;
  problems: { yes: boolean; minutes: boolean } | undefined;
};

export function WhoIsThere({ who, onWho, problems }: WhoIsThereProps) {
  const { t } = useTranslation('sitting');
  return (
    <>
      <fieldset className="choices choices-two">
        <legend className="visually-hidden">{t('kind')}</legend>
        {(['hers', 'guided'] as const).map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="kind"
              checked={who.kind === each}
              onChange={() => onWho({ kind: each })}
            />
            <span>
              {t(each)}
              <span className="under">{t(each === 'hers' ? 'herHint' : 'guidedHint')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {who.kind === 'guided' ? (
        <div className="stack">
          <label className="choice">
            <input
              type="checkbox"
              checked={who.hasSaidYes}
              aria-invalid={problems?.yes ? true : undefined}
              aria-describedby={problems?.yes ? 'said-yes-problem' : undefined}
              onChange={(event) => onWho({ hasSaidYes: event.target.checked })}
            />
            <span>{t('guidedYes')}</span>
          </label>
          {problems?.yes ? <PutRight id="said-yes-problem">{t('guidedYesNeeded')}</PutRight> : null}
          <TextField
            label={t('minutes')}
            value={who.minutes}
            onChange={(minutes) => onWho({ minutes })}
            most={3}
            problem={problems?.minutes ? t('minutesWrong', GUIDED_MINUTES) : undefined}
          />
        </div>
      ) : null}
      <TextField
        label={t('withHer')}
        hint={t('withHerHint')}
        value={who.withHer}
        onChange={(withHer) => onWho({ withHer })}
        most={200}
      />
    </>
  );
}
