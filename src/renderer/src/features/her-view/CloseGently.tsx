// Three short screens at the end: what we did, what happens next and who does it, one steady thing. Then the PIN.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../../../shared/domain/workbook/own-words';
import type { HerPlan } from '../../../../shared/ipc/her-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { langAttribute, useFileLanguage } from '../../ui/language';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { PinForm } from './PinForm';
import { RateHelp } from './RateHelp';

export type HerPromises = {
  /** `when`: in words of the screen, or empty. `language`: BCP 47, of what is to be done. */
  list: readonly { id: string; who: string; what: string; when: string; language: string }[];
  areMore: boolean;
};

export type CloseGentlyProps = {
  /** Titles of the pages that were looked at. */
  did: readonly string[];
  lookAgain: HerPlan['lookAgain'];
  /** What workers said they will do. */
  promises: HerPromises;
  /** Her own things that help. */
  helps: readonly { words: string; language: string }[];
  /** With a peer mentor beside her: nothing of the plan is told. */
  isGuided?: boolean;
  /** A review was finished and she has not been asked about the help around it. */
  asksAboutHelp?: boolean | undefined;
  /** She has answered, or would rather not. */
  onAsked: () => void;
  /** Saves what is waiting. */
  beforeLeaving: () => Promise<void>;
  onGoBack: () => void;
};

const allSteps = ['did', 'next', 'steady', 'back'] as const;
const stepsAfterReview = ['did', 'next', 'steady', 'help', 'back'] as const;
const guidedSteps = ['did', 'back'] as const;

export function CloseGently(props: CloseGentlyProps) {
  const { t } = useTranslation('her');
  const spokenHere = useFileLanguage('her');
  const [at, setAt] = useState(0);
  // As it was when this began: once asked, the steps stay the same.
  const [asks] = useState(props.asksAboutHelp === true);
  const steps = props.isGuided ? guidedSteps : asks ? stepsAfterReview : allSteps;
  const step = steps[at] ?? 'back';
  const goOn = () => setAt(at + 1);
  return (
    <main className="her-main stack stack-large" {...spokenHere} key={step}>
      {step === 'did' ? <Did {...props} /> : null}
      {step === 'next' ? <Next {...props} /> : null}
      {step === 'steady' ? <Steady {...props} /> : null}
      {step === 'help' ? (
        <RateHelp
          onDone={() => {
            props.onAsked();
            goOn();
          }}
        />
      ) : step === 'back' ? (
        <GiveBack onGoBack={props.onGoBack} beforeLeaving={props.beforeLeaving} />
      ) : (
        <div className="actions">
          <Button kind="primary" onClick={goOn}>
            {steps[at + 1] === 'back' ? t('close.done') : t('close.next')}
          </Button>
          <Button kind="quiet" onClick={props.onGoBack}>
            {t('pin.notMe')}
          </Button>
        </div>
      )}
    </main>
  );
}

/** Her words, in the language they are in. BCP 47. */
const spoken = (language: string) => ({
  lang: langAttribute(language),
  dir: directionOf(language),
});

function Did({ did }: CloseGentlyProps) {
  const { t } = useTranslation('her');
  return (
    <div className="stack">
      <ScreenTitle>{t('close.didTitle')}</ScreenTitle>
      {did.length === 0 ? (
        <p>{t('close.didNothing')}</p>
      ) : (
        <>
          <p>{t('close.did')}</p>
          <ul>
            {did.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Next({ lookAgain, promises }: CloseGentlyProps) {
  const { t } = useTranslation('her');
  return (
    <div className="stack">
      <ScreenTitle>{t('close.nextTitle')}</ScreenTitle>
      <p>
        {lookAgain === undefined
          ? t('close.noReview')
          : lookAgain.isPast
            ? t('close.nextReviewPast')
            : t('close.nextReview', { day: lookAgain.day })}
      </p>
      {promises.list.length > 0 ? (
        <>
          <h2>{t('close.promises')}</h2>
          <ul>
            {promises.list.map(({ id, who, what, when, language }) => (
              <li key={id}>
                <span {...spoken(language)}>{t('close.promise', { who, what })}</span>
                {when ? <span className="under">{when}</span> : null}
              </li>
            ))}
          </ul>
          {promises.areMore ? <p>{t('close.morePromises')}</p> : null}
        </>
      ) : null}
    </div>
  );
}

function Steady({ helps }: CloseGentlyProps) {
  const { t } = useTranslation('her');
  return (
    <div className="stack">
      <ScreenTitle>{t('close.steadyTitle')}</ScreenTitle>
      {helps.length > 0 ? (
        <>
          <p>{t('close.steadyHelps')}</p>
          <ul>
            {helps.map(({ words, language }) => (
              <li key={words} {...spoken(language)}>
                {words}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('close.steadyNone')}</p>
      )}
      <p>{t('close.paper')}</p>
    </div>
  );
}

/** The screen that takes the PIN. `onGoBack` is absent when the time is over. */
export function GiveBack({
  onGoBack,
  beforeLeaving,
}: {
  onGoBack: (() => void) | undefined;
  beforeLeaving?: () => Promise<void>;
}) {
  const { t } = useTranslation('her');
  return (
    <div className="stack stack-large give-back">
      <ScreenTitle keepsFocus>{t('pin.title')}</ScreenTitle>
      <PinForm
        button={t('pin.button')}
        tryPin={async (pin) => {
          // What cannot be saved now could not be later either: the worker decides, by the PIN.
          await beforeLeaving?.().catch(() => undefined);
          return bridge.her.leave({ pin });
        }}
        onRight={() => {}}
      />
      {onGoBack ? (
        <div>
          <Button kind="quiet" onClick={onGoBack}>
            {t('pin.notMe')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
