// Which offender manager, which of the women, and what each copy is.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CopyKind,
  LONGEST_NAME_OF_READER,
  type ReadingStyle,
  readingStyles,
} from '../../../../shared/domain/copies/plan-copy';
import { sameName } from '../../../../shared/domain/people/same-name';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextField } from '../../ui/TextField';
import { useSlow } from '../../ui/use-slow';
import { type ForAll, kindsForManager, type Woman } from './batch-state';
import { useManagers } from './use-managers';

export type ChooseManagerProps = { onBegin: (forAll: ForAll, women: readonly Woman[]) => void };

export function ChooseManager({ onBegin }: ChooseManagerProps) {
  const { t } = useTranslation(['batch', 'copies']);
  const { found, failure, load } = useManagers();
  const [name, setName] = useState('');
  const [isTyped, setIsTyped] = useState(false);
  const [without, setWithout] = useState<readonly string[]>([]);
  const [kind, setKind] = useState<CopyKind>('plan');
  const [style, setStyle] = useState<ReadingStyle>('key');
  const isSlow = useSlow(!found && !failure);
  if (failure) return <FailureNotice failure={failure} onTryAgain={load} />;
  if (!found) return <p role="status">{isSlow ? t('look.looking') : ''}</p>;

  const { managers } = found;
  const typing = isTyped || managers.length === 0;
  const chosen = managers.find((each) => sameName(each.name, name));
  const women = found.women.filter(({ id }) => chosen?.plans.includes(id));
  const asked = women.filter(({ id }) => !without.includes(id));
  const choose = (who: string) => {
    setName(who);
    setWithout([]);
  };
  return (
    <form
      className="stack stack-large"
      onSubmit={(event) => {
        event.preventDefault();
        if (asked.length > 0) onBegin({ kind, to: chosen?.name ?? name.trim(), style }, asked);
      }}
    >
      <fieldset className="choices">
        <legend>{t('who.legend')}</legend>
        {managers.length === 0 ? <p>{t('who.none')}</p> : null}
        {managers.map((each) => (
          <label key={each.name} className="choice">
            <input
              type="radio"
              name="manager"
              checked={!typing && sameName(each.name, name)}
              onChange={() => {
                setIsTyped(false);
                choose(each.name);
              }}
            />
            <span>
              {each.name}
              <span className="under">{t('who.women', { count: each.plans.length })}</span>
            </span>
          </label>
        ))}
        {managers.length > 0 ? (
          <label className="choice">
            <input
              type="radio"
              name="manager"
              checked={typing}
              onChange={() => {
                setIsTyped(true);
                choose('');
              }}
            />
            <span>{t('who.other')}</span>
          </label>
        ) : null}
        {typing ? (
          <TextField
            label={t('who.name')}
            hint={t('who.nameHint')}
            value={name}
            most={LONGEST_NAME_OF_READER}
            onChange={choose}
          />
        ) : null}
      </fieldset>
      {name.trim() ? (
        <fieldset className="choices">
          <legend>{t('women.legend')}</legend>
          <p className="hint">
            {t(women.length > 0 ? 'women.hint' : 'women.none', { name: name.trim() })}
          </p>
          {women.map((woman) => (
            <label key={woman.id} className="choice">
              <input
                type="checkbox"
                checked={!without.includes(woman.id)}
                onChange={() =>
                  setWithout(
                    without.includes(woman.id)
                      ? without.filter((id) => id !== woman.id)
                      : [...without, woman.id],
                  )
                }
              />
              <span>
                {t(woman.name === woman.legalName ? 'women.line' : 'women.full', {
                  ...{ name: woman.name, legalName: woman.legalName },
                  number: woman.prisonNumber,
                })}
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {kindsForManager.length > 1 ? (
        <fieldset className="choices">
          <legend>{t('kind')}</legend>
          {kindsForManager.map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name="batch-kind"
                checked={kind === each}
                onChange={() => setKind(each)}
              />
              <span>{t(`copies:kind.${each}`)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <fieldset className="choices">
        <legend>{t('style')}</legend>
        {readingStyles.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="batch-style"
              checked={style === each}
              onChange={() => setStyle(each)}
            />
            <span>{t(`copies:style.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="stack stack-small">
        <div>
          <Button
            kind="primary"
            type="submit"
            disabled={asked.length === 0}
            describedBy="batch-why"
          >
            {t('begin', { count: asked.length })}
          </Button>
        </div>
        <p id="batch-why" className="hint">
          {asked.length === 0 ? t('beginNone') : ''}
        </p>
      </div>
    </form>
  );
}
