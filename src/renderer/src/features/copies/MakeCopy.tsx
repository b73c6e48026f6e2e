// Makes a signed copy of one plan for one person: what would be on it, what she is asked about, what
// is left out and why, and then the file.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyAudience, ReadingStyle } from '../../../../shared/domain/copies/plan-copy';
import { FIRST_LANGUAGE } from '../../../../shared/domain/languages/language';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { AskEachTime } from './AskEachTime';
import { BlankPages } from './BlankPages';
import { ChooseCopy } from './ChooseCopy';
import { ChooseLanguage } from './ChooseLanguage';
import { canBeMade } from './copy-words';
import { EarlierCopies } from './EarlierCopies';
import { LeftOut } from './LeftOut';
import { MadeCopy } from './MadeCopy';
import { PrintCards } from './PrintCards';
import { startingStyle } from './starting-style';
import { useCopyPreview } from './use-copy-preview';
import { startingLanguage, usePrintLanguages } from './use-languages';
import { useMakeCopy } from './use-make-copy';
import { WhatStopsIt } from './WhatStopsIt';
import './copies.css';

export type MakeCopyProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  /** What was decided without her say, and for whom: the copy holds that and nothing else. */
  override?: { id: string; copyFor: CopyAudience } | undefined;
  onOpenPage: (page: string) => void;
  onBack: () => void;
};

export function MakeCopy({ plan, content, override, onOpenPage, onBack }: MakeCopyProps) {
  const { t } = useTranslation('copies');
  const [copyFor, setCopyFor] = useState<CopyAudience>(override?.copyFor ?? 'woman');
  const [style, setStyle] = useState<ReadingStyle>(() => startingStyle(content, plan));
  const [saidYes, setSaidYes] = useState<readonly string[]>([]);
  const languages = usePrintLanguages();
  const [asked, setAsked] = useState<string>();
  const [withEnglish, setWithEnglish] = useState(false);
  const [withNotes, setWithNotes] = useState(false);
  const language = asked ?? startingLanguage(content, plan, copyFor, languages);
  const request = {
    ...{ plan: plan.id, copyFor, style, saidYes: [...saidYes] },
    ...(language === FIRST_LANGUAGE ? {} : { language, withEnglish }),
    ...(override?.copyFor === copyFor ? { override: override.id } : {}),
    ...(withNotes && copyFor === 'specialist' ? { withNotes } : {}),
  };
  const { preview, failure, isLooking, lookAgain } = useCopyPreview(request);
  const making = useMakeCopy();
  const isSlow = useSlow(isLooking);
  const isHeldBack = !preview || isLooking || !canBeMade(preview) || making.isMaking;

  function choose(who: CopyAudience) {
    setCopyFor(who);
    // Her yes was for one copy and one person.
    setSaidYes([]);
    setAsked(undefined);
    setWithNotes(false);
    making.forget();
  }

  return (
    <div className="stack stack-large copies">
      <ScreenHead back={t('back')} onBack={onBack} title={t('title', { name: plan.name })} />
      {making.made ? (
        <MadeCopy
          made={making.made}
          onAnother={() => {
            making.forget();
            setSaidYes([]);
            lookAgain();
          }}
        />
      ) : (
        <>
          {override?.copyFor === copyFor ? (
            <Notice kind="look">
              <p>{t('underOverride')}</p>
            </Notice>
          ) : null}
          <ChooseCopy {...{ copyFor, style }} onCopyFor={choose} onStyle={setStyle}>
            <ChooseLanguage
              {...{ languages, language, withEnglish }}
              onLanguage={setAsked}
              onWithEnglish={setWithEnglish}
            />
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
                <h2 id="copy-preview">{t('preview.title')}</h2>
                <p>
                  {t('preview.answers', { count: preview.answersIn })}{' '}
                  {t('preview.version', { version: plan.version })}
                </p>
                <WhatStopsIt {...{ preview, content, onOpenPage }} />
              </section>
              <AskEachTime
                places={preview.askEachTime}
                {...{ content, saidYes }}
                onChange={setSaidYes}
              />
              <LeftOut leftOut={preview.leftOut} content={content} />
            </>
          ) : null}
          {making.failure ? (
            <FailureNotice
              failure={making.failure}
              onTryAgain={() => void making.make(request, preview)}
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
            <p id="copy-why" className="hint">
              {preview && !canBeMade(preview) ? t('cannotSave') : ''}
            </p>
          </div>
        </>
      )}
      <BlankPages {...{ plan, content, style, language }} />
      <PrintCards {...{ content, style, language }} />
      <EarlierCopies plan={plan.id} newest={making.made?.id} />
    </div>
  );
}
