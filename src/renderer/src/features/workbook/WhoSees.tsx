// The line every question carries, so that she knows who will see an answer before she gives it.

import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { AnswerValue, MultichoiceValue } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { whoSees } from './sharing-line';
import { useWorkbook } from './workbook-context';

export type WhoSeesProps = {
  id: string;
  question: Question;
  /** What stands there now. */
  value: AnswerValue;
};

export function WhoSees({ id, question, value }: WhoSeesProps) {
  const { t, i18n } = useTranslation('answering');
  const { content, withPeer, wording, sharing, today } = useWorkbook();
  const { names, easily, dependsOnCare, prints } = whoSees(
    question,
    content,
    sharing,
    today,
    value,
    useMayShare(),
  );
  const isEasy = wording === 'easy';
  const inWords = isEasy
    ? t('question.whoSeesEasy', { names: easily.first.join(' ') })
    : t('question.whoSees', { names: listed(names, i18n.language) });
  const parts = [
    names.length > 0 ? inWords : t('question.nobody'),
    dependsOnCare ? t('question.dependsOnCare') : '',
    withPeer ? t('question.peerNow') : '',
    prints === 'no' ? t('question.printsNo') : '',
    prints === 'ask' ? t('question.printsAsk') : '',
  ];
  return (
    <div className="who-sees" id={id}>
      <EyeIcon aria-hidden="true" />
      <p>{parts.filter(Boolean).join(' ')}</p>
      {isEasy && easily.rest.length > 0 ? (
        <details className="quiet-details">
          <summary>{t('question.whoElse')}</summary>
          <p>{easily.rest.join(' ')}</p>
        </details>
      ) : null}
    </div>
  );
}

/** Whom she said yes to sharing with at all; undefined while she has not said. */
function useMayShare(): readonly string[] | undefined {
  const { content, answers } = useWorkbook();
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const said = all.get(questionControlling(content, 'sharing.matrix') ?? '')?.value;
  return said?.kind === 'said' ? (said.said as MultichoiceValue).chosen : undefined;
}

/** "my specialist, my probation worker", with the comma of that language. */
function listed(names: string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(names);
}
