// What stands on the card of one entry: for reading only.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactShown } from '../../../../shared/domain/contacts/contact';
import { StateMark } from '../../ui/StateMark';

export type ContactWordsProps = {
  contact: ContactShown;
  isToCheck: boolean;
  /** Whether it is told in how many teams they are. */
  tellsTeams: boolean;
};

export function ContactWords({ contact, isToCheck, tellsTeams }: ContactWordsProps) {
  const { t } = useTranslation('contacts');
  const { id, said, isRetired, known, women, older } = contact;
  const { name, of, help, area, womenOnly, phone, email, post, bestTime, noMessage, like } = said;
  const under = [of, t(`helps.${help}`), area, womenOnly ? t('card.womenOnly') : '']
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const ways = { phone, email, post, bestTime };
  const isReachable = Object.values(ways).some((way) => way.trim() !== '');
  return (
    <>
      <header>
        <h2 id={`contact-${id}`} tabIndex={-1}>
          {name}
        </h2>
        <p className="hint">{under.join(' · ')}</p>
        {isRetired ? <p>{t('card.retired')}</p> : null}
      </header>
      <dl className="contacts-lines">
        {(['phone', 'email', 'post', 'bestTime'] as const).map((way) =>
          ways[way].trim() === '' ? null : (
            <Line key={way} label={t(`card.${way}`)}>
              {ways[way]}
            </Line>
          ),
        )}
        {like.trim() === '' ? null : <Line label={t('card.like')}>{like}</Line>}
        <Line label={t('card.knows')}>
          {known.length === 0 ? t('card.nobodyKnows') : null}
          {known
            .map((one) =>
              one.how === '' ? one.name : t('card.knowsHow', { name: one.name, how: one.how }),
            )
            .join('; ')}
        </Line>
      </dl>
      {isReachable ? null : <p className="hint">{t('card.noWay')}</p>}
      {noMessage ? (
        <p>
          <strong>{t('card.noMessage')}</strong>
        </p>
      ) : null}
      <Checked {...{ contact, isToCheck }} />
      {tellsTeams ? <p className="hint">{t('card.women', { count: women })}</p> : null}
      {older > 0 && !isRetired ? (
        <p>
          <StateMark shape="half">{t('card.older', { count: older })}</StateMark>
        </p>
      ) : null}
    </>
  );
}

function Checked({ contact: { checked }, isToCheck }: Omit<ContactWordsProps, 'tellsTeams'>) {
  const { t } = useTranslation('contacts');
  const words = checked
    ? t(isToCheck ? 'card.checkAgain' : 'card.checked', { day: checked.on, by: checked.by })
    : t('card.neverChecked');
  return isToCheck ? (
    <p className="contacts-check">
      <StateMark shape="half">{words}</StateMark>
    </p>
  ) : (
    <p className="hint">{words}</p>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
