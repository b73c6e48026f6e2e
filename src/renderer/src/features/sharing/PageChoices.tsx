// What one reader may see of one page: the page, each answer that is sensitive or names others, and until when.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import {
  choiceFor,
  type ShareLevel,
  type ShareTarget,
  type SharingChoice,
} from '../../../../shared/domain/sharing/levels';
import {
  levelOfLine,
  levelOfPage,
  type PageSeen,
} from '../../../../shared/domain/sharing/overview';
import { Button } from '../../ui/Button';
import { PutRight } from '../../ui/PutRight';
import { TextArea } from '../../ui/TextArea';
import type { PagesOfReaderProps } from './sharing-parts';

type PageChoicesProps = Omit<PagesOfReaderProps, 'pages'> & { seen: PageSeen };

export function PageChoices(props: PageChoicesProps) {
  const { seen, reader, content, now, needsHer } = props;
  const { t } = useTranslation('sharing');
  const { id } = seen.page;
  const page: ShareTarget = { kind: 'page', id };
  return (
    <div className="stack share-open">
      {needsHer ? <PutRight id="needs-her">{t('needsHer')}</PutRight> : null}
      <OneChoice
        {...props}
        target={page}
        legend={t(seen.lines.length > 0 ? 'pageRest' : 'page')}
        levels={['all', 'short', 'nothing']}
        level={levelOfPage(seen, reader, now)}
        isSuggested={seen.ordinary?.because === 'default'}
      />
      {seen.lines.map((line) => (
        <OneChoice
          key={line.question.key}
          {...props}
          target={{ kind: 'question', id: line.question.key }}
          legend={content.words.pages[id]?.questions[line.question.key]?.label ?? line.question.key}
          levels={
            line.question.type === 'address' ? ['all', 'short', 'nothing'] : ['all', 'nothing']
          }
          level={levelOfLine(line, reader, now)}
          isSuggested={line.shared.because === 'default'}
          isKeptByPage={line.shared.because === 'page_keeps'}
        />
      ))}
    </div>
  );
}

type OneChoiceProps = PageChoicesProps & {
  target: ShareTarget;
  legend: string;
  levels: readonly ShareLevel[];
  level: ShareLevel | undefined;
  isSuggested: boolean;
  isKeptByPage?: boolean;
};

function OneChoice(props: OneChoiceProps) {
  const { reader, target, legend, levels, level, isSuggested, isKeptByPage, now, onChoose } = props;
  const { t, i18n } = useTranslation('sharing');
  const kept = choiceFor(now, target, reader);
  const [writes, setWrites] = useState<string>();
  const name = `${target.kind}-${target.id}`;
  const choose = (picked: ShareLevel) => {
    // Her short words come first; without them there is nothing to show in place of the page.
    if (picked === 'short' && target.kind === 'page') return setWrites(kept?.short ?? '');
    setWrites(undefined);
    void onChoose({ target, audience: reader, level: picked });
  };
  const until = kept && level !== 'nothing' ? kept.until : undefined;
  return (
    <fieldset className="share-choice">
      <legend>{legend}</legend>
      <div className="share-levels">
        {levels.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={name}
              checked={writes === undefined ? level === each : each === 'short'}
              onChange={() => choose(each)}
            />
            <span>
              {t(target.kind === 'question' && each === 'short' ? 'level.area' : `level.${each}`)}
            </span>
          </label>
        ))}
      </div>
      {isSuggested ? <p className="hint">{t('suggested')}</p> : null}
      {isKeptByPage ? <p className="hint">{t('keptByPage')}</p> : null}
      {kept?.level === 'short' && writes === undefined && kept.short ? (
        <p className="share-short">{kept.short}</p>
      ) : null}
      {writes === undefined ? null : (
        <ShortWords
          words={writes}
          onWords={setWrites}
          onKeep={async () => {
            const short = writes.trim();
            const isKept = await onChoose({ target, audience: reader, level: 'short', short });
            if (isKept) setWrites(undefined);
          }}
          onCancel={() => setWrites(undefined)}
        />
      )}
      {kept && level !== 'nothing' && level !== undefined ? <Until {...props} kept={kept} /> : null}
      {until ? (
        <p className="hint">{t('until', { day: formatDay(until, i18n.language) })}</p>
      ) : null}
    </fieldset>
  );
}

type ShortWordsProps = {
  words: string;
  onWords: (words: string) => void;
  onKeep: () => Promise<void>;
  onCancel: () => void;
};

function ShortWords({ words, onWords, onKeep, onCancel }: ShortWordsProps) {
  const { t } = useTranslation('sharing');
  return (
    <div className="stack stack-small">
      <TextArea label={t('short.label')} value={words} onChange={onWords} rows={2} />
      <div className="actions">
        <Button kind="primary" disabled={words.trim() === ''} onClick={() => void onKeep()}>
          {t('short.keep')}
        </Button>
        <Button onClick={onCancel}>{t('short.cancel')}</Button>
      </div>
    </div>
  );
}

/** The last day a yes holds. */
function Until({ kept, dayInput: DayInput, onChoose }: OneChoiceProps & { kept: SharingChoice }) {
  const { t } = useTranslation('sharing');
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button kind="quiet" onClick={() => setIsAsked(true)}>
        {t(kept.until ? 'untilChange' : 'untilAsk')}
      </Button>
    );
  }
  return (
    <DayInput
      label={t('untilDay')}
      value={kept.until}
      onChange={(until) => {
        const { until: _, ...rest } = kept;
        const { target, audience, level, short } = rest;
        const again = { target, audience, level, ...(short ? { short } : {}) };
        void onChoose(until ? { ...again, until } : again);
      }}
      onBlur={() => {}}
    />
  );
}
