// The line every question carries, so that she knows who will see an answer before she gives it.

import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../../shared/domain/workbook/content';
import { whoSees } from './sharing-line';
import { useWorkbook } from './workbook-context';

export function WhoSees({ id, question }: { id: string; question: Question }) {
  const { t, i18n } = useTranslation('answering');
  const { content, withPeer } = useWorkbook();
  const { names, dependsOnCare, prints } = whoSees(question, content.words);
  const parts = [
    names.length > 0
      ? t('question.whoSees', { names: listed(names, i18n.language) })
      : t('question.nobody'),
    dependsOnCare ? t('question.dependsOnCare') : '',
    withPeer ? t('question.peerNow') : '',
    prints === 'no' ? t('question.printsNo') : '',
    prints === 'ask' ? t('question.printsAsk') : '',
  ];
  return (
    <p className="who-sees" id={id}>
      <EyeIcon aria-hidden="true" />
      <span>{parts.filter(Boolean).join(' ')}</span>
    </p>
  );
}

/** "my specialist, my probation worker", with the comma of that language. */
function listed(names: string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(names);
}
