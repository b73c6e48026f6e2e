// Who will do it: her words, and the names of her team one press away. "Me" is a name like the others.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isNamedIn,
  withName,
  withoutName,
} from '../../../../../shared/domain/workbook/who-does-it';
import { Button } from '../../../ui/Button';
import { useWhoIsWho } from '../use-who-is-who';
import { WordsLine } from '../WordsLine';

export type WhoFieldProps = {
  label: string;
  value: string;
  onChange: (who: string, how?: 'at-once') => void;
  onLeave: () => void;
  hint?: string | undefined;
  /** False where it cannot be she herself. */
  canBeHer?: boolean;
};

export function WhoField(props: WhoFieldProps) {
  const { label, value, onChange, onLeave, hint, canBeHer = true } = props;
  const { t } = useTranslation('answering');
  const whoIsWho = useWhoIsWho();
  const id = useId();
  const her = canBeHer ? [t('goals.me')] : [];
  const names = [...new Set([...her, ...whoIsWho.team.map(({ name }) => name)])];
  return (
    <div className="who-field">
      <WordsLine label={label} value={value} onChange={onChange} onBlur={onLeave} hint={hint} />
      <p className="visually-hidden" id={id}>
        {t('goals.pickName')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset inside the step's would be one frame too many */}
      <div className="name-chips" role="group" aria-labelledby={id}>
        {names.map((name) => {
          const isIn = isNamedIn(value, name, whoIsWho);
          return (
            <Button
              key={name}
              pressed={isIn}
              onClick={() =>
                onChange(
                  isIn ? withoutName(value, name, whoIsWho) : withName(value, name),
                  'at-once',
                )
              }
            >
              {name}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
