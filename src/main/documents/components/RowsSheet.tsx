// A sheet of rows: weeks or days down the left, what they hold beside them, and lines for a pen where they hold nothing.

import type { CopyPage, CopyQuestion, PlanCopy } from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Answer, InEnglish } from './Answer';
import { Aside, useColumn, useSheet } from './Column';
import { ContactBox, groupsOf } from './ContactBox';
import { ForPen } from './ForPen';
import { LineFront } from './LineFront';
import { Words } from './Words';

/** Of the column, for the names of weeks and days. */
const leftPart = 0.35;
const gap = 12;

function Held({ question }: { question: CopyQuestion }) {
  const { look } = useSheet();
  return (
    <>
      {question.label === '' ? null : (
        <Words text={question.label} pen={look.soft} lang={question.lang} />
      )}
      {question.blocks.map((block, index) =>
        block.kind === 'blank' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
          <ForPen key={index} parts={block.parts} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
          <Answer key={index} blocks={[block]} />
        ),
      )}
      <InEnglish english={question.inEnglish} />
      {question.marks.map((mark) => (
        <Words key={mark} text={mark} pen={look.small} above={2} />
      ))}
    </>
  );
}

function Row({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  const column = useColumn();
  const left = Math.round(column * leftPart);
  return (
    <Box part={{ tag: 'Sect', keepWhole: true }} style={{ marginTop: 5 }}>
      <Box part={{ frame: { rule: colours.hair } }} style={{ width: column, height: 0.9 }} />
      <Box style={{ flexDirection: 'row', marginTop: 4 }}>
        <Aside width={left}>
          {page.title === '' ? null : (
            <Words
              text={page.title}
              pen={{ ...look.strong, colour: colours.teal }}
              tag="H2"
              bookmark={{ title: page.title, level: 1 }}
            />
          )}
          {page.intro === undefined ? null : <Words text={page.intro} pen={look.small} />}
        </Aside>
        <Box style={{ width: gap }} />
        <Aside width={column - left - gap}>
          {page.questions.map((question, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
            <Held key={index} question={question} />
          ))}
        </Aside>
      </Box>
    </Box>
  );
}

/** Who signs in the app, beside each other. */
function Fields({ copy: { signatureFields } }: { copy: PlanCopy }) {
  const { look } = useSheet();
  const column = useColumn();
  const width = (column - gap) / 2;
  return (
    <Box part={{ tag: 'Sect', keepWhole: true }} style={{ flexDirection: 'row', marginTop: 12 }}>
      {signatureFields.map(({ name, label }, index) => (
        <Box key={name} style={{ flexDirection: 'row' }}>
          {index === 0 ? null : <Box style={{ width: gap }} />}
          <Aside width={width}>
            <Words text={label} pen={look.small} />
            <Box
              part={{
                field: { name, label },
                frame: { border: { colour: colours.line, width: 0.9 }, radius: 6 },
              }}
              style={{ width, height: 40, marginTop: 2 }}
            />
          </Aside>
        </Box>
      ))}
    </Box>
  );
}

export function RowsSheet({ copy }: { copy: PlanCopy }) {
  const pages = groupsOf(copy).flatMap((group) => group.pages);
  return (
    <>
      <LineFront copy={copy} />
      <ContactBox copy={copy} />
      <Box style={{ marginTop: 8 }}>
        {pages.map((page) => (
          <Row key={page.id} page={page} />
        ))}
      </Box>
      <Fields copy={copy} />
    </>
  );
}
