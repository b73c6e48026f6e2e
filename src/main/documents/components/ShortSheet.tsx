// A copy of a few parts: each under one heading, with its questions and no pages of the workbook between.

import type { CopyPage, CopyQuestion, PlanCopy } from '../../../shared/domain/copies/plan-copy';
import type { Look } from '../look';
import { Box } from '../tagged/Box';
import type { Part } from '../tagged/parts';
import { Answer, InEnglish } from './Answer';
import { DatesBox, DisagreementBox, Signatures } from './BackMatter';
import { Aside, useColumn, useSheet } from './Column';
import { ContactBox, groupsOf } from './ContactBox';
import { Notes, NotesApart } from './Notes';
import { SmallFront } from './SmallFront';
import { SymbolTile } from './SymbolTile';
import { Words } from './Words';

/** The heading of a part, its picture left of it. */
export function PartHeading({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  const column = useColumn();
  const gap = 12;
  const size = look.page.leading * 1.3;
  const heading = (
    <Words
      text={page.title}
      pen={look.page}
      tag="H2"
      bookmark={{ title: page.title, level: 1 }}
      keepAhead={look.body.leading * 3}
    />
  );
  if (page.symbol === undefined) return heading;
  return (
    <Box
      part={{ keepAhead: look.body.leading * 4 }}
      style={{ flexDirection: 'row', alignItems: 'center' }}
    >
      <SymbolTile path={page.symbol} size={size} />
      <Box style={{ width: gap }} />
      <Aside width={column - size - gap}>{heading}</Aside>
    </Box>
  );
}

type QuestionProps = {
  page: CopyPage;
  question: CopyQuestion;
  /** No part's heading stands over it. */
  isHeading?: boolean;
};

/** One question under its own heading, where that is not the heading of the part. */
export function PartQuestion({ page, question, isHeading = false }: QuestionProps) {
  const { look } = useSheet();
  const isSaidOnce = question.label === '' || question.label === page.title;
  return (
    <>
      {isSaidOnce ? null : (
        <Words
          text={question.label}
          pen={isHeading ? look.page : look.question}
          tag={isHeading ? 'H2' : 'H3'}
          keepAhead={look.body.leading * 3}
          lang={question.lang}
        />
      )}
      {question.also === undefined ? null : (
        <Words text={question.also} pen={look.small} lang="en-GB" keepAhead={look.body.leading} />
      )}
      {question.help === undefined ? null : (
        <Words text={question.help} pen={look.small} above={1} lang={question.lang} />
      )}
      <Answer blocks={question.blocks} />
      <InEnglish english={question.inEnglish} />
      {question.marks.map((mark) => (
        <Words key={mark} text={mark} pen={look.small} above={3} />
      ))}
    </>
  );
}

/** What is said at the end of a part: that there is more of it elsewhere. */
export function PartEnd({ page }: { page: CopyPage }) {
  const { look } = useSheet();
  return (page.lines ?? []).map((line) => (
    <Words key={line} text={line} pen={look.small} above={4} />
  ));
}

/** That there is more does not stand alone at the top of a page: the last question before it holds on to it. */
export function beforeEnd(
  { lines, questions }: CopyPage,
  question: CopyQuestion,
  look: Look,
): Part {
  const isLast = lines !== undefined && question === questions.at(-1);
  return isLast ? { keepAhead: look.small.leading * 1.5 } : {};
}

export function ShortSheet({ copy }: { copy: PlanCopy }) {
  const { look } = useSheet();
  const pages = groupsOf(copy).flatMap((group) => group.pages);
  return (
    <>
      <SmallFront copy={copy} />
      <ContactBox copy={copy} />
      <DatesBox dates={copy.dates} />
      {pages.map((page) => (
        <Box key={page.id} part={{ tag: 'Sect' }} style={{ marginTop: look.betweenPages }}>
          {/* A copy of one part has its name at the top. */}
          {page.title === copy.title ? null : <PartHeading page={page} />}
          {page.questions.map((question) => (
            <Box key={question.key} style={{ marginTop: look.between }}>
              <PartQuestion {...{ page, question }} isHeading={page.title === copy.title} />
            </Box>
          ))}
          <PartEnd page={page} />
          {page.notes ? <Notes notes={page.notes} /> : null}
        </Box>
      ))}
      <NotesApart apart={copy.notesApart} />
      <DisagreementBox disagreement={copy.disagreement} />
      <Signatures copy={copy} />
    </>
  );
}
