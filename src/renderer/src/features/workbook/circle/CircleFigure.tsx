// Her circle as one image, for reading. Where there is little room the picture waits until it is asked for: the
// list beside it says the same.

import type { CirclePicture } from '../../../../../shared/domain/workbook/circle/circle-picture';
import { CircleShapes } from './CircleShapes';
import { WhenThereIsRoom } from './WhenThereIsRoom';

export type CircleFigureProps = {
  picture: CirclePicture;
  summary: string;
  isOneOfMany?: boolean | undefined;
};

export function CircleFigure({ picture, summary, isOneOfMany }: CircleFigureProps) {
  const { width, height, ground, people, key } = picture;
  return (
    <WhenThereIsRoom isOneOfMany={isOneOfMany ?? false}>
      <figure className="circle-figure">
        <svg
          className="circle-picture"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={summary}
        >
          <CircleShapes shapes={ground} />
          {people.map(({ shapes }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nobody moves in a picture for reading
            <CircleShapes key={at} shapes={shapes} />
          ))}
          <CircleShapes shapes={key} />
        </svg>
      </figure>
    </WhenThereIsRoom>
  );
}
