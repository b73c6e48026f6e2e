// The copy to be signed, as this vault has it on record, and who signs it.

import { SignatureIcon } from '@phosphor-icons/react/dist/csr/Signature';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { LookedAtCopy } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { ChangedSince, hasChanged } from './SinceSigned';

type Ready = Extract<LookedAtCopy, { kind: 'ready' }>;

export type WhoSignsProps = {
  copy: Ready;
  isBusy: boolean;
  onSign: (by: { name: string; role: string }) => void;
};

/** The most letters the box of a signature can show at a size that can be read. */
const MOST = 60;

export function WhoSigns({ copy, isBusy, onSign }: WhoSignsProps) {
  const { t } = useTranslation(['signing', 'since']);
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [isHere, setIsHere] = useState(false);
  const [isSeen, setIsSeen] = useState(false);
  const isOlder = hasChanged(copy.since);
  const heading = useRef<HTMLHeadingElement>(null);
  const why = useId();
  useEffect(() => heading.current?.focus(), []);
  const isFilled = name.trim() !== '' && role.trim() !== '' && isHere;
  const isReady = isFilled && (isSeen || !isOlder);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !isBusy) onSign({ name: name.trim(), role: role.trim() });
  };
  return (
    <>
      <section className="card" aria-labelledby="copy-to-sign">
        <h2 id="copy-to-sign" ref={heading} tabIndex={-1}>
          {t('lead.copy')}
        </h2>
        <CopyOnRecord copy={copy} />
        <ChangedSince version={copy.version} since={copy.since} />
      </section>
      <form className="card stack" onSubmit={submit} aria-labelledby="who-signs">
        <h2 id="who-signs">{t('lead.who')}</h2>
        <TextField
          label={t('lead.name')}
          hint={t('lead.nameHint')}
          value={name}
          onChange={setName}
          most={MOST}
        />
        <TextField
          label={t('lead.role')}
          hint={t('lead.roleHint')}
          value={role}
          onChange={setRole}
          most={MOST}
        />
        <label className="choice">
          <input
            type="checkbox"
            checked={isHere}
            onChange={(event) => setIsHere(event.target.checked)}
          />
          <span>{t('lead.here')}</span>
        </label>
        {isOlder ? (
          <label className="choice">
            <input
              type="checkbox"
              checked={isSeen}
              onChange={(event) => setIsSeen(event.target.checked)}
            />
            <span>{t('since:sign.seen')}</span>
          </label>
        ) : null}
        <p>{t('lead.honest')}</p>
        <div className="actions">
          <Button
            kind="primary"
            type="submit"
            icon={<SignatureIcon />}
            disabled={!isReady || isBusy}
            describedBy={why}
          >
            {t('lead.sign')}
          </Button>
        </div>
        <p id={why} className="hint">
          {isReady ? '' : t(isFilled ? 'since:sign.needed' : 'lead.needed')}
        </p>
      </form>
    </>
  );
}

function CopyOnRecord({ copy }: { copy: Ready }) {
  const { t, i18n } = useTranslation('signing');
  const { t: ofCopies } = useTranslation('copies');
  const day = new Intl.DateTimeFormat(localesOf(i18n.language), { dateStyle: 'long' });
  return (
    <>
      <p className="hint">{t('lead.fileLine', { file: copy.fileName })}</p>
      <dl className="pairs">
        <dt>{t('lead.whose')}</dt>
        <dd>
          <strong>{copy.name}</strong>
        </dd>
        <dt>{t('lead.madeFor')}</dt>
        <dd>{ofCopies(`who.${copy.copyFor}`)}</dd>
        <dt>{t('lead.version')}</dt>
        <dd>{copy.version}</dd>
        <dt>{t('lead.made')}</dt>
        <dd>
          {t('lead.madeValue', { day: day.format(new Date(copy.madeAt)), name: copy.madeBy })}
        </dd>
        <dt>{t('lead.hash')}</dt>
        <dd>{copy.shortHash}</dd>
      </dl>
      {copy.draft ? <p>{t('lead.draft')}</p> : null}
    </>
  );
}
