// Any number of options; one that stands alone clears the others; words of her own beside one.

import { useRef } from 'react';
import type { MultichoiceValue } from '../../../../../shared/domain/workbook/answer';
import { useBeside } from '../Beside';
import { ChoiceRows } from '../ChoiceRows';
import { freeTextOption, tickOption, withOwnWords } from '../choosing';
import { optionRows } from '../option-rows';
import { TILES } from '../some-rows';
import { useWorkbook } from '../workbook-context';
import type { EditorProps } from './editor-props';
import { OwnWords } from './OwnWords';

export function MultichoiceEditor(props: EditorProps<MultichoiceValue>) {
  const { question, text, said, onSay, onLeave } = props;
  const { content, wording } = useWorkbook();
  const english = useBeside();
  const options = question.options ?? [];
  const kept = useRef(said?.other ?? '');
  const takesWords = freeTextOption(options);
  return (
    <div className="stack stack-small">
      <ChoiceRows
        kind="many"
        rows={optionRows(question, text, content.symbols, wording, english)}
        chosen={said?.chosen ?? []}
        onPick={(ticked) => onSay(tickOption(options, said, ticked, kept.current), 'at-once')}
        onBlur={onLeave}
        atMost={wording === 'easy' ? TILES : undefined}
        isRoomy={wording === 'easy'}
        isTwoColumns={wording === 'easy' || options.length > 6}
      />
      {said && takesWords !== undefined && said.chosen.includes(takesWords) ? (
        <OwnWords
          option={text.options?.[takesWords] ?? takesWords}
          words={said.other ?? ''}
          onWords={(other) => {
            kept.current = other;
            onSay(withOwnWords(said, other));
          }}
          onLeave={onLeave}
        />
      ) : null}
    </div>
  );
}
