// After the recovery sheet was used: which of the keyholders is at the keyboard. With one alone nobody is asked.

import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { PutRight } from '../../ui/PutRight';
import { UnlockFrame } from './UnlockFrame';

export type Keyholders = readonly { id: string; name: string }[];
export type WhoIsItProps = { keyholders: Keyholders; onChosen: (id: string) => void };

export function WhoIsIt({ keyholders, onChosen }: WhoIsItProps) {
  const { t } = useTranslation(['ways-in', 'unlock']);
  const id = useId();
  const [chosen, setChosen] = useState<string>();
  const [isMissing, setIsMissing] = useState(false);
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(chosen === undefined);
    if (chosen !== undefined) onChosen(chosen);
  };
  return (
    <UnlockFrame title={t('recover.whoTitle')} practice={false}>
      <form className="stack" onSubmit={goOn}>
        <ChooseOne
          name="keyholder"
          legend={t('recover.who')}
          hint={t('recover.whoHint')}
          value={chosen}
          options={keyholders.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={setChosen}
        />
        <div role="alert">
          {isMissing && !chosen ? <PutRight id={id}>{t('recover.none')}</PutRight> : null}
        </div>
        <div className="actions">
          <Button kind="primary" type="submit">
            {t('unlock:next')}
          </Button>
        </div>
      </form>
    </UnlockFrame>
  );
}
