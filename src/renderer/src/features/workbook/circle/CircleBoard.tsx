// The picture to move people in: by dragging, by arrow keys once somebody is chosen, or by the buttons above it.
// To a screen reader it is one image; the list is where everything is said and done.

import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import type { DrawnPerson } from '../../../../../shared/domain/workbook/circle/circle-picture';
import { cellPath, type Place } from '../../../../../shared/domain/workbook/circle/ring-geometry';
import { softBox } from '../../../../../shared/domain/workbook/circle/shapes';
import { CircleShapes } from './CircleShapes';
import { MoveBar } from './MoveBar';
import type { CircleInHand } from './use-circle';
import { type Drag, useDrag } from './use-drag';
import type { useDrawnCircle } from './use-drawn-circle';

type CircleBoardProps = {
  circle: CircleInHand;
  /** Everybody in the picture, in the order of the list. */
  people: readonly CirclePerson[];
  drawn: ReturnType<typeof useDrawnCircle>;
};

export function CircleBoard({ circle, people, drawn }: CircleBoardProps) {
  const { t } = useTranslation('answering');
  const { picture, summary } = drawn;
  const { geometry } = drawn.layout;
  const chosen = people.find(({ id }) => id === circle.chosen);
  const { bar, toBar } = useWayToBar();
  const press = (id: string) => {
    circle.choose(id);
    toBar();
  };
  const drop = (id: string, { ring, part }: Place) => {
    const person = people.find((each) => each.id === id);
    if (person) circle.moveTo(person, { ring, sector: part });
    toBar();
  };
  const { picture: svg, drag, handlers } = useDrag({ geometry, onPress: press, onDrop: drop });
  const { width, height, ground, key } = picture;
  return (
    <div className="circle-board">
      <div ref={bar} className="circle-bar-place">
        {chosen ? (
          <MoveBar circle={circle} person={chosen} />
        ) : (
          <p className="hint">{people.length > 0 ? t('circle.pick') : null}</p>
        )}
      </div>
      <svg
        ref={svg}
        className="circle-picture"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={summary}
        {...handlers}
      >
        <CircleShapes shapes={ground} />
        {drag?.over ? <path className="circle-target" d={cellPath(geometry, drag.over)} /> : null}
        {inFront(picture.people, circle.chosen).map((person) => (
          <OnBoard
            key={person.id}
            person={person}
            isChosen={person.id === circle.chosen}
            drag={drag?.id === person.id ? drag : undefined}
          />
        ))}
        <CircleShapes shapes={key} />
      </svg>
    </div>
  );
}

/**
 * The arrow keys work from the bar, so the focus goes there once somebody is pressed; the picture stays where it is
 * on the screen. The bar may only be there after the next drawing.
 */
function useWayToBar() {
  const bar = useRef<HTMLDivElement>(null);
  const isWanted = useRef(false);
  const go = () => {
    const first = bar.current?.querySelector('button');
    if (first) isWanted.current = false;
    first?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (isWanted.current) go();
  });
  return {
    bar,
    toBar: () => {
      isWanted.current = true;
      go();
    },
  };
}

/** Whoever is in hand is drawn last, over everybody else. */
function inFront(people: readonly DrawnPerson[], chosen: string | undefined): DrawnPerson[] {
  return people.toSorted((a, b) => Number(a.id === chosen) - Number(b.id === chosen));
}

type OnBoardProps = { person: DrawnPerson; isChosen: boolean; drag: Drag | undefined };

function OnBoard({ person: { id, box, shapes }, isChosen, drag }: OnBoardProps) {
  const round = (more: number) =>
    softBox(box.left - more, box.top - more, box.width + 2 * more, box.height + 2 * more, 10);
  return (
    <g
      className="circle-on-board"
      data-person={id}
      data-in-hand={drag !== undefined}
      transform={drag ? `translate(${drag.by.x} ${drag.by.y})` : undefined}
    >
      <path className={isChosen ? 'circle-chosen' : 'circle-handle'} d={round(isChosen ? 3 : 0)} />
      <CircleShapes shapes={shapes} />
    </g>
  );
}
