// A place to draw a name or a mark with a finger, a pen or the mouse. It hands on SVG path data in a
// 600 × 200 box, whole strokes at a time. With the keyboard the other two ways are used instead.

import { type PointerEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { useAnnounce } from '../../../ui/LiveRegion';
import {
  addPoint,
  beginStroke,
  joinStrokes,
  type Point,
  type Stroke,
  strokePath,
} from '../drawing';

export type SignaturePadProps = { drawing: string; onDrawing: (drawing: string) => void };

export function SignaturePad({ drawing, onDrawing }: SignaturePadProps) {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const id = useId();
  // The stroke under the finger. A ref beside the state: moves come faster than drawings.
  const stroke = useRef<Stroke>(undefined);
  const [inHand, setInHand] = useState('');

  const draw = (next: Stroke | undefined) => {
    stroke.current = next;
    setInHand(next ? strokePath(next) : '');
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    draw(beginStroke(pointOf(event)));
  };
  const goOn = (event: PointerEvent<SVGSVGElement>) => {
    if (event.isPrimary && stroke.current) draw(addPoint(stroke.current, pointOf(event)));
  };
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (!event.isPrimary || !stroke.current) return;
    onDrawing(joinStrokes(drawing, stroke.current));
    draw(undefined);
  };

  return (
    <div className="signature-pad">
      <p className="field-name" id={id}>
        {t('signature.draw')}
      </p>
      <p className="hint">{t('signature.drawHint')}</p>
      <svg
        viewBox="0 0 600 200"
        className="drawing"
        role="img"
        aria-label={drawing ? t('signature.drawn') : t('signature.draw')}
        onPointerDown={begin}
        onPointerMove={goOn}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path className="drawing-line" d="M30,150 L570,150" />
        <path d={drawing} />
        <path d={inHand} />
      </svg>
      {drawing ? (
        <div>
          <Button
            kind="quiet"
            onClick={() => {
              onDrawing('');
              announce(t('signature.cleared'));
            }}
          >
            {t('signature.clearDrawing')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - box.left) / box.width) * 600,
    y: ((event.clientY - box.top) / box.height) * 200,
  };
}
