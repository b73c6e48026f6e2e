// Her words: a line, or as much as she wants. Never cut; only told when they grow past the room there is.

import { useId } from 'react';
import { TextArea } from '../../../ui/TextArea';
import { useOwnLanguage } from '../own-language';
import { RoomLine } from '../RoomLine';
import { WordsLine } from '../WordsLine';
import type { EditorProps } from './editor-props';

export function TextEditor(props: EditorProps<string>) {
  const { question, text, said = '', onSay, onLeave, labelledBy, describedBy } = props;
  const id = useId();
  const spoken = useOwnLanguage();
  const described = `${describedBy} ${id}`;
  return (
    <div className="her-field">
      {question.type === 'longtext' ? (
        <TextArea
          labelledBy={labelledBy}
          describedBy={described}
          value={said}
          onChange={(words) => onSay(words)}
          onBlur={onLeave}
          rows={3}
          {...spoken}
        />
      ) : (
        <WordsLine
          label={text.label}
          isLabelHidden
          describedBy={described}
          value={said}
          onChange={(words) => onSay(words)}
          onBlur={onLeave}
        />
      )}
      <RoomLine id={id} words={said} roomFor={question.roomFor} />
    </div>
  );
}
