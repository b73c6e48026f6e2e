// S6: who will be there, which pages, when to slow down, and the PIN that gives the screen back.

import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  clockTime,
  GUIDED_MINUTES,
  isPinFit,
  MOST_PAGES,
  type SittingKind,
} from '../../../../shared/domain/sitting/sitting';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Readiness } from '../../../../shared/ipc/her-calls';
import { Button } from '../../ui/Button';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { Notice } from '../../ui/Notice';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import { BeforeYouStart } from './BeforeYouStart';
import { ChoosePages } from './ChoosePages';
import { PinFields } from './PinFields';
import type { Prepared } from './prepared';
import { isSoon } from './soon';
import { nobodyElse, type Present, WhoIsThere } from './WhoIsThere';

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
  const [kind, setKind] = useState<SittingKind>(was?.kind ?? 'hers');
  const [hasSaidYes, setHasSaidYes] = useState(was?.kind === 'guided');
  const [minutes, setMinutes] = useState(String(was?.minutes ?? GUIDED_MINUTES.usual));
  const [pages, setPages] = useState<readonly string[]>(was?.pages ?? []);
  const [withHer, setWithHer] = useState(was?.withHer ?? '');
  const [present, setPresent] = useState<Present>(was ?? nobodyElse);
  const [windDown, setWindDown] = useState(was?.windDownAt ?? '');
  const [pin, setPin] = useState<{ one: string; again: string } | undefined>(
    readiness.pinSetAt === undefined ? { one: '', again: '' } : undefined,
  );
  const [isLookedOver, setIsLookedOver] = useState(false);

  const isGuided = kind === 'guided';
  const minutesNow = Number(minutes);
  const areMinutesRight =
    Number.isInteger(minutesNow) &&
    minutesNow >= GUIDED_MINUTES.least &&
    minutesNow <= GUIDED_MINUTES.most;
  const typedTime = windDown
    .trim()
    .replace('.', ':')
    .padStart(windDown.trim() ? 5 : 0, '0');
  const isTimeRight = typedTime === '' || clockTime.safeParse(typedTime).success;
  const problems = {
    yes: isGuided && !hasSaidYes,
    minutes: isGuided && !areMinutesRight,
    time: !isTimeRight,
    pinUnfit: pin !== undefined && !isPinFit(pin.one),
    pinDiffers: pin !== undefined && isPinFit(pin.one) && pin.one !== pin.again,
  };
  const shown = isLookedOver ? problems : undefined;
  const choosesHard = pages.some(
    (id) => content.workbook.pages.find((page) => page.id === id)?.sensitive,
  );

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
        kind,
        pages: [...pages],
        withHer: withHer.trim(),
        present: isGuided ? ['peer'] : [...present.present],
        isAlone: !isGuided && present.isAlone,
        ...(typedTime === '' ? {} : { windDownAt: typedTime }),
        ...(isGuided ? { minutes: minutesNow } : {}),
      },
    });
  };

  return (
    <form className="stack stack-large" onSubmit={next} noValidate>
      <BeforeYouStart plan={plan} language={readiness.display.language} />
      <fieldset className="choices">
        <legend>{t('kind')}</legend>
        {(['hers', 'guided'] as const).map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="kind"
              checked={kind === each}
              onChange={() => {
                setKind(each);
                setPages([]);
              }}
            />
            <span>
              {t(each)}
              <span className="under">{t(each === 'hers' ? 'herHint' : 'guidedHint')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isGuided ? (
        <div className="stack">
          <label className="choice">
            <input
              type="checkbox"
              checked={hasSaidYes}
              aria-invalid={shown?.yes ? true : undefined}
              aria-describedby={shown?.yes ? 'said-yes-problem' : undefined}
              onChange={(event) => setHasSaidYes(event.target.checked)}
            />
            <span>{t('guidedYes')}</span>
          </label>
          {shown?.yes ? <PutRight id="said-yes-problem">{t('guidedYesNeeded')}</PutRight> : null}
          <TextField
            label={t('minutes')}
            value={minutes}
            onChange={setMinutes}
            most={3}
            problem={shown?.minutes ? t('minutesWrong', GUIDED_MINUTES) : undefined}
          />
        </div>
      ) : null}
      <ChoosePages
        plan={plan}
        content={content}
        isGuided={isGuided}
        placeLeft={readiness.placeLeft?.page}
        chosen={pages}
        most={MOST_PAGES}
        onChoose={setPages}
      />
      <TextField
        label={t('withHer')}
        hint={t('withHerHint')}
        value={withHer}
        onChange={setWithHer}
        most={200}
      />
      {isGuided ? null : <WhoIsThere present={present} onChange={setPresent} />}
      <TextField
        label={t('windDown')}
        hint={t('windDownHint')}
        value={windDown}
        onChange={setWindDown}
        most={5}
        problem={shown?.time ? t('windDownWrong') : undefined}
      />
      {choosesHard && isSoon(typedTime, new Date()) ? (
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
