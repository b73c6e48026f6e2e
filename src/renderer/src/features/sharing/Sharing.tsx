// Who can see what of her plan: one reader at a time, page by page, as she chooses it; all readers at once as a table; and
// what was chosen when. What the law asks of staff stands above it, always.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { pagesSeen, readersOf } from '../../../../shared/domain/sharing/overview';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { AnotherPlaces } from './AnotherPlaces';
import { Consents } from './Consents';
import { type OverrideForCopy, Overrides } from './Overrides';
import { PagesOfReader } from './PagesOfReader';
import { SharingLog } from './SharingLog';
import { SharingTable } from './SharingTable';
import type { DayInput } from './sharing-parts';
import { useSharing } from './use-sharing';
import { WhatChanged } from './WhatChanged';
import { WhatTheySee } from './WhatTheySee';
import './sharing.css';

export type SharingProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** The field a day is asked with, as on the page of facts. */
  dayInput: DayInput;
  /** The part of the screen to begin at. */
  startsAt?: 'overrides' | 'changed' | undefined;
  onBack: () => void;
  /** Makes the one copy of something shown without her say. */
  onCopy: (override: OverrideForCopy) => void;
};

/** Moves the reader to a part of this long screen. */
function goTo(part: string): void {
  const heading = document.getElementById(part);
  heading?.scrollIntoView();
  heading?.focus();
}

export function Sharing(props: SharingProps) {
  const { plan, content, dayInput, startsAt, onBack, onCopy } = props;
  const { t } = useTranslation(['sharing', 'consents', 'changed']);
  const sharing = useSharing(plan.id);
  const readers = readersOf(content.workbook);
  const [reader, setReader] = useState<Audience>(readers[0] ?? 'pom');
  const [startAt, setStartAt] = useState<{ page: string; time: number }>();
  const [withHer, setWithHer] = useState(false);
  const today = parseDay(plan.today);
  const seenBy = (who: Audience) =>
    today ? pagesSeen(content.workbook, plan.situation, who, sharing.now, today) : [];

  return (
    <div className="stack stack-large sharing">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })} />
      <Notice kind="look">
        <p>{content.words.notices['limits']?.text}</p>
        <p>{t('honest')}</p>
      </Notice>
      <ChooseOne
        name="here"
        legend={t('here.question')}
        value={withHer ? 'yes' : 'no'}
        options={[
          { value: 'yes', words: t('here.yes'), under: t('here.yesHint') },
          { value: 'no', words: t('here.no'), under: t('here.noHint') },
        ]}
        onChange={(isHere) => {
          setWithHer(isHere === 'yes');
          sharing.forgetNeedsHer();
        }}
      />
      <nav className="actions" aria-label={t('parts')}>
        <Button onClick={() => goTo('changed')}>{t('changed:title')}</Button>
        <Button onClick={() => goTo('consents')}>{t('consents:title')}</Button>
        <Button onClick={() => goTo('overrides')}>{t('consents:override.title')}</Button>
      </nav>
      {sharing.failure ? (
        <FailureNotice failure={sharing.failure} onTryAgain={() => void sharing.load()} />
      ) : null}
      {sharing.kept ? (
        <>
          <ChooseOne
            name="reader"
            layout="row"
            legend={t('reader')}
            value={reader}
            options={readers.map((value) => ({ value, words: content.words.audiences[value] }))}
            onChange={(who) => {
              setReader(who);
              setStartAt(undefined);
            }}
          />
          <WhatTheySee
            key={`${reader} pages`}
            {...{ plan, content, reader }}
            chosen={sharing.kept}
          />
          <PagesOfReader
            key={`${reader} ${startAt?.time ?? ''}`}
            startAt={startAt?.page}
            reader={reader}
            pages={seenBy(reader)}
            {...{ content, withHer, dayInput, now: sharing.now }}
            needsHer={sharing.needsHer}
            onChoose={(choice) => sharing.choose(choice, withHer)}
          />
          <SharingTable
            {...{ readers, seenBy, content }}
            onGo={(who, page) => {
              setReader(who);
              setStartAt({ page, time: (startAt?.time ?? 0) + 1 });
            }}
          />
          {today ? (
            <WhatChanged
              {...{ plan, content, today }}
              isStart={startsAt === 'changed'}
              choices={sharing.kept.length}
            />
          ) : null}
          {today ? <Consents plan={plan.id} {...{ today, withHer, dayInput }} /> : null}
          <SharingLog kept={sharing.kept} content={content} />
          <AnotherPlaces plan={plan.id} content={content} />
          {today ? (
            <Overrides
              plan={plan.id}
              situation={plan.situation}
              isStart={startsAt === 'overrides'}
              {...{ content, today, dayInput, onCopy }}
            />
          ) : null}
        </>
      ) : null}
    </div>
  );
}
