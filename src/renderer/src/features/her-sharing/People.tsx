// The people who could see something, each a tile with what they see now; a press opens what she can choose for them.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { CopyOut } from '../../../../shared/domain/sharing/copies-out';
import {
  choiceFor,
  type Shared,
  type ShareLevel,
  type ShareTarget,
  type SharingChoice,
} from '../../../../shared/domain/sharing/levels';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextArea } from '../../ui/TextArea';
import { useHerChoosing } from './her-sharing-parts';
import { UntilWhen } from './UntilWhen';
import { useReaderWords } from './use-reader-words';

/** What one person sees of it, and what she can choose for them. */
export type ForPerson = {
  target: ShareTarget;
  levels: readonly ShareLevel[];
  level: ShareLevel | undefined;
  state: ShareLevel | 'some';
  shared: Shared | undefined;
  /** A copy that has left and shows more. */
  copy: CopyOut | undefined;
};

export type PeopleProps = {
  forPerson: (reader: Audience) => ForPerson | undefined;
  startAt: Audience | undefined;
};

export function People({ forPerson, startAt }: PeopleProps) {
  const { t } = useTranslation('her-sharing');
  const { readers, drawReader } = useHerChoosing();
  const readerWords = useReaderWords();
  const [open, setOpen] = useState(startAt);
  return (
    <ul className="plain her-people">
      {readers.map((reader) => {
        const here = forPerson(reader);
        if (!here) return null;
        const isOpen = open === reader;
        return (
          <li key={reader} className="her-person" data-open={isOpen}>
            <button
              type="button"
              className="tile"
              data-reader={reader}
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? undefined : reader)}
            >
              <span className="tile-picture" aria-hidden="true">
                {drawReader(reader)}
              </span>
              <span>
                {readerWords(reader)}
                <span className="under her-state" data-state={here.state}>
                  {t(levelKey(here.target, here.state))}
                </span>
              </span>
            </button>
            {isOpen ? <Choose reader={reader} {...here} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

const levelKey = ({ kind }: ShareTarget, level: ShareLevel | 'some') =>
  kind === 'question' && level === 'short' ? 'level.area' : (`level.${level}` as const);

function Choose({ reader, target, levels, level, shared, copy }: ForPerson & { reader: Audience }) {
  const { t } = useTranslation('her-sharing');
  const { now, choose, failure } = useHerChoosing();
  const [writes, setWrites] = useState<string>();
  const [isKept, setIsKept] = useState(false);
  const kept = choiceFor(now, target, reader);
  const keep = async (picked: ShareLevel, more: { short?: string } = {}) => {
    setIsKept(false);
    const done = await choose({ target, audience: reader, level: picked, ...more });
    setIsKept(done);
    if (done) setWrites(undefined);
  };
  const pick = (picked: ShareLevel) => {
    if (picked === 'short' && target.kind === 'page') return setWrites(kept?.short ?? '');
    setWrites(undefined);
    void keep(picked);
  };
  return (
    <fieldset className="her-choose stack">
      <legend>{t('can')}</legend>
      <div className="actions">
        {levels.map((each) => (
          <Button
            key={each}
            pressed={writes === undefined ? level === each : each === 'short'}
            onClick={() => pick(each)}
          >
            {t(levelKey(target, each))}
          </Button>
        ))}
      </div>
      {writes === undefined ? null : (
        <div className="stack stack-small">
          <TextArea label={t('short.label')} value={writes} onChange={setWrites} rows={2} />
          <div className="actions">
            <Button
              kind="primary"
              disabled={writes.trim() === ''}
              onClick={() => void keep('short', { short: writes.trim() })}
            >
              {t('short.keep')}
            </Button>
            <Button onClick={() => setWrites(undefined)}>{t('short.stop')}</Button>
          </div>
        </div>
      )}
      {kept?.level === 'short' && kept.short && writes === undefined ? (
        <p className="her-short">{kept.short}</p>
      ) : null}
      {shared?.because === 'default' && !kept ? <p>{t('starts')}</p> : null}
      {shared?.because === 'page_keeps' && target.kind === 'question' ? (
        <p>{t('pageKeeps')}</p>
      ) : null}
      {shared?.because === 'ended' && kept?.until ? (
        <p>{t('until.over', { day: kept.until })}</p>
      ) : null}
      {kept && level !== undefined && level !== 'nothing' ? (
        <UntilWhen until={kept.until} onUntil={(until) => choose(withUntil(kept, until))} />
      ) : null}
      {copy ? <p>{t('copyOut', { day: copy.day })}</p> : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <p role="status">{isKept ? t('kept') : ''}</p>
    </fieldset>
  );
}

function withUntil({ until: _, ...choice }: SharingChoice, until: Day | undefined): SharingChoice {
  return until === undefined ? choice : { ...choice, until };
}
