// What changed in who can see her plan, in her own words: what somebody can see more of first. As far as she was told.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareTarget } from '../../../../shared/domain/sharing/levels';
import {
  changedSince,
  type Period,
  periods,
  sinceWhen,
  type WhatChanged,
} from '../../../../shared/domain/sharing/what-changed';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import type { ChangedShown } from '../../../../shared/ipc/changed-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useHerChoosing } from './her-sharing-parts';
import { useShortReaderWords } from './use-reader-words';

export type WhatChangedHersProps = {
  nameOf: (target: ShareTarget) => string;
  optionOf: (question: string, value: string) => string | undefined;
  onBack: () => void;
};

export function WhatChangedHers({ nameOf, optionOf, onBack }: WhatChangedHersProps) {
  const { t } = useTranslation('her-sharing');
  const { today } = useHerChoosing();
  const [shown, setShown] = useState<ChangedShown>();
  const [failure, setFailure] = useState<Failure>();
  const [period, setPeriod] = useState<Period>('week');
  const load = () => {
    setFailure(undefined);
    bridge.her.changed({}).then(setShown, (thrown: unknown) => setFailure(failureOf(thrown)));
  };
  useEffect(load, []);
  const since = sinceWhen(period, today, shown?.lastTime);
  const changes = changedSince(shown?.changes ?? [], since);
  return (
    <>
      <div>
        <Button onClick={onBack}>{t('back')}</Button>
      </div>
      <ScreenTitle>{t('changed.open')}</ScreenTitle>
      {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
      {shown ? (
        <>
          <ChooseOne
            name="changed-since"
            legend={t('changed.period')}
            value={period}
            options={periods.map((value) => ({ value, words: t(`changed.periods.${value}`) }))}
            onChange={setPeriod}
          />
          <p role="status">
            {changes.length === 0
              ? t('changed.nothing')
              : t(since ? 'changed.since' : 'changed.always', { day: since })}
          </p>
          {(['wider', 'narrower'] as const).map((way) => (
            <OneWay
              key={way}
              {...{ way, nameOf, optionOf }}
              changes={changes.filter(({ direction }) => direction === way)}
            />
          ))}
        </>
      ) : null}
    </>
  );
}

type OneWayProps = Pick<WhatChangedHersProps, 'nameOf' | 'optionOf'> & {
  way: WhatChanged['direction'];
  changes: readonly WhatChanged[];
};

function OneWay({ way, changes, nameOf, optionOf }: OneWayProps) {
  const { t } = useTranslation('her-sharing');
  const who = useShortReaderWords();
  if (changes.length === 0) return null;
  const people = (readers: readonly string[]) =>
    readers.map((reader) => who(reader as Audience)).join(', ');
  const sentences = (change: WhatChanged): string[] =>
    change.changedAgain ? [...told(change), t('changed.again')] : told(change);
  const told = ({ what, changedAgain }: WhatChanged): string[] => {
    switch (what.kind) {
      case 'level':
      case 'ended': {
        const isArea = what.target.kind === 'question';
        const amount = (of: typeof what.before) =>
          t(`changed.amount.${isArea && of === 'short' ? 'area' : of}`);
        const where = t('changed.about', {
          ...{ what: nameOf(what.target), who: people([what.reader]) },
        });
        return [
          where,
          ...(what.kind === 'ended' ? [t('changed.ended')] : []),
          ...(what.before === what.after
            ? [t(`changed.${way}Part`)]
            : [t('changed.before', { amount: amount(what.before) })]),
          t(changedAgain ? 'changed.then' : 'changed.after', { amount: amount(what.after) }),
        ];
      }
      case 'words':
      case 'until':
        return [
          t('changed.about', { what: nameOf(what.target), who: people([what.reader]) }),
          what.kind === 'words'
            ? t('changed.words')
            : t(what.until ? 'changed.until' : 'changed.untilOpen', { until: what.until }),
        ];
      case 'readers':
        return [
          t(way === 'wider' ? 'changed.readersIn' : 'changed.readersOut', {
            who: people(what.readers),
          }),
        ];
      case 'care': {
        const said = what.chosen && optionOf(what.question, what.chosen);
        const about = nameOf({ kind: 'question', id: what.question });
        return [t(said ? 'changed.care' : 'changed.careNone', { what: about, said })];
      }
      case 'yes':
        return [
          t(what.said === 'yes' ? 'changed.saidYes' : 'changed.saidNo', {
            ...{ what: t(`changed.yes.${what.yes}`), on: what.on },
          }),
        ];
      case 'override':
        return [
          t('changed.override', { recipient: what.recipient }),
          t('without.pages', { what: what.targets.map(nameOf).join(', ') }),
        ];
      case 'same_name':
        return [
          t(way === 'wider' ? 'changed.sameName' : 'changed.sameNameBack', {
            what: nameOf({ kind: 'question', id: what.question }),
          }),
        ];
    }
  };
  return (
    <section className="stack" aria-labelledby={`changed-${way}`}>
      <h2 id={`changed-${way}`}>{t(`changed.${way}`)}</h2>
      <ul className="plain stack">
        {changes.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew as a whole
          <li key={at} className="card stack stack-small">
            {sentences(change).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>
              {change.by
                ? t(`changed.by.${change.by.how}`, { day: change.day, worker: change.by.worker })
                : t('changed.byDay', { day: change.day })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
