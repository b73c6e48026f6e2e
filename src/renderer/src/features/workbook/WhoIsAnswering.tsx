// Who is answering: the two of them together, or the worker without her.

import { useTranslation } from 'react-i18next';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import { SwitchRow } from './SwitchRow';

export type WhoIsAnsweringProps = {
  givenBy: GivenBy;
  /** Id of the note that stands while she is not there. */
  noteId: string;
  onChange: (givenBy: GivenBy) => void;
};

export function WhoIsAnswering({ givenBy, noteId, onChange }: WhoIsAnsweringProps) {
  const { t } = useTranslation('answering');
  return (
    <SwitchRow
      legend={t('top.who')}
      describedBy={givenBy === 'worker' ? noteId : undefined}
      options={[
        { value: 'woman', label: t('top.together') },
        { value: 'worker', label: t('top.workerOnly') },
      ]}
      chosen={givenBy}
      onPick={onChange}
    />
  );
}
