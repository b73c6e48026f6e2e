// One field of a list's card: words, a pick, or a day.

import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../../../shared/domain/calendar/day';
import { hasYearToCheck } from '../../../../../shared/domain/calendar/year-to-check';
import type { ItemField } from '../../../../../shared/domain/workbook/content';
import type { QuestionWords } from '../../../../../shared/domain/workbook/words';
import { Beside, useBeside } from '../Beside';
import { DayField } from '../DayField';
import type { ChangeKind } from '../undo-steps';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import { PickField } from './PickField';

function isYearStrange(written: string, today: string): boolean {
  const [on, now] = [parseDay(written), parseDay(today)];
  return on !== undefined && now !== undefined && hasYearToCheck(on, now);
}

type FieldWords = NonNullable<QuestionWords['itemFields']>[string];

export type ItemFieldEditorProps = {
  field: ItemField;
  words: FieldWords | undefined;
  value: string;
  onChange: (value: string, how: ChangeKind) => void;
  onLeave: () => void;
};

export function ItemFieldEditor({ field, words, value, onChange, onLeave }: ItemFieldEditorProps) {
  const { t } = useTranslation('answering');
  const { content, today } = useWorkbook();
  const english = useBeside()?.itemFields?.[field.key];
  const label = words?.label ?? field.key;
  const both = (hers: string, inEnglish: string | undefined) =>
    inEnglish === undefined || inEnglish === hers ? hers : `${hers} / ${inEnglish}`;
  const named = (
    <>
      {label}
      <Beside hers={label} english={english?.label} />
    </>
  );
  if (field.type === 'choice') {
    return (
      <PickField
        label={named}
        options={(field.options ?? []).map((option) => ({
          value: option.value,
          label: words?.options?.[option.value] ?? option.value,
          beside: english?.options?.[option.value],
        }))}
        value={value}
        onPick={(picked) => onChange(picked, 'at-once')}
        onLeave={onLeave}
      />
    );
  }
  if (field.type === 'date') {
    return (
      <DayField
        label={both(label, english?.label)}
        value={value}
        onChange={(day) => onChange(day, 'typing')}
        onBlur={onLeave}
        problemOf={(day) =>
          field.due && isYearStrange(day, today) ? t('date.yearAgain') : undefined
        }
        allowsWords={field.allowApprox === true || field.yearOptional === true}
      />
    );
  }
  const names = field.onlySharedWith?.map((who) => content.words.audiences[who]).join(', ');
  return (
    <WordsLine
      label={named}
      value={value}
      onChange={(typed) => onChange(typed, 'typing')}
      onBlur={onLeave}
      {...(names ? { hint: t('list.onlySharedWith', { names }) } : {})}
    />
  );
}
