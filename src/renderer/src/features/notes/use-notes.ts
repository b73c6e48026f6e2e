// The notes of one plan on a screen: those the vault has, those being written, and what may be done with them.

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { KeptNote, NoteMark } from '../../../../shared/domain/notes/note';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { useSaveBeforeLeaving, useSaving } from '../../ui/Saving';
import { type NoteBegun, type NoteDraft, NoteDrafts } from './note-drafts';

export type NotesDesk = {
  plan: string;
  /** The one written last first; undefined until they are there. */
  notes: readonly KeptNote[] | undefined;
  drafts: readonly NoteDraft[];
  failure: Failure | undefined;
  lookAgain: () => void;
  /** Opens a new note and returns its id. */
  begin: (begun: NoteBegun) => string;
  putRight: (note: KeptNote) => void;
  say: NoteDrafts['say'];
  settle: (id: string) => void;
  close: (id: string) => Promise<boolean>;
  mark: (id: string, as: NoteMark) => Promise<boolean>;
  isWaiting: () => boolean;
};

export function useNotes(plan: string): NotesDesk {
  const { report } = useSaving();
  const [notes, setNotes] = useState<readonly KeptNote[]>();
  const [drafts, setDrafts] = useState<readonly NoteDraft[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const keep = useCallback(
    (note: KeptNote) =>
      setNotes((before = []) =>
        before.some(({ id }) => id === note.id)
          ? before.map((one) => (one.id === note.id ? note : one))
          : [note, ...before],
      ),
    [],
  );
  const [open] = useState(
    () =>
      new NoteDrafts({
        save: ({ id, page, sitting, said }) =>
          bridge.notes.save({
            ...{ plan, note: id, said },
            ...(page === undefined ? {} : { page }),
            ...(sitting === undefined ? {} : { sitting }),
          }),
        onKept: keep,
        onDrafts: setDrafts,
        report,
      }),
  );
  const flush = useCallback(() => open.flush(), [open]);
  useSaveBeforeLeaving(flush);
  useEffect(() => () => void flush().catch(() => {}), [flush]);

  const lookAgain = useCallback(() => {
    setFailure(undefined);
    bridge.notes.list({ plan }).then(setNotes, (thrown) => setFailure(failureOf(thrown)));
  }, [plan]);
  useEffect(lookAgain, [lookAgain]);

  const does = useMemo(
    () => ({
      begin: (begun: NoteBegun) => {
        const id = crypto.randomUUID();
        open.open(id, begun);
        return id;
      },
      putRight: (note: KeptNote) => open.open(note.id, note, note),
      say: (...of: Parameters<NoteDrafts['say']>) => open.say(...of),
      // What goes wrong stands beside the note.
      settle: (id: string) => void open.settle(id).catch(() => {}),
      close: (id: string) => open.close(id),
      mark: async (note: string, as: NoteMark) => {
        try {
          keep(await bridge.notes.mark({ plan, note, as }));
          setFailure(undefined);
          return true;
        } catch (thrown) {
          setFailure(failureOf(thrown));
          return false;
        }
      },
      isWaiting: () => open.isWaiting(),
    }),
    [open, keep, plan],
  );
  return { plan, notes, drafts, failure, lookAgain, ...does };
}
