// Dragging somebody through the picture. Nothing moves until she is let go over a ring; let go outside, or Escape,
// and she stays where she was. A press without a drag chooses.

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import {
  type Place,
  placeAt,
  type RingGeometry,
} from '../../../../../shared/domain/workbook/circle/ring-geometry';
import { askedFor } from '../../../ui/shortcuts';

/** How far a finger may slip, in pixels, before a press becomes a drag. Ours. */
const SLIP = 7;

export type Drag = {
  id: string;
  /** How far from where she stood, in units of the picture. */
  by: { x: number; y: number };
  over: Place | undefined;
};
type Held = { id: string; pointer: number; from: { x: number; y: number }; drag?: Drag };

export type DragParts = {
  geometry: RingGeometry;
  onPress: (id: string) => void;
  onDrop: (id: string, place: Place) => void;
};

export function useDrag({ geometry, onPress, onDrop }: DragParts) {
  const picture = useRef<SVGSVGElement>(null);
  // A ref beside the state: pointer moves come faster than drawings.
  const held = useRef<Held>(undefined);
  const [drag, setDrag] = useState<Drag>();
  const isDragging = drag !== undefined;

  const letGo = () => {
    held.current = undefined;
    setDrag(undefined);
  };
  useEffect(() => {
    if (!isDragging) return;
    const press = (event: KeyboardEvent) => {
      if (askedFor('aloud', event) !== 'escape') return;
      event.preventDefault();
      held.current = undefined;
      setDrag(undefined);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [isDragging]);

  const handlers = {
    onPointerDown(event: PointerEvent) {
      const id = idUnder(event);
      if (id === undefined || !event.isPrimary || event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const from = { x: event.clientX, y: event.clientY };
      held.current = { id, pointer: event.pointerId, from };
    },
    onPointerMove(event: PointerEvent) {
      const now = held.current;
      if (now?.pointer !== event.pointerId) return;
      const slipped = Math.hypot(event.clientX - now.from.x, event.clientY - now.from.y);
      if (!now.drag && slipped < SLIP) return;
      const start = pointIn(picture, now.from.x, now.from.y);
      const here = pointIn(picture, event.clientX, event.clientY);
      if (!start || !here) return;
      const by = { x: here.x - start.x, y: here.y - start.y };
      now.drag = { id: now.id, by, over: placeAt(geometry, here.x, here.y) };
      setDrag(now.drag);
    },
    onPointerUp(event: PointerEvent) {
      const now = held.current;
      if (now?.pointer !== event.pointerId) return;
      letGo();
      if (!now.drag) onPress(now.id);
      else if (now.drag.over) onDrop(now.id, now.drag.over);
    },
    onPointerCancel: letGo,
  };
  return { picture, drag, handlers };
}

function idUnder(event: PointerEvent): string | undefined {
  if (!(event.target instanceof Element)) return undefined;
  return event.target.closest('[data-person]')?.getAttribute('data-person') ?? undefined;
}

/** From the screen to units of the picture. */
function pointIn(picture: RefObject<SVGSVGElement | null>, x: number, y: number) {
  const onScreen = picture.current?.getScreenCTM();
  return onScreen ? new DOMPoint(x, y).matrixTransform(onScreen.inverse()) : undefined;
}
