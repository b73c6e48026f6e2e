// A few sides of life, each with the same words to pick from. No numbers, no order of merit.

import { useTranslation } from 'react-i18next';
import type { ScaleValue } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { ChoiceRows } from '../ChoiceRows';
import { LifeBefore } from '../LifeBefore';
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
  const { wording } = useWorkbook();
  return (
    <div className="stack">
      {(question.scaleItems ?? []).map((item) => {
        const words = text.scaleItems?.[item];
        const chosen = said[item];
        return (
          <fieldset key={item} className="stack stack-small scale-item">
            <legend>{words ? labelIn(words, wording) : item}</legend>
            <ChoiceRows
              kind="one"
              rows={(question.options ?? []).map(({ value }) => ({
                value,
                label: text.options?.[value] ?? value,
              }))}
              chosen={chosen ? [chosen] : []}
              onPick={(value) => onSay({ ...said, [item]: value }, 'at-once')}
              onBlur={onLeave}
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
