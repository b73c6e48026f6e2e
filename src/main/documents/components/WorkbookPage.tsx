// One page of the workbook on paper: its symbol and title, what it is for, and each question with
// its answer. In the easy style the symbol has a column of its own, left of the words.

import type { ReactNode } from 'react';
import type { CopyPage, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Answer, InEnglish } from './Answer';
import { Aside, useColumn, useSheet } from './Column';
import { Notes } from './Notes';
import { Words } from './Words';

/** What stands beside her language. */
const BESIDE = 'en-GB';

function PageSymbol({ path, size }: { path: string; size: number }) {
  const inner = size * 0.62;
  const picture = { path, width: 256, height: 256, draw: 'fill', colour: colours.teal } as const;
  const edge = (size - inner) / 2;
  return (
    <Box
      part={{ frame: { fill: colours.tealBg, radius: size * 0.22 }, keepWhole: true }}
      style={{ width: size, height: size, paddingTop: edge, paddingLeft: edge }}
    >
      <Box part={{ picture }} style={{ width: inner, height: inner }} />
    </Box>
  );
}

function Question({ question }: { question: CopyQuestion }) {
  const { look } = useSheet();
  return (
    <Box style={{ marginTop: look.body.size }}>
      <Words
        text={question.label}
        pen={look.question}
        tag="H4"
        keepAhead={look.body.leading * 3}
        lang={question.lang}
      />
      {question.also === undefined ? null : (
        <Words
          text={question.also}
          pen={look.small}
          keepAhead={look.body.leading * 2}
          lang={BESIDE}
        />
      )}
      {question.help === undefined ? null : (
        <Words
          text={question.help}
          pen={look.small}
          above={1}
          keepAhead={look.body.leading * 2}
          lang={question.lang}
        />
      )}
      <Answer blocks={question.blocks} />
      <InEnglish english={question.inEnglish} />
      {question.marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        <Words key={index} text={mark} pen={look.small} above={3} />
      ))}
    </Box>
  );
}

function Title({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  return (
    <Words text={page.title} pen={look.page} tag="H3" bookmark={{ title: page.title, level: 2 }} />
  );
}

function Body({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  return (
    <>
      {page.stamps?.map((stamp) => (
        <Words
          key={stamp}
          text={stamp}
          pen={look.small}
          above={2}
          keepAhead={look.body.leading * 4}
        />
      ))}
      {page.intro === undefined ? null : (
        <Words text={page.intro} pen={look.soft} above={4} keepAhead={look.body.leading * 4} />
      )}
      {page.questions.map((question) => (
        <Question key={question.key} question={question} />
      ))}
      {page.notes ? <Notes notes={page.notes} /> : null}
    </>
  );
}

function BesideTitle({ page, children }: { page: CopyPage; children: ReactNode }) {
  const { look } = useSheet();
  const column = useColumn();
  const gap = 12;
  if (page.symbol === undefined) {
    return (
      <>
        <Box part={{ keepAhead: look.body.leading * 5 }}>
          <Title page={page} />
        </Box>
        {children}
      </>
    );
  }
  return (
    <>
      <Box
        part={{ keepAhead: look.body.leading * 5 }}
        style={{ flexDirection: 'row', alignItems: 'center' }}
      >
        <PageSymbol path={page.symbol} size={look.symbolSize} />
        <Box style={{ width: gap }} />
        <Aside width={column - look.symbolSize - gap}>
          <Title page={page} />
        </Aside>
      </Box>
      {children}
    </>
  );
}

function LeftOfWords({ page, children }: { page: CopyPage; children: ReactNode }) {
  const { look } = useSheet();
  const column = useColumn();
  const gap = 18;
  return (
    <Box style={{ flexDirection: 'row' }}>
      <Box style={{ width: look.symbolSize }}>
        {page.symbol === undefined ? null : (
          <PageSymbol path={page.symbol} size={look.symbolSize} />
        )}
      </Box>
      <Box style={{ width: gap }} />
      <Aside width={column - look.symbolSize - gap}>
        <Box part={{ keepAhead: look.body.leading * 4 }}>
          <Title page={page} />
        </Box>
        {children}
      </Aside>
    </Box>
  );
}

export function WorkbookPage({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  const Arranged = look.symbolColumn ? LeftOfWords : BesideTitle;
  return (
    <Box part={{ tag: 'Sect' }} style={{ marginTop: 24 }}>
      <Arranged page={page}>
        <Body page={page} />
      </Arranged>
    </Box>
  );
}
