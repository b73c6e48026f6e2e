// One question: its words, its editor, the three answers that are not one, who sees it, where saving
// stands, and the way back to earlier words.

import { memo, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayLeadToHer } from '../../../../shared/domain/places/tied';
import {
  type AnswerValue,
  type ChoiceValue,
  cannotBeLeftOut,
} from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { needsHerThere } from '../../../../shared/domain/workbook/hers-alone';
import { languageOf, ownWords } from '../../../../shared/domain/workbook/own-words';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import { sealed } from '../../ui/copying';
import { Notice } from '../../ui/Notice';
import { ReadToMe } from '../../ui/read-aloud/ReadToMe';
import { marked, ReadScopeContext } from '../../ui/read-aloud/read-aloud-context';
import { useReadable } from '../../ui/read-aloud/use-readable';
import { Beside, BesideContext } from './Beside';
import { EarlierWords } from './EarlierWords';
import { Explainers } from './Explainers';
import { Editor } from './editors/Editor';
import { ForTheWorker } from './ForTheWorker';
import { FromBefore } from './FromBefore';
import { Help } from './Help';
import { InEnglish } from './InEnglish';
import { NonAnswers } from './NonAnswers';
import { NotChecked } from './NotChecked';
import { OwnLanguageContext } from './own-language';
import { QuestionSymbol } from './PageSymbol';
import { QuestionFoot } from './QuestionFoot';
import { ReadMyAnswer } from './ReadMyAnswer';
import { partNames, partsOfQuestion } from './read-parts';
import { SavingTrouble } from './SavingTrouble';
import { StandingAnswer } from './StandingAnswer';
import { useKeptFocus } from './use-kept-focus';
import { useQuestion } from './use-question';
import { WhoSees } from './WhoSees';
import { labelIn } from './wording';
import { useWorkbook } from './workbook-context';

export type QuestionCardProps = {
  page: string;
  question: Question;
  text: QuestionWords;
  /** Id of the title right above, where it says the same: its own heading is then there for readers only. */
  titledBy?: string | undefined;
  /** What is no answer stands elsewhere on the screen. */
  hasAnswersElsewhere?: boolean | undefined;
};

export const QuestionCard = memo(function QuestionCard({
  page,
  question,
  text,
  titledBy,
  hasAnswersElsewhere = false,
}: QuestionCardProps) {
  const { wording, givenBy, content, language, voice, beside } = useWorkbook();
  const english = beside?.pages[page]?.questions[question.key];
  const readable = useReadable(language, partsOfQuestion(question, text, wording));
  const onScreen = useQuestion(question.key);
  const [showsEarlier, setShowsEarlier] = useState(false);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const keepsFocus = useKeptFocus(heading);
  const label = labelIn(text, wording);
  const staff = content.staffWords.pages[page]?.questions?.[question.key];
  // Words that are still to come will be in the language that is spoken here.
  const hasOwn = ownWords(question, onScreen.value).length > 0;
  const own = hasOwn ? languageOf(onScreen) : language;
  const isLocked = givenBy === 'worker' && needsHerThere(question);
  return (
    <ReadScopeContext value={readable.id}>
      <fieldset
        className="question"
        data-saves-itself
        id={`question-${question.key}`}
        aria-describedby={`${id}-help ${id}-who`}
        {...keepsFocus}
        {...readable.scope}
        {...(mayLeadToHer(question) ? sealed : {})}
      >
        <legend>
          <h2
            ref={heading}
            id={`${id}-label`}
            className={titledBy ? 'said-above' : undefined}
            tabIndex={-1}
            {...marked(readable.now, partNames.label)}
          >
            <QuestionSymbol symbol={question.symbol} />
            {label}
          </h2>
        </legend>
        <Beside hers={label} english={english && labelIn(english, wording)} />
        <div className="question-ways">
          <ReadToMe readable={readable} name={label} />
          <Help id={`${id}-help`} help={text.help} english={english?.help} />
          <Explainers cards={question.explainers} />
        </div>
        {voice === 'hers' ? (
          <WhoSees id={`${id}-who`} question={question} value={onScreen.value} />
        ) : null}
        <FromBefore question={question.key} />
        <NotChecked question={question} onScreen={onScreen} />
        {isLocked ? (
          <>
            <StandingAnswer question={question} text={text} answer={onScreen} />
            <HersAlone />
          </>
        ) : (
          <OwnLanguageContext value={own === language ? undefined : own}>
            <BesideContext value={english}>
              <Editor
                question={question}
                text={text}
                said={onScreen.value.kind === 'said' ? onScreen.value.said : undefined}
                onSay={onScreen.sayWords}
                onLeave={onScreen.settle}
                labelledBy={titledBy ?? `${id}-label`}
                describedBy={`${id}-help ${id}-who`}
              />
            </BesideContext>
          </OwnLanguageContext>
        )}
        <InEnglish page={page} question={question} onScreen={onScreen} label={label} />
        <SavingTrouble question={question.key} saving={onScreen.saving} />
        {isLocked || hasAnswersElsewhere || cannotBeLeftOut(question) ? null : (
          <NonAnswers onScreen={onScreen} />
        )}
        {voice === 'hers' ? null : (
          <WhoSees id={`${id}-who`} question={question} value={onScreen.value} />
        )}
        <QuestionFoot
          question={question.key}
          label={label}
          onScreen={onScreen}
          onEarlier={() => setShowsEarlier(true)}
        >
          {isLocked ? null : (
            <ReadMyAnswer
              {...{ question, text, label }}
              value={onScreen.value}
              ownLanguage={languageOf(onScreen)}
            />
          )}
        </QuestionFoot>
        {staff ? (
          <ForTheWorker words={staff} mustBeSeen={opensPrompt(question, onScreen.value)} />
        ) : null}
        {showsEarlier ? (
          <EarlierWords
            question={question}
            text={text}
            label={label}
            canBringBack={!isLocked}
            onClose={() => setShowsEarlier(false)}
          />
        ) : null}
      </fieldset>
    </ReadScopeContext>
  );
});

/** True when what she picked is marked in the content as something to act on now. */
function opensPrompt(question: Question, value: AnswerValue): boolean {
  if (question.type !== 'choice' || value.kind !== 'said') return false;
  const { chosen } = value.said as ChoiceValue;
  return question.options?.some((option) => option.value === chosen && option.opensPrompt) === true;
}

function HersAlone() {
  const { t } = useTranslation('answering');
  return (
    <Notice kind="look" title={t('question.hersTitle')}>
      <p>{t('question.hers')}</p>
    </Notice>
  );
}
