// Draws what a picture of the circle is made of. Colours come from the style sheet, by what each is for.

import type { Shape } from '../../../../../shared/domain/workbook/circle/shapes';

export function CircleShapes({ shapes }: { shapes: readonly Shape[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity; each drawing is a new one
  return shapes.map((shape, at) => <OneShape key={at} shape={shape} />);
}

function OneShape({ shape }: { shape: Shape }) {
  if (shape.kind === 'text') {
    return (
      <text
        className={`tone-${shape.tone}`}
        x={shape.x}
        y={shape.baseline}
        fontSize={shape.size}
        fontWeight={shape.weight === 'bold' ? 700 : 400}
        textAnchor={shape.align}
      >
        {shape.text}
      </text>
    );
  }
  const { path, fill, line } = shape;
  return (
    <path
      d={path}
      className={[fill ? `tone-${fill}` : 'no-fill', line ? `line-${line.tone}` : ''].join(' ')}
      strokeWidth={line?.width}
      strokeDasharray={line?.dash?.join(' ')}
    />
  );
}
