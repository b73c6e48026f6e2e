// Her circle of support: the list first, the picture second, always in step.

import { useDeferredValue, useMemo } from 'react';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import {
  inCircleOrder,
  isSomebody,
} from '../../../../../shared/domain/workbook/circle/circle-words';
import { AddToCircle } from '../circle/AddToCircle';
import { CircleBoard } from '../circle/CircleBoard';
import { CircleCompare } from '../circle/CircleCompare';
import { CircleList } from '../circle/CircleList';
import { useCircle } from '../circle/use-circle';
import { useDrawnCircle } from '../circle/use-drawn-circle';
import { WhenThereIsRoom } from '../circle/WhenThereIsRoom';
import type { EditorProps } from './editor-props';

const nobody: CirclePerson[] = [];

export function NetworkEditor({
  question,
  said = nobody,
  onSay,
  onLeave,
}: EditorProps<CirclePerson[]>) {
  const circle = useCircle(said, onSay);
  const beingTyped = circle.typing.id;
  // Letters come faster than pictures.
  const shown = useDeferredValue(said);
  const people = useMemo(
    () => inCircleOrder(shown.filter((each) => each.id !== beingTyped && isSomebody(each))),
    [shown, beingTyped],
  );
  const drawn = useDrawnCircle(people);
  const numbers = new Map(drawn.picture.people.map(({ id, number }) => [id, number]));
  return (
    <div className="circle-editor her-field" ref={circle.lines.within}>
      <div className="circle-layout">
        <div className="circle-add-place">
          <AddToCircle circle={circle} isEmpty={people.length === 0} onLeave={onLeave} />
        </div>
        <div className="circle-in-words">
          <CircleList circle={circle} numbers={numbers} onLeave={onLeave} />
          <CircleCompare question={question} now={people} />
        </div>
        <div className="circle-picture-place">
          <WhenThereIsRoom>
            <CircleBoard circle={circle} people={people} drawn={drawn} />
          </WhenThereIsRoom>
        </div>
      </div>
    </div>
  );
}
