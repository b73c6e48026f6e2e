// An address, and how much of it copies may show. Unless she says otherwise, only the area.

import { useTranslation } from 'react-i18next';
import type { AddressValue } from '../../../../../shared/domain/workbook/answer';
import { ChoiceRows } from '../ChoiceRows';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import type { EditorProps } from './editor-props';

const noAddress: AddressValue = {
  line1: '',
  line2: '',
  town: '',
  postcode: '',
  showAs: 'area_only',
};
const lines = ['line1', 'line2', 'town', 'postcode'] as const;
const amounts = ['area_only', 'full_to_people_i_name', 'never'] as const;

export function AddressEditor({ said = noAddress, onSay, onLeave }: EditorProps<AddressValue>) {
  const { t } = useTranslation('answering');
  const words = useWorkbook().content.words.shapes.address;
  const explained = {
    area_only: t('address.areaOnly'),
    full_to_people_i_name: t('address.full'),
    never: t('address.never'),
  };
  return (
    <div className="stack her-field">
      {lines.map((line) => (
        <WordsLine
          key={line}
          label={words[line]?.label ?? line}
          value={said[line]}
          onChange={(typed) => onSay({ ...said, [line]: typed })}
          onBlur={onLeave}
        />
      ))}
      <fieldset className="stack stack-small">
        <legend>{words['showAs']?.label}</legend>
        <ChoiceRows
          kind="one"
          rows={amounts.map((value) => ({
            value,
            label: words['showAs']?.options?.[value] ?? value,
            hint: explained[value],
          }))}
          chosen={[said.showAs]}
          onPick={(value) => {
            const showAs = amounts.find((amount) => amount === value);
            if (showAs) onSay({ ...said, showAs }, 'at-once');
          }}
          onBlur={onLeave}
        />
      </fieldset>
    </div>
  );
}
