// One day. A date of birth that lies ahead cannot be, and is told so while it is typed; nothing is refused.

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
  const isBirthday = question.controls === 'identity.dateOfBirth';
  return (
    <div className="her-field">
      <DayField
        label={text.label}
        isLabelHidden
        value={said}
        onChange={(day) => onSay(day, 'at-once')}
        onBlur={onLeave}
        problemOf={(day) => (isBirthday && day > today ? t('date.birthAhead', { day }) : undefined)}
        describedBy={describedBy}
      />
    </div>
  );
}
