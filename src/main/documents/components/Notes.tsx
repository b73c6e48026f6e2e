// Workers' notes on the specialist's own copy: in a frame of their own, without the bar that marks her voice.

import type { CopyNote, PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Inset, useSheet } from './Column';
import { Words } from './Words';

export function Notes({ notes }: { notes: readonly CopyNote[] }) {
  const { look } = useSheet();
  const frame = { border: { colour: colours.line, width: 0.9 }, radius: 6 };
  return notes.map((note, index) => (
    <Inset
      // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
      key={index}
      part={{ frame }}
      left={12}
      right={12}
      style={{ marginTop: 14, paddingTop: 8, paddingBottom: 10 }}
    >
      <Words text={note.label} pen={look.strong} keepAhead={look.body.leading * 3} />
      <Words text={note.by} pen={look.small} keepAhead={look.body.leading * 2} />
      {note.words.trim() === '' ? null : <Words text={note.words} pen={look.body} above={3} />}
      {note.steps ? (
        <>
          <Words text={note.steps.label} pen={look.small} above={4} />
          <Words text={note.steps.words} pen={look.body} />
        </>
      ) : null}
      {note.marks.map((mark) => (
        <Words key={mark} text={mark} pen={look.small} above={3} />
      ))}
    </Inset>
  ));
}

/** Notes about no page of this copy. */
export function NotesApart({ apart }: { apart: PlanCopy['notesApart'] }) {
  const { look } = useSheet();
  if (!apart) return null;
  return (
    <Box part={{ tag: 'Sect' }} style={{ marginTop: 34 }}>
      <Words
        text={apart.heading}
        pen={look.group}
        tag="H2"
        bookmark={{ title: apart.heading, level: 1 }}
        keepAhead={look.body.leading * 5}
      />
      <Notes notes={apart.notes} />
    </Box>
  );
}
