// A few sides of life, each with the same words to pick from. No numbers, no order of merit.

import { useTranslation } from 'react-i18next';
import type { ScaleValue } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { marked, usePartBeingRead } from '../../../ui/read-aloud/read-aloud-context';
import { Beside, useBeside } from '../Beside';
import { ChoiceRows } from '../ChoiceRows';
import { LifeBefore } from '../LifeBefore';
import { optionRows } from '../option-rows';
import { partNames } from '../read-parts';
import { labelIn } from '../wording';
import { useWorkbook } from '../workbook-context';
import type { EditorProps } from './editor-props';

const nothing: ScaleValue = {};

export function ScaleEditor({
  question,
  text,
  said = nothing,
  onSay,
  onLeave,
}: EditorProps<ScaleValue>) {
  const { t } = useTranslation('answering');
  const { content, wording } = useWorkbook();
  const english = useBeside();
  const now = usePartBeingRead();
  return (
    <div className="stack">
      {(question.scaleItems ?? []).map((item, at) => {
        const words = text.scaleItems?.[item];
        const side = english?.scaleItems?.[item];
        const chosen = said[item];
        return (
          <fieldset key={item} className="stack stack-small scale-item">
            <legend {...marked(now, partNames.item(item))}>
              {words ? labelIn(words, wording) : item}
              {words && side ? (
                <Beside hers={labelIn(words, wording)} english={labelIn(side, wording)} />
              ) : null}
            </legend>
            <ChoiceRows
              kind="one"
              rows={optionRows(question, text, content.symbols, wording, english)}
              isRoomy={wording === 'easy'}
              chosen={chosen ? [chosen] : []}
              onPick={(value) => onSay({ ...said, [item]: value }, 'at-once')}
              onBlur={onLeave}
              isMarkedElsewhere={at > 0}
            />
          </fieldset>
        );
      })}
      {Object.keys(said).length > 0 ? (
        <div>
          <Button kind="quiet" onClick={() => onSay({}, 'at-once')}>
            {t('scale.clear')}
          </Button>
        </div>
      ) : null}
      <LifeBefore question={question} text={text} />
    </div>
  );
}
