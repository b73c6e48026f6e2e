// Workers' notes for the specialist's own copy: under the page they are about, after her words; the rest at the end.

import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type {
  CopyAudience,
  CopyGroup,
  CopyNote,
  PlanCopy,
} from '../../shared/domain/copies/plan-copy';
import type { KeptNote } from '../../shared/domain/notes/note';
import { dayOfMoment } from '../plans/local-days';
import type { CopyWords } from './copy-words';

/** Puts the notes on a copy. Nobody's copy but the specialist's own ever has one, whatever is handed in. */
export function withNotes(
  hers: CopyWords,
  copyFor: CopyAudience,
  groups: readonly CopyGroup[],
  notes: readonly KeptNote[],
): Pick<PlanCopy, 'groups' | 'notesApart'> {
  const standing = copyFor === 'specialist' ? notes.filter(({ isAway }) => !isAway) : [];
  if (standing.length === 0) return { groups: [...groups] };
  const oldestFirst = standing.toReversed();
  const onCopy = new Set(groups.flatMap(({ pages }) => pages.map(({ id }) => id)));
  const of = (page: string) =>
    oldestFirst.filter((note) => note.page === page).map((note) => onPaper(hers, note));
  const apart = oldestFirst.filter(({ page }) => page === undefined || !onCopy.has(page));
  return {
    groups: groups.map((group) => ({
      ...group,
      pages: group.pages.map((page) => {
        const here = of(page.id);
        return here.length > 0 ? { ...page, notes: here } : page;
      }),
    })),
    ...(apart.length > 0
      ? {
          notesApart: {
            heading: hers.words('paper:note.apart'),
            notes: apart.map((note) => onPaper(hers, note, true)),
          },
        }
      : {}),
  };
}

function onPaper(hers: CopyWords, note: KeptNote, isApart = false): CopyNote {
  const { words, language, workbook } = hers;
  const { first, by, at, said } = note;
  const line = (who: string, moment: string) =>
    words('paper:note.by', { who, day: formatDay(dayOfMoment(moment), language) });
  const lines = [...new Set([line(first.by, first.at), line(by, at)])];
  const page = note.page === undefined ? undefined : workbook.words.pages[note.page]?.title;
  return {
    label: words('paper:note.label'),
    by: [...(isApart && page ? [page] : []), ...lines].join(' · '),
    words: said.words,
    ...(said.steps.trim() === ''
      ? {}
      : { steps: { label: words('paper:note.steps'), words: said.steps } }),
    marks: said.aboutAnother ? [words('paper:note.aboutAnother')] : [],
  };
}
