// Her words: a line, or as much as she wants. Never cut; only told when they grow past the room there is.

import { useId, useLayoutEffect, useRef } from 'react';
import { TextArea } from '../../../ui/TextArea';
import { useOwnLanguage } from '../own-language';
import { RoomLine } from '../RoomLine';
import { Starters } from '../Starters';
import { putAtCaret } from '../starters';
import { WordsLine } from '../WordsLine';
import type { EditorProps } from './editor-props';

export function TextEditor(props: EditorProps<string>) {
  const { question, text, said = '', onSay, onLeave, labelledBy, describedBy } = props;
  const id = useId();
  const spoken = useOwnLanguage();
  const described = `${describedBy} ${id}`;
  const { box, comesIn, atCaret } = useCaret(said, onSay);
  return (
    <div className="her-field">
      {question.type === 'longtext' ? (
        <TextArea
          ref={box}
          labelledBy={labelledBy}
          describedBy={described}
          value={said}
          onChange={(words) => onSay(words)}
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

/** Puts words in where the caret is, as one step that can be undone, and leaves the caret behind them. */
function useCaret(said: string, onSay: EditorProps<string>['onSay']) {
  const box = useRef<HTMLTextAreaElement>(null);
  const goTo = useRef<number>(undefined);
  // A box nobody has been in says that its caret is at the beginning: new words go to the end there.
  const hasBeenIn = useRef(false);
  useLayoutEffect(() => {
    if (goTo.current === undefined) return;
    box.current?.focus();
    box.current?.setSelectionRange(goTo.current, goTo.current);
    goTo.current = undefined;
  });
  const atCaret = (starter: string) => {
    // What she has picked out is not taken away: the words come after it.
    const caret = hasBeenIn.current ? box.current?.selectionEnd : undefined;
    const put = putAtCaret(said, caret ?? said.length, starter);
    goTo.current = put.caret;
    onSay(put.words, 'at-once');
  };
  const comesIn = () => {
    hasBeenIn.current = true;
  };
  return { box, comesIn, atCaret };
}
