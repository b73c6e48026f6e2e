// The top of a sheet that needs its room for what stands below: its title and her name in one line.

import type { ReactNode } from 'react';
import type { PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Inset, useSheet } from './Column';
import { Words } from './Words';

/** Several remarks in one paragraph: each ends before the next begins. */
const asSentence = (text: string) => (/[.!?]$/u.test(text) ? text : `${text}.`);

export function LineFront({ copy, children }: { copy: PlanCopy; children?: ReactNode }) {
  const { look } = useSheet();
  const marks = [copy.draft, copy.practice].flatMap((mark) => (mark ? [mark.mark, mark.why] : []));
  const size = look.body.size * 1.3;
  return (
    <Inset
      part={{ frame: { fill: colours.plumBg, radius: 12 }, keepWhole: true }}
      left={16}
      right={16}
      style={{ paddingTop: 8, paddingBottom: 9 }}
    >
      <Words
        text={[copy.title, copy.name].filter(Boolean).join(' · ')}
        pen={{ ...look.page, size, leading: size * 1.3, colour: colours.plum }}
        tag="H1"
        bookmark={{ title: copy.title, level: 1 }}
      />
      {children}
      <Words text={[copy.whose, ...marks].map(asSentence).join(' ')} pen={look.soft} above={1} />
      {copy.identity.length > 0 ? (
        <Box>
          <Words
            text={copy.identity.map(({ label, text }) => `${label}: ${text}`).join('  ·  ')}
            pen={look.soft}
          />
        </Box>
      ) : null}
    </Inset>
  );
}
