// One day. A date of birth that lies ahead gets a soft "Is it right?"; nothing is refused.

import { useTranslation } from 'react-i18next';
import { DayField } from '../DayField';
import { useWorkbook } from '../workbook-context';
import type { EditorProps } from './editor-props';

export function DateEditor({
  question,
  text,
  said = '',
  onSay,
  onLeave,
  describedBy,
}: EditorProps<string>) {
  const { t } = useTranslation('answering');
  const { today } = useWorkbook();
  const isAhead = question.controls === 'identity.dateOfBirth' && said > today;
  return (
    <div className="her-field">
      <DayField
        label={text.label}
        isLabelHidden
        value={said}
        onChange={(day) => onSay(day, 'at-once')}
        onBlur={onLeave}
        describedBy={describedBy}
      />
      {isAhead ? <p className="hint">{t('date.notCome')}</p> : null}
    </div>
  );
}
