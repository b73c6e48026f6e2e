// Makes a signed copy of one plan for one person: what would be on it, what she is asked about, what
// is left out and why, and then the file.

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasSystem, readersOfKind } from '../../../../shared/domain/copies/kinds';
import type {
  CopyAudience,
  CopyKind,
  ReadingStyle,
} from '../../../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../../../shared/domain/languages/language';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { namesOfReader } from '../../../../shared/domain/workbook/team';
import type { CopyMade, OpenPlan } from '../../../../shared/ipc/contract';
import { startingLanguage, usePrintLanguages } from '../../bridge/use-print-languages';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { ThisWoman } from '../../ui/ThisWoman';
import { useSlow } from '../../ui/use-slow';
import { AskEachTime } from './AskEachTime';
import { BlankPages } from './BlankPages';
import { ChooseCopy } from './ChooseCopy';
import { ChooseKind } from './ChooseKind';
import { ChooseLanguage } from './ChooseLanguage';
import { CopyPages } from './CopyPages';
import { canBeMade } from './copy-words';
import { EarlierCopies } from './EarlierCopies';
import { LeftOut } from './LeftOut';
import { MadeCopy } from './MadeCopy';
import { NameOfReader } from './NameOfReader';
import { PrintCards } from './PrintCards';
import { PrintCopy } from './PrintCopy';
import { PrintedCopy } from './PrintedCopy';
import { startingStyle } from './starting-style';
import { useCopyPreview } from './use-copy-preview';
import { useMakeCopy } from './use-make-copy';
import { WhatStopsIt } from './WhatStopsIt';
import './copies.css';

export type MakeCopyProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** The kind to begin with; the whole plan when left out. */
  startKind?: CopyKind | undefined;
  /** What was decided without her say, and for whom: the copy holds that and nothing else. */
  override?: { id: string; copyFor: CopyAudience } | undefined;
  /** Says how a copy just made leaves. */
  wentOut: (copy: CopyMade) => ReactNode;
  onOpenPage: (page: string, question?: string) => void;
  onBack: () => void;
};

/** Her own and her specialist’s copy need no name to tell whose they are. */
const hasReaderName = (who: CopyAudience) => who !== 'woman' && who !== 'specialist';

export function MakeCopy(props: MakeCopyProps) {
  const { plan, content, startKind, override, wentOut, onOpenPage, onBack } = props;
  const { t } = useTranslation('copies');
  const [kind, setKind] = useState<CopyKind>(startKind ?? 'plan');
  const [copyFor, setCopyFor] = useState<CopyAudience>(override?.copyFor ?? 'woman');
  const [to, setTo] = useState('');
  const [isLarge, setIsLarge] = useState(false);
  const [withoutArea, setWithoutArea] = useState(false);
  const [withData, setWithData] = useState(true);
  const [style, setStyle] = useState<ReadingStyle>(() => startingStyle(content, plan));
  const [saidYes, setSaidYes] = useState<readonly string[]>([]);
  const languages = usePrintLanguages();
  const [asked, setAsked] = useState<string>();
  const [withEnglish, setWithEnglish] = useState(false);
  const [withNotes, setWithNotes] = useState(false);
  const language = asked ?? startingLanguage(content, plan, copyFor, languages);
  // What is shown without her say is a plan with only that on it, for that reader.
  const isUnderOverride = override?.copyFor === copyFor && kind === 'plan';
  const request = {
    ...{ plan: plan.id, kind, copyFor, style, saidYes: [...saidYes] },
    ...(to.trim() && hasReaderName(copyFor) ? { to } : {}),
    ...(isLarge ? { large: true } : {}),
    ...(withoutArea ? { withoutArea } : {}),
    ...(withData || !hasSystem(copyFor) ? {} : { withoutData: true }),
    ...(language === FIRST_LANGUAGE ? {} : { language, withEnglish }),
    ...(isUnderOverride ? { override: override.id } : {}),
    ...(withNotes && copyFor === 'specialist' ? { withNotes } : {}),
  };
  const { preview, failure, isLooking, lookAgain } = useCopyPreview(request);
  const making = useMakeCopy();
  const [isMeant, setIsMeant] = useState(false);
  const mustLook = preview?.who !== undefined && !isMeant;
  const isSlow = useSlow(isLooking);
  const isHeldBack = !preview || isLooking || !canBeMade(preview) || mustLook || making.isMaking;

  const namesOf = (who: CopyAudience) =>
    namesOfReader(content, new Map(plan.answers.map((each) => [each.question, each])), who);

  function choose(who: CopyAudience) {
    setCopyFor(who);
    const [only, ...more] = namesOf(who);
    setTo(only !== undefined && more.length === 0 ? only : '');
    // Her yes was for one copy and one person.
    setSaidYes([]);
    setAsked(undefined);
    setWithNotes(false);
    setIsMeant(false);
    making.forget();
  }

  function chooseKind(what: CopyKind) {
    setKind(what);
    const readers = readersOfKind[what];
    choose(readers.find((who) => who === copyFor) ?? readers[0] ?? 'woman');
  }

  const { made } = making;
  const another = () => {
    // The next one begins as the first did: nobody is taken over from the last.
    setKind('plan');
    choose(override?.copyFor ?? 'woman');
    lookAgain();
  };

  return (
    <div className="stack stack-large copies">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })} />
      {made?.printed ? (
        <PrintedCopy
          {...{ made, onAnother: another }}
          copies={made.printed}
          wentOut={wentOut(made)}
        />
      ) : null}
      {made && !made.printed ? (
        <MadeCopy {...{ made, onAnother: another }} wentOut={wentOut(made)} />
      ) : null}
      {made ? null : (
        <div className="make-copy">
          <div className="stack stack-large">
            {isUnderOverride ? (
              <Notice kind="look">
                <p>{t('underOverride')}</p>
              </Notice>
            ) : (
              <ChooseKind kind={kind} onKind={chooseKind} />
            )}
            <ChooseCopy
              {...{ readers: readersOfKind[kind], copyFor, style }}
              onCopyFor={choose}
              onStyle={setStyle}
              name={
                hasReaderName(copyFor) ? (
                  <NameOfReader name={to} known={namesOf(copyFor)} onName={setTo} />
                ) : null
              }
            >
              <label className="choice">
                <input type="checkbox" checked={isLarge} onChange={() => setIsLarge(!isLarge)} />
                <span>{t('large')}</span>
              </label>
              <label className="choice">
                <input
                  type="checkbox"
                  checked={withoutArea}
                  onChange={() => setWithoutArea(!withoutArea)}
                />
                <span>
                  {t('withoutArea')}
                  <span className="under">{t('withoutAreaHint')}</span>
                </span>
              </label>
              <ChooseLanguage
                {...{ languages, language, withEnglish }}
                onLanguage={setAsked}
                onWithEnglish={setWithEnglish}
              />

              {hasSystem(copyFor) ? (
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={withData}
                    onChange={() => setWithData(!withData)}
                  />
                  <span>
                    {t('withData')}
                    <span className="under">{t('withDataHint')}</span>
                  </span>
                </label>
              ) : null}
              {copyFor === 'specialist' ? (
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={withNotes}
                    onChange={() => setWithNotes(!withNotes)}
                  />
                  <span>
                    {t('withNotes')}
                    <span className="under">{t('withNotesHint')}</span>
                  </span>
                </label>
              ) : null}
            </ChooseCopy>
            <p role="status" className="hint">
              {isSlow ? t('looking') : ''}
            </p>
            {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
            {preview ? (
              <>
                <section className="card" aria-labelledby="copy-preview">
                  <h2 id="copy-preview" tabIndex={-1}>
                    {t('preview.title')}
                  </h2>
                  <p>
                    {t('preview.answers', { count: preview.answersIn })}{' '}
                    {t('preview.version', { version: plan.version })}
                  </p>
                  <WhatStopsIt
                    {...{ preview, content, onOpenPage }}
                    order={request}
                    onDecided={() => {
                      lookAgain();
                      document.getElementById('copy-preview')?.focus();
                    }}
                  />
                </section>
                <AskEachTime
                  places={preview.askEachTime}
                  {...{ content, saidYes }}
                  onChange={setSaidYes}
                />
                <LeftOut leftOut={preview.leftOut} kind={request.kind} content={content} />
              </>
            ) : null}
          </div>
          <CopyPages request={preview && canBeMade(preview) ? request : undefined}>
            {making.failure ? (
              <FailureNotice
                failure={making.failure}
                onTryAgain={() => void making.make(request, preview)}
              />
            ) : null}
            {preview?.who && canBeMade(preview) ? (
              <ThisWoman
                who={preview.who}
                goesTo={[t(`who.${copyFor}`), to.trim()].filter(Boolean).join(': ')}
                isMeant={isMeant}
                onMeant={setIsMeant}
              />
            ) : null}
            <div className="stack stack-small">
              <div className="actions">
                <Button
                  kind="primary"
                  disabled={isHeldBack}
                  describedBy="copy-why"
                  onClick={() => void making.make(request, preview)}
                >
                  {t('save')}
                </Button>
                <span role="status" className="working">
                  {making.words}
                </span>
              </div>
              <PrintCopy
                {...{ request, preview, disabled: isHeldBack, onPrinted: making.show }}
                describedBy="copy-why"
              />
              <p id="copy-why" className="hint">
                {preview && !canBeMade(preview) ? t('cannotSave') : ''}
                {preview && canBeMade(preview) && mustLook ? t('thisWoman.first') : ''}
              </p>
            </div>
          </CopyPages>
        </div>
      )}
      <BlankPages {...{ plan, content, style, language }} />
      <PrintCards {...{ content, style, language }} />
      <EarlierCopies plan={plan.id} newest={made?.id} />
    </div>
  );
}
