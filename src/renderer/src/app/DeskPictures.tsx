// Pictures beside a line of a list of places, as the workbook at the desk wants them.

import { DayField } from '../features/facts/DayField';
import { PicturesAtDesk, type PicturesAtDeskProps } from '../features/pictures/PicturesAtDesk';

export function DeskPictures(props: Omit<PicturesAtDeskProps, 'dayInput'>) {
  return <PicturesAtDesk {...props} dayInput={DayField} />;
}
