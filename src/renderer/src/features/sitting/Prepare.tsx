// S6: who will be there, which pages, when to slow down, and last the PIN that gives the screen back. What fits most times is
// chosen already; each part says so in a line and opens to be changed.

import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  clockTime,
  GUIDED_MINUTES,
  isPinFit,
  MOST_PAGES,
} from '../../../../shared/domain/sitting/sitting';
import { suggestedPages, suggestedWindDown } from '../../../../shared/domain/sitting/suggest';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { pagesFor } from '../../../../shared/domain/workbook/walk';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Readiness } from '../../../../shared/ipc/her-calls';
import { Button } from '../../ui/Button';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { BeforeYouStart } from './BeforeYouStart';
import { ChoosePages } from './ChoosePages';
import { Part } from './Part';
import { PinFields } from './PinFields';
import type { Prepared } from './prepared';
import { isSoon } from './soon';
import { nobodyElse, type Present, WhoElse } from './WhoElse';
import { type Who, WhoIsThere } from './WhoIsThere';

export type PrepareProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  readiness: Readiness;
  /** What was chosen, when one comes back from the next step. */
  before: Prepared | undefined;
  onNext: (prepared: Prepared) => void;
};

export function Prepare({ plan, content, readiness, before, onNext }: PrepareProps) {
  const { t } = useTranslation('sitting');
  const was = before?.preparation;
  const [who, setWho] = useState<Who>({
    kind: was?.kind ?? 'hers',
    hasSaidYes: was?.kind === 'guided',
    minutes: String(was?.minutes ?? GUIDED_MINUTES.usual),
    withHer: was?.withHer ?? '',
  });
  const [present, setPresent] = useState<Present>(was ?? nobodyElse);
  const [pages, setPages] = useState<readonly string[]>(
    () => was?.pages ?? pagesToBeginWith(plan, content, readiness),
  );
  const [windDown, setWindDown] = useState(() =>
    was ? (was.windDownAt ?? '') : (suggestedWindDown(minutesOfDay(new Date())) ?? ''),
  );
  const [pin, setPin] = useState<{ one: string; again: string } | undefined>(
    readiness.pinSetAt === undefined ? { one: '', again: '' } : undefined,
  );
  const [isLookedOver, setIsLookedOver] = useState(false);

  const isGuided = who.kind === 'guided';
  const minutes = Number(who.minutes);
  const time = typedTime(windDown);
  const problems = {
    yes: isGuided && !who.hasSaidYes,
    minutes: isGuided && !areMinutesRight(minutes),
    time: time !== '' && !clockTime.safeParse(time).success,
    pinUnfit: pin !== undefined && !isPinFit(pin.one),
    pinDiffers: pin !== undefined && isPinFit(pin.one) && pin.one !== pin.again,
  };
  const shown = isLookedOver ? problems : undefined;
  const choosesHard = pages.some(
    (id) => content.workbook.pages.find((page) => page.id === id)?.sensitive,
  );
  const kindNow = isGuided
    ? t('guidedFor', { kind: t('guided'), minutes: who.minutes })
    : t('hers');
  const pagesNow = pages.map((id) => content.words.pages[id]?.title ?? '').join(', ');

  const next = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsLookedOver(true);
    if (Object.values(problems).some(Boolean)) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    onNext({
      newPin: pin?.one,
      preparation: {
        kind: who.kind,
        pages: [...pages],
        withHer: who.withHer.trim(),
        present: isGuided ? ['peer'] : [...present.present],
        isAlone: !isGuided && present.isAlone,
        ...(time === '' ? {} : { windDownAt: time }),
        ...(isGuided ? { minutes } : {}),
      },
    });
  };

  return (
    <form className="stack" onSubmit={next} noValidate>
      <BeforeYouStart plan={plan} language={readiness.display.language} />
      <div className="prepare-parts">
        <Part
          title={t('kind')}
          now={[kindNow, who.withHer.trim()].filter(Boolean).join(' · ')}
          mustBeSeen={shown?.yes === true || shown?.minutes === true}
        >
          <WhoIsThere
            who={who}
            onWho={(change) => {
              setWho({ ...who, ...change });
              if (change.kind && change.kind !== who.kind) setPages([]);
            }}
            problems={shown}
          />
          {isGuided ? null : <WhoElse present={present} onChange={setPresent} />}
        </Part>
        <Part title={t('pages')} now={pagesNow || t('chooses')}>
          <ChoosePages
            plan={plan}
            content={content}
            isGuided={isGuided}
            placeLeft={readiness.placeLeft?.page}
            chosen={pages}
            most={MOST_PAGES}
            onChoose={setPages}
          />
        </Part>
        <Part
          title={t('windDown')}
          now={time === '' ? t('noTime') : t('atTime', { time })}
          mustBeSeen={shown?.time === true}
        >
          <TextField
            label={t('windDown')}
            hint={t('windDownHint')}
            value={windDown}
            onChange={setWindDown}
            most={5}
            problem={shown?.time ? t('windDownWrong') : undefined}
          />
        </Part>
      </div>
      {choosesHard && isSoon(time, new Date()) ? (
        <Notice kind="look">
          <p>{t('windDownSoon')}</p>
        </Notice>
      ) : null}
      <PinFields
        setAt={readiness.pinSetAt}
        pin={pin}
        onPin={setPin}
        isUnfit={shown?.pinUnfit === true}
        differs={shown?.pinDiffers === true}
      />
      <div className="actions">
        <Button kind="primary" type="submit">
          {t('next')}
        </Button>
      </div>
    </form>
  );
}

function pagesToBeginWith(plan: OpenPlan, content: WorkbookContent, readiness: Readiness) {
  const pages = pagesFor(content.workbook, plan.situation);
  const answers = new Map(plan.answers.map((answer) => [answer.question, answer]));
  return suggestedPages(pages, answers, readiness.placeLeft?.page);
}

function areMinutesRight(minutes: number): boolean {
  const { least, most } = GUIDED_MINUTES;
  return Number.isInteger(minutes) && minutes >= least && minutes <= most;
}

/** "9.40" as it is meant: "09:40". */
function typedTime(windDown: string): string {
  const typed = windDown.trim().replace('.', ':');
  return typed === '' ? '' : typed.padStart(5, '0');
}

const minutesOfDay = (now: Date) => now.getHours() * 60 + now.getMinutes();
