// One page of the workbook on paper: its title, what it is for, and each question with its answer. In the easy style
// each question's own symbol stands left of it; otherwise the page's stands beside the title.

import type { ReactNode } from 'react';
import type { CopyPage, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import { Box } from '../tagged/Box';
import { Answer, InEnglish } from './Answer';
import { Aside, useColumn, useSheet } from './Column';
import { Notes } from './Notes';
import { SymbolTile } from './SymbolTile';
import { Words } from './Words';

/** What stands beside her language. */
const BESIDE = 'en-GB';

type QuestionProps = {
  question: CopyQuestion;
  /** Its label is the page's title too, and stands once for both. */
  isTitle?: boolean;
};

function Question({ question, isTitle = false }: QuestionProps) {
  const { look } = useSheet();
  return (
    <>
      <Words
        text={question.label}
        pen={look.question}
        tag={isTitle ? 'H3' : 'H4'}
        keepAhead={look.body.leading * 3}
        lang={question.lang}
        {...(isTitle ? { bookmark: { title: question.label, level: 2 } } : {})}
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
        <Words key={index} text={mark} pen={look.small} above={3} keepBehind={look.body.leading} />
      ))}
    </>
  );
}

/** The symbol in a column of its own, so that she finds the question by it. */
function SymbolAndQuestion({ question, isTitle = false }: QuestionProps) {
  const { look } = useSheet();
  const column = useColumn();
  const gap = 12;
  return (
    <Box style={{ flexDirection: 'row', marginTop: look.between }}>
      <Box style={{ width: look.symbolSize }}>
        {question.symbol === undefined ? null : (
          <SymbolTile path={question.symbol} size={look.symbolSize} />
        )}
      </Box>
      <Box style={{ width: gap }} />
      <Aside width={column - look.symbolSize - gap}>
        <Question question={question} isTitle={isTitle} />
      </Aside>
    </Box>
  );
}

function Title({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  return (
    <Words
      text={page.title}
      pen={look.page}
      tag="H3"
      lang={page.lang}
      bookmark={{ title: page.title, level: 2 }}
    />
  );
}

function Intro({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  return page.intro === undefined ? null : (
    <Words text={page.intro} pen={look.soft} above={4} keepAhead={look.body.leading * 4} />
  );
}

function Body({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  return (
    <>
      <Stamps page={page} />
      <Intro page={page} />
      {(page.lines ?? []).map((line) => (
        <Words key={line} text={line} pen={look.body} above={look.between} lang={page.lang} />
      ))}
      {page.questions.map((question) => (
        <Box key={question.key} style={{ marginTop: look.between }}>
          <Question question={question} />
        </Box>
      ))}
      {page.notes ? <Notes notes={page.notes} /> : null}
    </>
  );
}

/** Before the answers or after them: a stamp never stands on a page by itself. */
function Stamps({ page, areLast = false }: { page: CopyPage; areLast?: boolean }) {
  const { look } = useSheet();
  const { leading } = look.body;
  const keep = areLast ? { keepBehind: leading * 1.5 } : { keepAhead: leading * 4 };
  return page.stamps?.map((stamp) => (
    <Words key={stamp} text={stamp} pen={look.small} above={2} {...keep} />
  ));
}

function WithSymbols({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  const [first] = page.questions;
  const isSaidOnce = first?.label === page.title && page.intro === undefined;
  return (
    <>
      {isSaidOnce ? null : (
        <Box part={{ keepAhead: look.body.leading * 4 }}>
          <Title page={page} />
        </Box>
      )}
      <Intro page={page} />
      {page.questions.map((question) => (
        <SymbolAndQuestion
          key={question.key}
          question={question}
          isTitle={isSaidOnce && question === first}
        />
      ))}
      {/* After the answers: where title and question are said once, a stamp before them would stand under the page before. */}
      <Stamps page={page} areLast />
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
        <SymbolTile path={page.symbol} size={look.symbolSize} />
        <Box style={{ width: gap }} />
        <Aside width={column - look.symbolSize - gap}>
          <Title page={page} />
        </Aside>
      </Box>
      {children}
    </>
  );
}

export function WorkbookPage({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  const hasSymbols = page.questions.some(({ symbol }) => symbol !== undefined);
  return (
    <Box
      part={{ tag: 'Sect', keepWhole: page.lines !== undefined }}
      style={{ marginTop: look.betweenPages }}
    >
      {hasSymbols ? (
        <WithSymbols page={page} />
      ) : (
        <BesideTitle page={page}>
          <Body page={page} />
        </BesideTitle>
      )}
    </Box>
  );
}
