// Which of her screens is shown, and the bar above them. It holds where she is, her answers on screen and how she likes
// it to look.

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../shared/domain/copies/allowed';
import type { LanguageOffered } from '../../../shared/domain/languages/language';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import { pagesFor, saidTo } from '../../../shared/domain/workbook/walk';
import type { HerPlan } from '../../../shared/ipc/her-calls';
import { bridge } from '../bridge/bridge';
import { HerSharing } from '../features/her-sharing/HerSharing';
import { ChoosePage } from '../features/her-view/ChoosePage';
import { CloseGently, GiveBack } from '../features/her-view/CloseGently';
import { Display } from '../features/her-view/Display';
import { EarlierPlans } from '../features/her-view/EarlierPlans';
import { Hello } from '../features/her-view/Hello';
import { WhoLooked } from '../features/her-view/WhoLooked';
import { PicturesOfHers } from '../features/pictures/PicturesOfHers';
import { HerWorkbook } from '../features/workbook/HerWorkbook';
import { PlanToRead } from '../features/workbook/PlanToRead';
import { questionLabel } from '../features/workbook/question-label';
import { useAutosave } from '../features/workbook/use-autosave';
import { useWording } from '../features/workbook/use-wording';
import { pageTitle } from '../features/workbook/wording';
import { useSaving } from '../ui/Saving';
import { settleField } from '../ui/settle-field';
import { AllAnswered } from './AllAnswered';
import { drawSymbol } from './draw-symbol';
import { helpsOf, labelAt, promisesOf, tilesOf } from './from-her-answers';
import { HerCopiesScreen } from './HerCopiesScreen';
import { HerEnd } from './HerEnd';
import { HerFileScreen } from './HerFileScreen';
import { HerFrame, type Stopping } from './HerFrame';
import { HerReadScreen } from './HerReadScreen';
import { showDisplay } from './show-display';
import { useEnglishBeside } from './use-english-beside';
import { useIsOver } from './use-is-over';

export type HerScreensProps = {
  plan: HerPlan;
  content: WorkbookContent;
  languages: readonly LanguageOffered[];
  onLanguage: (language: string) => void;
  onHide: () => void;
  /** Somebody tried to close the window. */
  isLeaving: boolean;
  onStay: () => void;
};

type Where =
  | { at: 'hello' }
  | { at: 'pages' }
  | { at: 'answer'; pages: readonly string[]; start?: { page: string; question?: string } }
  | { at: 'end' }
  | { at: 'read' }
  | { at: 'looks' }
  | { at: 'sharing' }
  | { at: 'copies' }
  | { at: 'file' }
  | { at: 'earlier' }
  | { at: 'display'; before: Where }
  | { at: 'close' };

const nothing = () => {};
const nothingPromised = { list: [], areMore: false };

export function HerScreens(props: HerScreensProps) {
  const { plan, content, languages, onLanguage, onHide, isLeaving, onStay } = props;
  const { t, i18n } = useTranslation(['her', 'answering']);
  const { beforeLeaving, flushAll } = useSaving();
  const { answers } = useAutosave({
    plan,
    content,
    onChanged: nothing,
    registerFlush: beforeLeaving,
    voice: 'hers',
  });
  const { wording, setWording } = useWording(content, answers);
  const [where, setWhere] = useState<Where>({ at: 'hello' });
  const [display, setDisplay] = useState(plan.display);
  const [stopping, setStopping] = useState<Stopping>('no');
  const [placeLeft, setPlaceLeft] = useState(plan.placeLeft);
  const [asksAboutHelp, setAsksAboutHelp] = useState(plan.asksAboutHelp);
  const [sharing, setSharing] = useState(plan.sharing);
  const [did, setDid] = useState<readonly string[]>([]);
  const afterSaving = useRef<() => void>(nothing);
  const beside = useEnglishBeside(display.withEnglish && display.language !== 'en');
  const isGuided = plan.sitting.kind === 'guided';
  const isOver = useIsOver(plan.sitting.endsAt);
  const pages = useMemo(
    () => pagesFor(content.workbook, plan.situation),
    [content, plan.situation],
  );
  const withSharing = useMemo(() => ({ ...plan, sharing }), [plan, sharing]);
  const today = plan.sitting.pages.filter((id) => pages.some((page) => page.id === id));
  const title = useCallback(
    (id: string) => pageTitle(content.words, id, wording),
    [content, wording],
  );

  useEffect(() => showDisplay(display, wording), [display, wording]);

  const keepDisplay = (next: typeof display) => {
    if (next.language !== display.language) onLanguage(next.language);
    setDisplay(next);
    void bridge.her.display({ display: next }).catch(nothing);
  };
  const keepPlace = useCallback((place: { page: string; question: string }) => {
    setPlaceLeft(place);
    // Coming back from another screen she is where she was.
    setWhere((now) => (now.at === 'answer' ? { ...now, start: place } : now));
    setDid((before) => (before.includes(place.page) ? before : [...before, place.page]));
    void bridge.her.place(place).catch(nothing);
  }, []);

  /** Saves what is on screen, and goes on when it is in the vault. Otherwise it is said, and she decides. */
  const saved = async (then: () => void) => {
    settleField();
    answers.settleAll();
    afterSaving.current = then;
    try {
      await flushAll();
      setStopping('no');
      then();
    } catch {
      setStopping('not-saved');
    }
  };
  const go = (to: Where) => void saved(() => setWhere(to));
  const stop = () => void saved(() => setStopping('stop'));
  const questionAt = () => labelAt(content, pages, placeLeft, wording);
  const carryOn = () => {
    if (!placeLeft || !questionAt()) return go({ at: 'answer', pages: today });
    const isOnTheWay =
      today.includes(placeLeft.page) ||
      (today.length === 0 && pages.some(({ id, optional }) => id === placeLeft.page && !optional));
    // A page she chose for herself is walked alone.
    if (isOnTheWay) return go({ at: 'answer', pages: today, start: placeLeft });
    if (today.length > 0) return go({ at: 'answer', pages: today });
    return go({ at: 'answer', pages: [placeLeft.page], start: placeLeft });
  };

  if (isOver) return <HerEnd flush={flushAll} />;
  const nameKey = questionControlling(content, 'identity.knownAs');
  const name = (nameKey && saidTo<string>(answers.acknowledged(), nameKey)?.trim()) || plan.name;
  if (isLeaving) {
    return (
      <main className="her-main">
        <GiveBack onGoBack={onStay} beforeLeaving={flushAll} />
      </main>
    );
  }
  const withBar = (screen: ReactNode, hasStop = false) => (
    <HerFrame
      onStop={hasStop ? stop : undefined}
      onHome={where.at === 'hello' || hasStop ? undefined : () => go({ at: 'hello' })}
      onDisplay={where.at === 'display' ? undefined : () => go({ at: 'display', before: where })}
      onHide={onHide}
      windDownAt={plan.sitting.windDownAt}
      isPractice={plan.practice}
      hasRuler={display.ruler}
      stopping={stopping}
      onStopped={() => setStopping('no')}
      onChange={() => setWhere({ at: 'pages' })}
      onFinish={() => setWhere({ at: 'close' })}
      onTryAgain={() => void saved(afterSaving.current)}
      onGoOn={() => afterSaving.current()}
    >
      {screen}
    </HerFrame>
  );
  switch (where.at) {
    case 'hello':
      return withBar(
        <Hello
          name={name}
          wasAt={questionAt()}
          chosen={today.map(title)}
          onCarryOn={carryOn}
          onElse={() => go({ at: 'pages' })}
          onRead={isGuided ? undefined : () => go({ at: 'read' })}
          onTalk={() => go({ at: 'close' })}
        />,
      );
    case 'pages':
      return withBar(
        <ChoosePage
          groups={tilesOf(
            content,
            plan.situation,
            answers.acknowledged(),
            wording,
            today,
            t('pages.chosen'),
          )}
          drawSymbol={(id) => drawSymbol(content, pages.find((page) => page.id === id)?.symbol)}
          onChoose={(page) => setWhere({ at: 'answer', pages: [page] })}
        />,
      );
    case 'answer':
      return withBar(
        <HerWorkbook
          plan={withSharing}
          content={content}
          answers={answers}
          wording={wording}
          onWording={setWording}
          layout={display.layout}
          pages={where.pages}
          startAt={where.start}
          beside={beside}
          pictures={isGuided ? undefined : PicturesOfHers}
          withPeer={isGuided}
          onPlace={keepPlace}
          onEnd={() => go({ at: 'end' })}
        />,
        true,
      );
    case 'end':
      return withBar(
        <AllAnswered
          onElse={() => setWhere({ at: 'pages' })}
          onFinish={() => setWhere({ at: 'close' })}
        />,
      );
    case 'read':
      return withBar(
        <HerReadScreen
          {...{ plan, content, pages, wording }}
          answers={answers.acknowledged()}
          onGo={(at) => setWhere({ at })}
          onChange={(page, question) =>
            setWhere({ at: 'answer', pages: [page], start: { page, question } })
          }
        />,
      );
    case 'sharing':
      return withBar(
        <HerSharing
          {...{ content, sharing, situation: plan.situation, today: plan.today }}
          answers={answers.acknowledged()}
          isEasy={wording === 'easy'}
          onSharing={setSharing}
          titleOf={title}
          labelOf={(question) => questionLabel(content, question, wording).label}
          drawSymbol={(symbol) => drawSymbol(content, symbol)}
        />,
      );
    case 'looks':
      return withBar(<WhoLooked />);
    case 'copies':
      return withBar(<HerCopiesScreen content={content} isEasy={wording === 'easy'} />);
    case 'file':
      return withBar(<HerFileScreen />);
    case 'earlier':
      return withBar(<EarlierPlans content={content} reader={PlanToRead} />);
    case 'display':
      return withBar(
        <Display
          display={display}
          onDisplay={keepDisplay}
          reading={wording}
          onReading={setWording}
          languages={languages.filter(({ screen }) => screen)}
          onDone={() => setWhere(where.before)}
        />,
      );
    case 'close':
      return withBar(
        <CloseGently
          did={did.map(title)}
          lookAgain={plan.lookAgain}
          promises={
            isGuided
              ? nothingPromised
              : promisesOf(
                  content,
                  answers.acknowledged(),
                  t('answering:goals.me'),
                  plan.today,
                  i18n.language,
                )
          }
          helps={isGuided ? [] : helpsOf(answers.acknowledged())}
          isGuided={isGuided}
          asksAboutHelp={asksAboutHelp}
          onAsked={() => setAsksAboutHelp(undefined)}
          beforeLeaving={flushAll}
          onGoBack={() => setWhere({ at: 'hello' })}
        />,
      );
  }
}
