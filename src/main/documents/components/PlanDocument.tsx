// The whole plan on one endless sheet: who she is first, then the rest in the order the copy gives.
// Page ends, margins and page furniture come later and elsewhere.

import { Document, Page } from '@react-pdf/renderer';
import type { CopyGroup, PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { colours, paper } from '../look';
import { Box } from '../tagged/Box';
import { DatesBox, DisagreementBox, Signatures } from './BackMatter';
import { type Sheet, SheetProvider, useColumn, useSheet } from './Column';
import { ContactBox, groupsOf } from './ContactBox';
import { EasySheet } from './EasySheet';
import { FrontMatter } from './FrontMatter';
import { Letter } from './Letter';
import { NotesApart } from './Notes';
import { ProfileSheet } from './ProfileSheet';
import { ReleaseSheet } from './ReleaseSheet';
import { RowsSheet } from './RowsSheet';
import { ShortSheet } from './ShortSheet';
import { WalletSheet } from './WalletSheet';
import { Words } from './Words';
import { WorkbookPage } from './WorkbookPage';

function Group({ group }: { group: CopyGroup }) {
  const { look } = useSheet();
  const width = useColumn();
  return (
    <Box part={{ tag: 'Sect' }} style={{ marginTop: look.betweenGroups }}>
      <Words
        text={group.title}
        pen={look.group}
        tag="H2"
        bookmark={{ title: group.title, level: 1 }}
        keepAhead={150}
      />
      <Box part={{ frame: { rule: colours.hair } }} style={{ width, height: 1.2, marginTop: 5 }} />
      {group.pages.map((page) => (
        <WorkbookPage key={page.id} page={page} />
      ))}
    </Box>
  );
}

function WholePlan({ copy }: { copy: PlanCopy }) {
  const [first, ...others] = groupsOf(copy);
  return (
    <>
      <FrontMatter copy={copy} />
      <ContactBox copy={copy} />
      {first ? <Group group={first} /> : null}
      <DatesBox dates={copy.dates} />
      {others.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      <NotesApart apart={copy.notesApart} />
      <DisagreementBox disagreement={copy.disagreement} />
      <Signatures copy={copy} />
    </>
  );
}

function SheetOf({ copy }: { copy: PlanCopy }) {
  if (copy.letter) return <Letter copy={copy} letter={copy.letter} />;
  switch (copy.kind) {
    case 'easy':
      return <EasySheet copy={copy} />;
    case 'profile':
      return <ProfileSheet copy={copy} />;
    case 'wallet':
      return <WalletSheet copy={copy} />;
    case 'release':
      return <ReleaseSheet copy={copy} />;
    case 'board':
    case 'fortnight':
      return <RowsSheet copy={copy} />;
    case 'goals':
    case 'team':
    case 'circle':
    case 'cell':
    case 'centre':
    case 'housing':
      return <ShortSheet copy={copy} />;
    default:
      return <WholePlan copy={copy} />;
  }
}

/** The document react-pdf lays out: one page, as long as it needs to be. */
export function PlanDocument({ copy, sheet }: { copy: PlanCopy; sheet: Sheet }) {
  return (
    <Document>
      <Page
        size={{ width: paper.width }}
        wrap={false}
        style={{ paddingLeft: paper.left, paddingRight: paper.right }}
      >
        <SheetProvider sheet={sheet}>
          <SheetOf copy={copy} />
        </SheetProvider>
      </Page>
    </Document>
  );
}
