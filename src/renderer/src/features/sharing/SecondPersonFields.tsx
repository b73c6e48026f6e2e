// Who decides with the worker to show something without her say: another keyholder, who types their own passphrase here. Where
// there is none yet, a name, a job and a tick.

import { useTranslation } from 'react-i18next';
import type { OverrideAsked } from '../../../../shared/domain/sharing/override';
import type { SecondPerson } from '../../../../shared/ipc/override-calls';
import { ChooseOne } from '../../ui/ChooseOne';
import { TextField } from '../../ui/TextField';

type Authoriser = OverrideAsked['authoriser'];
type Theirs = { person: string; passphrase: string };

export type SecondPersonFieldsProps = {
  /** Keyholders of whom one has to say yes. */
  seconds: readonly SecondPerson[];
  authoriser: Authoriser;
  theirs: Theirs;
  onAuthoriser: (more: Partial<Authoriser>) => void;
  onTheirs: (theirs: Theirs) => void;
};

export function SecondPersonFields(props: SecondPersonFieldsProps) {
  const { seconds, authoriser, theirs, onAuthoriser, onTheirs } = props;
  const { t } = useTranslation(['consents', 'team']);
  const choose = (id: string) => {
    const found = seconds.find((one) => one.id === id);
    if (!found) return;
    onAuthoriser({ name: found.name, role: t(`team:roles.${found.role}`), confirmed: true });
    // Of somebody else's passphrase nothing is kept.
    onTheirs({ person: id, passphrase: '' });
  };
  if (seconds.length > 0) {
    return (
      <div className="stack">
        <ChooseOne
          name="second-person"
          legend={t('override.second')}
          hint={t('override.secondChoose')}
          value={theirs.person === '' ? undefined : theirs.person}
          options={seconds.map(({ id, name, role }) => ({
            ...{ value: id, words: t('team:person', { name, role: t(`team:roles.${role}`) }) },
          }))}
          onChange={choose}
        />
        <TextField
          label={t('override.theirs')}
          type="password"
          value={theirs.passphrase}
          onChange={(passphrase) => onTheirs({ ...theirs, passphrase })}
          most={1024}
        />
      </div>
    );
  }
  return (
    <fieldset className="stack">
      <legend>{t('override.second')}</legend>
      <p className="hint">{t('override.secondHint')}</p>
      <TextField
        label={t('override.name')}
        value={authoriser.name}
        onChange={(name) => onAuthoriser({ name })}
        most={200}
      />
      <TextField
        label={t('override.role')}
        value={authoriser.role}
        onChange={(role) => onAuthoriser({ role })}
        most={200}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={authoriser.confirmed}
          onChange={() => onAuthoriser({ confirmed: !authoriser.confirmed })}
        />
        <span>{t('override.confirmed')}</span>
      </label>
    </fieldset>
  );
}
