// How she can be reached safely, in a box on page one that nobody can overlook.

import {
  CONTACT_GROUP,
  type CopyGroup,
  type CopyQuestion,
  type PlanCopy,
} from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Answer, InEnglish } from './Answer';
import { Inset, useSheet } from './Column';
import { Words } from './Words';

/** The groups of a copy without the one that stands in the box. */
export function groupsOf({ groups }: PlanCopy): CopyGroup[] {
  return groups.filter(({ id }) => id !== CONTACT_GROUP);
}

function contactOf({ groups }: PlanCopy): CopyQuestion | undefined {
  return groups.find(({ id }) => id === CONTACT_GROUP)?.pages[0]?.questions[0];
}

export function ContactBox({ copy, isSmall = false }: { copy: PlanCopy; isSmall?: boolean }) {
  const { look } = useSheet();
  const contact = contactOf(copy);
  if (!contact) return null;
  return (
    <Inset
      part={{
        tag: 'Sect',
        frame: { border: { colour: colours.ink, width: 1.4 }, radius: 10 },
        keepWhole: true,
      }}
      left={16}
      right={16}
      style={
        isSmall
          ? { marginTop: 9, paddingTop: 6, paddingBottom: 7 }
          : { marginTop: 14, paddingTop: 10, paddingBottom: 12 }
      }
    >
      <Words
        text={contact.label}
        pen={isSmall ? look.strong : look.question}
        tag="H2"
        lang={contact.lang}
        keepAhead={look.body.leading * 2}
      />
      {contact.also === undefined ? null : (
        <Words text={contact.also} pen={look.small} lang="en-GB" />
      )}
      <Answer blocks={contact.blocks} />
      <InEnglish english={contact.inEnglish} />
      {contact.marks.map((mark) => (
        <Words key={mark} text={mark} pen={look.small} above={3} />
      ))}
    </Inset>
  );
}
