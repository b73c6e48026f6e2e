// One person: who they are to her and how to reach them.

import type { PersonValue } from '../../../../../shared/domain/workbook/answer';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import type { EditorProps } from './editor-props';

const nobody: PersonValue = { name: '', relationship: '', organisation: '', reach: '' };
const lines = ['name', 'relationship', 'organisation', 'reach'] as const;

export function PersonEditor({ said = nobody, onSay, onLeave }: EditorProps<PersonValue>) {
  const words = useWorkbook().content.words.shapes.person;
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
    </div>
  );
}
