// A letter: from whom, the day, to whom, what it is about, the words, room to sign, and how to answer safely.

import type {
  CopyQuestion,
  LetterOnPaper,
  PlanCopy,
} from '../../../shared/domain/copies/plan-copy';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Answer } from './Answer';
import { useColumn, useSheet } from './Column';
import { ContactBox, groupsOf } from './ContactBox';
import { SmallSignature } from './SmallFront';
import { Words } from './Words';

function Lines({ lines }: { lines: readonly string[] }) {
  const { look } = useSheet();
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
    <Words key={index} text={line} pen={look.body} />
  ));
}

/** Her own words stand beside her bar; what the letter says around them does not. */
function Paragraph({ question }: { question: CopyQuestion }) {
  const { look } = useSheet();
  const [block] = question.blocks;
  const isHers = question.key.startsWith('hers-');
  return (
    <Box style={{ marginTop: isHers ? 2 : 8 }}>
      {isHers || block?.kind !== 'words' ? (
        <Answer blocks={question.blocks} />
      ) : (
        <Words text={block.text} pen={look.body} lang={question.lang} />
      )}
    </Box>
  );
}

export function Letter({ copy, letter }: { copy: PlanCopy; letter: LetterOnPaper }) {
  const { look } = useSheet();
  const column = useColumn();
  const paragraphs = groupsOf(copy).flatMap(({ pages }) => pages.flatMap((page) => page.questions));
  const marks = [copy.draft, copy.practice].flatMap((mark) => mark ?? []);
  return (
    <>
      {letter.own ? <Words text={letter.own} pen={look.small} /> : null}
      <Lines lines={letter.from} />
      <Words text={letter.day} pen={look.body} above={14} />
      <Box style={{ marginTop: 14 }}>
        <Lines lines={letter.to} />
      </Box>
      {marks.map(({ mark, why }) => (
        <Words key={mark} text={`${mark}. ${why}`} pen={look.small} above={8} />
      ))}
      {/* On page one, however long the letter is. */}
      <ContactBox copy={copy} isSmall />
      <Words
        text={letter.subject}
        pen={look.page}
        tag="H1"
        above={16}
        bookmark={{ title: letter.subject, level: 1 }}
        keepAhead={look.body.leading * 3}
      />
      <Words text={letter.greeting} pen={look.body} above={10} />
      {paragraphs.map((question) => (
        <Paragraph key={question.key} question={question} />
      ))}
      <Box part={{ keepWhole: true }} style={{ marginTop: 14 }}>
        <Words text={letter.close} pen={look.body} />
        <Box
          part={{ frame: { rule: colours.line } }}
          style={{ width: column * 0.5, height: 0.9, marginTop: 34, marginBottom: 3 }}
        />
        <Words text={letter.name} pen={look.strong} />
      </Box>
      <Box style={{ marginTop: 10 }}>
        <Lines lines={letter.after} />
      </Box>
      <SmallSignature copy={copy} />
    </>
  );
}
