// One option of several, with words of her own beside the option that takes them.

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChoiceValue, cannotBeLeftOut } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { useBeside } from '../Beside';
import { ChoiceRows } from '../ChoiceRows';
import { freeTextOption, pickOne, withOwnWords } from '../choosing';
import { optionRows } from '../option-rows';
import { TILES } from '../some-rows';
import { useWorkbook } from '../workbook-context';
import type { EditorProps } from './editor-props';
import { OwnWords } from './OwnWords';

export function ChoiceEditor({ question, text, said, onSay, onLeave }: EditorProps<ChoiceValue>) {
  const { t } = useTranslation('answering');
  const { content, wording } = useWorkbook();
  const english = useBeside();
  const options = question.options ?? [];
  const kept = useRef(said?.other ?? '');
  const takesWords = freeTextOption(options);
  return (
    <div className="stack stack-small">
      <ChoiceRows
        kind="one"
        rows={optionRows(question, text, content.symbols, wording, english)}
        chosen={said?.chosen ? [said.chosen] : []}
        onPick={(picked) => onSay(pickOne(options, picked, kept.current), 'at-once')}
        onBlur={onLeave}
        atMost={wording === 'easy' ? TILES : undefined}
        isRoomy={wording === 'easy'}
        isTwoColumns={wording === 'easy'}
      />
      {said && takesWords !== undefined && said.chosen === takesWords ? (
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
      {said?.chosen && !cannotBeLeftOut(question) ? (
        <div>
          <Button kind="quiet" onClick={() => onSay({ chosen: '' }, 'at-once')}>
            {t('words.clearChoice')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
