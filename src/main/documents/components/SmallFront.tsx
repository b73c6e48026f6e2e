// The top of a copy that has few pages: its title, her name and whose copy it is, in little room.

import type { PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Aside, Inset, useColumn, useSheet } from './Column';
import { Words } from './Words';

/** As large as a name can be where there is one page for everything. */
const largestName = 30;

export function SmallFront({ copy }: { copy: PlanCopy }) {
  const { look } = useSheet();
  const size = Math.min(largestName, look.name.size);
  const name = { ...look.name, size, leading: size * 1.2 };
  const marks = [copy.draft, copy.practice].flatMap((mark) => mark ?? []);
  return (
    <Box
      part={{ frame: { fill: colours.plumBg, radius: 12 }, keepWhole: true }}
      style={{ paddingTop: 10, paddingBottom: 11 }}
    >
      <Inset left={20} right={20}>
        <Words
          text={copy.title}
          pen={{ ...look.page, colour: colours.teal }}
          tag="H1"
          bookmark={{ title: copy.title, level: 1 }}
        />
        <Words text={copy.name} pen={name} />
        <Words text={copy.whose} pen={look.small} above={2} />
        {copy.identity.length > 0 ? (
          <Words
            text={copy.identity.map(({ label, text }) => `${label}: ${text}`).join('  ·  ')}
            pen={look.small}
            above={3}
          />
        ) : null}
        {marks.map(({ mark, why }) => (
          <Box key={mark} style={{ marginTop: 3 }}>
            <Words text={mark} pen={{ ...look.small, weight: 'bold' }} />
            <Words text={why} pen={look.small} />
          </Box>
        ))}
      </Inset>
    </Box>
  );
}

/** The field to sign in the app, beside its label: there is no room for more. */
export function SmallSignature({ copy }: { copy: PlanCopy }) {
  const { look } = useSheet();
  const column = useColumn();
  const width = Math.min(300, column * 0.66);
  return copy.signatureFields.map(({ name, label }) => (
    <Box
      key={name}
      part={{ tag: 'Sect', keepWhole: true }}
      style={{ flexDirection: 'row', alignItems: 'center', marginTop: 12 }}
    >
      <Aside width={column - width}>
        <Words text={label} pen={look.small} />
      </Aside>
      <Box
        part={{
          field: { name, label },
          frame: { border: { colour: colours.line, width: 0.9 }, radius: 6 },
        }}
        style={{ width, height: 46 }}
      />
    </Box>
  ));
}
