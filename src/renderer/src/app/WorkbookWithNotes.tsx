// The workbook with the worker's notes under each page. The notes are held here, above the pages, so that turning one
// drops no word of them.

import { DayField } from '../features/facts/DayField';
import { PageNotes } from '../features/notes/PageNotes';
import { useNotes } from '../features/notes/use-notes';
import { Workbook, type WorkbookProps } from '../features/workbook/Workbook';
import { DeskPictures } from './DeskPictures';

export type WorkbookWithNotesProps = Pick<
  WorkbookProps,
  'plan' | 'content' | 'startAt' | 'registerFlush'
> & {
  /** `isWaiting`: a note is not saved yet. */
  onLeave: (page: string, isWaiting: boolean) => void;
};

export function WorkbookWithNotes({ onLeave, ...props }: WorkbookWithNotesProps) {
  const { plan } = props;
  const desk = useNotes(plan.id);
  return (
    <Workbook
      {...props}
      pictures={DeskPictures}
      // Every screen opens the plan anew, so nothing of it is kept here.
      onChanged={() => {}}
      onLeave={(page) => onLeave(page, desk.isWaiting())}
      notesFor={(page) => (
        <PageNotes desk={desk} page={page} today={plan.today} dayInput={DayField} />
      )}
    />
  );
}
