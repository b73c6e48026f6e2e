// The numbers and the bank holidays behind every date: what is in use and why, and how a prison brings in its own. What
// a file would change is shown before anything is kept.

import { FileArrowUpIcon } from '@phosphor-icons/react/dist/csr/FileArrowUp';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { SettingsShown } from '../../../../shared/ipc/settings-shape';
import type { MayHere } from '../../bridge/use-acts';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import { AllNumbers } from './AllNumbers';
import { Chosen } from './Chosen';
import { GoBackDialog } from './GoBackDialog';
import { Hiding } from './Hiding';
import { HolidayYears } from './HolidayYears';
import { LockAfter } from './LockAfter';
import { Unusable } from './Unusable';
import { type KeptWhat, type LastDone, useSettings } from './use-settings';
import './settings.css';

export type SettingsProps = {
  /** The ways to what is set on screens of its own. */
  ways: React.ReactNode;
  may: MayHere;
};

export function Settings({ ways, may }: SettingsProps) {
  const { t } = useTranslation('settings');
  const { shown, failure, chosen, lastDone, isBusy, load, choose, keep, leave, goBack } =
    useSettings();
  const [asksBack, setAsksBack] = useState<KeptWhat>();
  const isSlow = useSlow(isBusy);
  const mayChange = may('change_settings');
  const bring = (words: string) => (
    <Button icon={<FileArrowUpIcon />} disabled={isBusy} onClick={() => void choose()}>
      {words}
    </Button>
  );
  const byKeyholder = <p className="hint">{t('byKeyholder')}</p>;
  const back = (what: KeptWhat, words: string) => (
    <Button kind="quiet" disabled={isBusy} onClick={() => setAsksBack(what)}>
      {words}
    </Button>
  );
  return (
    <div className="stack stack-large settings">
      <div className="stack">
        <ScreenTitle>{t('title')}</ScreenTitle>
      </div>
      {ways ? (
        <section className="stack" aria-labelledby="settings-ways">
          <h2 id="settings-ways">{t('ways')}</h2>
          <div className="settings-ways">{ways}</div>
        </section>
      ) : null}
      <div className="stack">
        <h2>{t('rules')}</h2>
        <p>{t('intro')}</p>
      </div>
      <p role="status" className="hint">
        {isSlow ? (shown ? t('choosing') : t('loading')) : ''}
      </p>
      {failure ? (
        <FailureNotice failure={failure} {...(shown ? {} : { onTryAgain: () => void load() })} />
      ) : null}
      {lastDone ? <Done {...lastDone} /> : null}
      {chosen ? (
        <Chosen
          key={chosen.place}
          {...{ chosen, isBusy }}
          onUse={() => void keep()}
          onLeave={leave}
        />
      ) : null}
      {shown ? (
        <>
          <Unusable unusable={shown.unusable} />
          <Holidays holidays={shown.holidays}>
            {mayChange ? bring(t('holidays.bring')) : byKeyholder}
            {mayChange && canGoBack(shown, 'holidays')
              ? back('holidays', t('holidays.back'))
              : null}
          </Holidays>
          <OwnNumbers numbers={shown.numbers}>
            {mayChange ? bring(t('own.bring')) : byKeyholder}
            {mayChange && canGoBack(shown, 'numbers') ? back('numbers', t('own.back')) : null}
          </OwnNumbers>
          <AllNumbers all={shown.numbers.all} />
          <h2>{t('desk')}</h2>
          <LockAfter mayChange={mayChange} />
          <Hiding mayChange={mayChange} />
        </>
      ) : null}
      {asksBack ? (
        <GoBackDialog
          what={asksBack}
          onStay={() => setAsksBack(undefined)}
          onGoBack={() => {
            setAsksBack(undefined);
            void goBack(asksBack);
          }}
        />
      ) : null}
    </div>
  );
}

function canGoBack(shown: SettingsShown, what: KeptWhat): boolean {
  return shown[what].keptAt !== undefined || shown.unusable.includes(what);
}

/** Takes the keyboard's place: the button that was pressed may be gone. */
function Done({ done, what }: LastDone) {
  const { t } = useTranslation('settings');
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1} role="status">
      <Notice kind="calm">
        <p>{done === 'kept' ? t(`kept.${what}`) : t(`back.done.${what}`)}</p>
      </Notice>
    </div>
  );
}

type Kept = { keptAt?: string | undefined; keptBy?: string | undefined };

/** Where it is from. */
function From({ keptAt, keptBy }: Kept) {
  const { t, i18n } = useTranslation('settings');
  if (keptAt === undefined) return <p className="hint">{t('from.app')}</p>;
  const language = localesOf(i18n.language);
  // The day on this computer: near midnight the moment itself may stand on another one.
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(keptAt));
  return <p className="hint">{t('from.kept', { name: keptBy ?? '', day })}</p>;
}

type WithButtons = { children: React.ReactNode };

function Holidays({ holidays, children }: WithButtons & Pick<SettingsShown, 'holidays'>) {
  const { t } = useTranslation('settings');
  const { knownUntil, askFrom, runOutSoon, years } = holidays;
  return (
    <section className="card" aria-labelledby="settings-holidays">
      <h2 id="settings-holidays">{t('holidays.title')}</h2>
      {runOutSoon ? (
        <Notice kind="look" title={t('runOut.title')}>
          <p>{t('runOut.what', { day: knownUntil })}</p>
          <p>{t('runOut.next')}</p>
        </Notice>
      ) : (
        <p>
          {t('holidays.known', { day: knownUntil })} {t('holidays.ask', { day: askFrom })}
        </p>
      )}
      <From {...holidays} />
      <HolidayYears years={years} />
      <div className="actions">{children}</div>
    </section>
  );
}

function OwnNumbers({ numbers, children }: WithButtons & Pick<SettingsShown, 'numbers'>) {
  const { t } = useTranslation('settings');
  const count = numbers.all.filter(({ value, bundled }) => value !== bundled).length;
  return (
    <section className="card" aria-labelledby="settings-own">
      <h2 id="settings-own">{t('own.title')}</h2>
      <p>
        {numbers.keptAt === undefined ? t('own.none') : t('own.some', { count })} {t('own.rule')}
      </p>
      {numbers.keptAt === undefined ? null : <From {...numbers} />}
      <div className="actions">{children}</div>
    </section>
  );
}
