// Her words: a line, or as much as she wants. Never cut; only told when they grow past the room there is.

import { useId, useRef } from 'react';
import { TextArea } from '../../../ui/TextArea';
import { useOwnLanguage } from '../own-language';
import { RoomLine } from '../RoomLine';
import { Starters } from '../Starters';
import { putAfter } from '../starters';
import { WordsLine } from '../WordsLine';
import type { EditorProps } from './editor-props';

export function TextEditor(props: EditorProps<string>) {
  const { question, text, said = '', onSay, onLeave, labelledBy, describedBy } = props;
  const id = useId();
  const spoken = useOwnLanguage();
  const described = `${describedBy} ${id}`;
  const { box, comesIn, atCaret, changes } = useCaret(onSay);
  return (
    <div className="her-field">
      {question.type === 'longtext' ? (
        <TextArea
          ref={box}
          labelledBy={labelledBy}
          describedBy={described}
          value={said}
          onChange={changes}
          onBlur={onLeave}
          onFocus={comesIn}
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
      <Starters question={question} onPick={atCaret} />
    </div>
  );
}

/**
 * Puts words in where the caret is, as one step that can be undone, and leaves the caret behind them. They go in as if
 * typed: the box's own undo must know of them too.
 */
function useCaret(onSay: EditorProps<string>['onSay']) {
  const box = useRef<HTMLTextAreaElement>(null);
  // A box nobody has been in says that its caret is at the beginning: new words go to the end there.
  const hasBeenIn = useRef(false);
  const isPuttingIn = useRef(false);
  const atCaret = (starter: string) => {
    const area = box.current;
    if (!area) return;
    // What she has picked out is not taken away: the words come after it.
    const caret = hasBeenIn.current ? area.selectionEnd : area.value.length;
    area.focus();
    area.setSelectionRange(caret, caret);
    isPuttingIn.current = true;
    document.execCommand('insertText', false, putAfter(area.value.slice(0, caret), starter));
    isPuttingIn.current = false;
  };
  const comesIn = () => {
    hasBeenIn.current = true;
  };
  const changes = (words: string) => onSay(words, isPuttingIn.current ? 'at-once' : 'typing');
  return { box, comesIn, atCaret, changes };
}
