// "Not now", "Not for me", "I would rather not say": answers in their own right, there wherever an answer
// can be left out, never in the way. What stood before is kept.

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../../shared/domain/workbook/answer';
import { Button } from '../../ui/Button';
import { Beside } from './Beside';
import type { QuestionOnScreen } from './use-question';
import { labelIn } from './wording';
import { useWorkbook } from './workbook-context';

export function NonAnswers({ onScreen }: { onScreen: QuestionOnScreen }) {
  const { t } = useTranslation('answering');
  const { content, wording, beside } = useWorkbook();
  const before = useRef<AnswerValue>({ kind: 'cleared' });
  const { value, say, settle } = onScreen;
  const isNonAnswer = value.kind !== 'said' && value.kind !== 'cleared';

  // A second press takes it back, to what stood there when it was pressed.
  const press = (kind: (typeof content.workbook.nonAnswers)[number]) => {
    if (!isNonAnswer) before.current = value;
    say(value.kind === kind ? before.current : { kind });
    settle();
  };

  return (
    <div className="non-answers">
      <div className="non-answer-buttons">
        {content.workbook.nonAnswers.map((kind) => (
          <Button key={kind} kind="quiet" pressed={value.kind === kind} onClick={() => press(kind)}>
            {labelIn(content.words.nonAnswers[kind], wording)}
            {beside ? (
              <Beside
                hers={labelIn(content.words.nonAnswers[kind], wording)}
                english={labelIn(beside.nonAnswers[kind], wording)}
              />
            ) : null}
          </Button>
        ))}
      </div>
      {isNonAnswer && before.current.kind === 'said' ? (
        <p className="hint">{t('question.keptWords')}</p>
      ) : null}
    </div>
  );
}
