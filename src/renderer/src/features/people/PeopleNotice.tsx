// A calm word on Today when somebody waits to be let in, the plans wait for a new key, or the sheet is to be tried out. For
// whoever can do something about it; where nothing needs to be said there is nothing.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleShown } from '../../../../shared/ipc/people-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

export type PeopleNoticeProps = { onOpen: () => void; onTrySheet: () => void };

export function PeopleNotice(ways: PeopleNoticeProps) {
  const [shown, setShown] = useState<PeopleShown>();
  useEffect(() => {
    let isLeft = false;
    bridge.people.list({}).then(
      (now) => {
        if (!isLeft) setShown(now);
      },
      // The screen it stands on asks for more than this, and says what is wrong.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return shown ? <PeopleWords shown={shown} {...ways} /> : null;
}

/** What the people here call for, in words. */
export function PeopleWords({
  shown,
  onOpen,
  onTrySheet,
}: PeopleNoticeProps & { shown: PeopleShown }) {
  const { t } = useTranslation('people');
  const waiting = shown.people.filter(({ waitsFor }) => waitsFor === 'keyholder').length;
  const sheet = shown.sheet.isTriedWithBackup ? 'sheet' : 'drill';
  const toPeople = { words: t('today.open'), onPress: onOpen };
  const says = [
    ...(shown.may.confirm && waiting > 0
      ? [{ title: t('waiting.title', { count: waiting }), what: t('waiting.what'), ...toPeople }]
      : []),
    ...(shown.may.rotate && shown.keys.state === 'due'
      ? [{ title: t('today.key.title'), what: t('today.key.what'), ...toPeople }]
      : []),
    ...(shown.may.renewSheet && shown.sheet.isDue
      ? [
          {
            title: t(`today.${sheet}.title`),
            what: t(`today.${sheet}.what`),
            ...{ words: t('sheet.try'), onPress: onTrySheet },
          },
        ]
      : []),
  ];
  return says.map(({ title, what, words, onPress }) => (
    <Notice key={title} kind="calm" title={title}>
      <p>{what}</p>
      <div>
        <Button onClick={onPress}>{words}</Button>
      </div>
    </Notice>
  ));
}
