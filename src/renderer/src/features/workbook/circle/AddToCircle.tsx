// The one box for somebody new. What is typed is part of the answer from the first letter, so that nothing is
// lost; Enter finishes the name, and choosing where comes next.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { WordsLine } from '../WordsLine';
import type { CircleInHand } from './use-circle';

type AddToCircleProps = { circle: CircleInHand; isEmpty: boolean; onLeave: () => void };

export function AddToCircle({ circle, isEmpty, onLeave }: AddToCircleProps) {
  const { t } = useTranslation('answering');
  const hintId = useId();
  return (
    <div className="stack stack-small">
      {isEmpty ? <p className="circle-empty">{t('circle.empty')}</p> : null}
      <div className="circle-add">
        <WordsLine
          label={t('circle.add')}
          describedBy={hintId}
          place="circle-add"
          value={circle.typing.name}
          onChange={circle.type}
          onEnter={() => circle.finish('place')}
          onBlur={(event) => {
            if (isLeft(event.currentTarget, event.relatedTarget)) circle.finish();
            onLeave();
          }}
        />
        <Button onClick={() => circle.finish('place')}>{t('circle.addButton')}</Button>
      </div>
      <p className="hint" id={hintId}>
        {t('circle.addHint')}
      </p>
    </div>
  );
}

/** Going on to the button is not leaving yet, nor is looking at another window in the middle of a name. */
function isLeft(field: Element, next: EventTarget | null): boolean {
  if (document.activeElement === field) return false;
  return !(next instanceof Node && field.closest('.circle-add')?.contains(next));
}
