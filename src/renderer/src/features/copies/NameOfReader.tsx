// The name of the person who gets the copy; those of her team who have that job are one press away.

import { useTranslation } from 'react-i18next';
import { LONGEST_NAME_OF_READER } from '../../../../shared/domain/copies/plan-copy';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';

export type NameOfReaderProps = {
  name: string;
  /** Names from her team. */
  known: readonly string[];
  onName: (name: string) => void;
};

export function NameOfReader({ name, known, onName }: NameOfReaderProps) {
  const { t } = useTranslation('copies');
  const others = known.filter((each) => each !== name);
  return (
    <div className="stack stack-small">
      <TextField
        label={t('to.label')}
        hint={t('to.hint')}
        value={name}
        most={LONGEST_NAME_OF_READER}
        onChange={onName}
      />
      {others.length > 0 ? (
        <div className="actions">
          {others.map((each) => (
            <Button key={each} onClick={() => onName(each)}>
              {each}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
