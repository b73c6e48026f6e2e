// An answer as blocks: her words, bullets, cards, remarks and drawn signatures. What she said stands
// beside a plum bar; what is only said about her answer does not.

import type { ReactNode } from 'react';
import type { EnglishBeside } from '../../../shared/domain/copies/plan-copy';
import { lookAtFile } from '../../../shared/domain/pictures/look-at-file';
import type { BlankPart, Block, OtherLanguage } from '../../../shared/domain/workbook/blocks';
import { colours } from '../look';
import { runsRightToLeft } from '../shaped/direction';
import { Box } from '../tagged/Box';
import { Cards } from './Cards';
import { Circle } from './Circle';
import { Aside, Inset, useColumn, useSheet, VoiceContext } from './Column';
import { ReadingsOnPaper } from './ReadingsOnPaper';
import { SymbolLines } from './SymbolLines';
import { Pieces, Words } from './Words';

const bar = { colour: colours.plum, width: 2.5 };

type HerVoiceProps = {
  /** What she said: where it runs right to left, the bar stands at the right. */
  words?: string;
  children: ReactNode;
};

/** A bar in the colour of her voice where her lines begin; as dark as text when printed in grey. */
export function HerVoice({ words = '', children }: HerVoiceProps) {
  const isOnTheRight = runsRightToLeft(words);
  const [left, right] = isOnTheRight ? [14, 13] : [13, 14];
  return (
    <Inset
      part={{ frame: { bar: { ...bar, isOnTheRight } } }}
      left={left}
      right={right}
      style={{ marginTop: 5 }}
    >
      <VoiceContext value={true}>{children}</VoiceContext>
    </Inset>
  );
}

/** The dot stands at the outer edge, on the side where the item's lines begin. */
function Bullet({ item, width }: { item: string; width: number }) {
  const { look, widthOf } = useSheet();
  const dot = widthOf('•', look.body);
  return (
    <Box style={{ width, paddingLeft: runsRightToLeft(item) ? width - dot : 0 }}>
      <Words text="•" pen={look.body} tag="Lbl" width={dot} />
    </Box>
  );
}

type BulletsProps = { items: string[]; own: (OtherLanguage | null)[] | undefined };

function Bullets({ items, own }: BulletsProps) {
  const { look } = useSheet();
  const column = useColumn();
  const indent = look.body.size * 1.15;
  const written = items
    .map((item, at) => ({ item, own: own?.[at] }))
    .filter(({ item }) => item.trim() !== '');
  if (written.length === 0) return null;
  return (
    <Box part={{ tag: 'L' }}>
      {written.map(({ item, own }, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
          key={index}
          part={{ tag: 'LI' }}
          style={{
            flexDirection: runsRightToLeft(item) ? 'row-reverse' : 'row',
            marginTop: index === 0 ? 0 : 2.5,
          }}
        >
          <Bullet item={item} width={indent} />
          <Aside part={{ tag: 'LBody' }} width={column - indent}>
            <Pieces text={item} own={own} pen={look.body} />
          </Aside>
        </Box>
      ))}
    </Box>
  );
}

/** A signature drawn on the screen, with what it is in words below it. */
function Drawing({ path, caption }: { path: string; caption: string }) {
  const { look } = useSheet();
  const width = 240;
  const picture = { path, width: 600, height: 200, draw: 'stroke', colour: colours.ink } as const;
  return (
    <Box part={{ keepWhole: true }}>
      <Box
        part={{ tag: 'Figure', alt: caption, picture }}
        style={{ width, height: width / 3, marginTop: 2 }}
      />
      <Words text={caption} pen={look.small} above={2} />
    </Box>
  );
}

/** A picture, small: as wide as half a column at most. What it shows stands in words above it. */
function Photo({ jpeg, alt }: { jpeg: string; alt: string }) {
  const column = useColumn();
  const bytes = Buffer.from(jpeg, 'base64');
  const looked = lookAtFile(bytes);
  if (looked.kind !== 'jpeg') return null;
  const by = Math.min(column / 2 / looked.width, 200 / looked.height);
  return (
    <Box part={{ keepWhole: true, keepBehind: 30 }} style={{ paddingTop: 6 }}>
      <Box
        part={{ tag: 'Figure', alt, photo: bytes }}
        style={{ width: looked.width * by, height: looked.height * by }}
      />
    </Box>
  );
}

function AnswerBlock({ block }: { block: Block }) {
  const { look } = useSheet();
  switch (block.kind) {
    case 'words':
      return (
        <HerVoice words={block.text}>
          <Pieces text={block.text} own={block.own} pen={look.body} />
        </HerVoice>
      );
    case 'bullets':
      return (
        <HerVoice words={block.items.join('\n')}>
          <Bullets items={block.items} own={block.own} />
        </HerVoice>
      );
    case 'lines':
      return <SymbolLines lines={block.lines} />;
    case 'cards':
      return <Cards cards={block.cards} />;
    case 'readings':
      return <ReadingsOnPaper block={block} />;
    case 'circle':
      return <Circle picture={block.picture} summary={block.summary} />;
    case 'quiet':
      // What it is about may follow: "For later", and then goals.
      return (
        <Words text={block.text} pen={look.soft} above={4} keepAhead={look.body.leading * 2} />
      );
    case 'blank':
      return <Blank parts={block.parts} />;
    case 'photo':
      return <Photo jpeg={block.jpeg} alt={block.alt} />;
    case 'drawing':
      return (
        <HerVoice>
          <Drawing path={block.path} caption={block.caption} />
        </HerVoice>
      );
  }
}

/** A square to tick, as large as a letter. */
export const square = { path: 'M4 4H96V96H4Z', width: 100, height: 100, draw: 'stroke' } as const;

function ToTick({ text }: { text: string }) {
  const { look } = useSheet();
  const column = useColumn();
  const { size, leading } = look.body;
  const indent = size * 1.9;
  const picture = { ...square, colour: colours.ink };
  return (
    <Box part={{ keepWhole: true }} style={{ flexDirection: 'row', marginTop: 6 }}>
      <Box
        part={{ picture }}
        style={{ width: size * 1.1, height: size * 1.1, marginTop: (leading - size) / 2 }}
      />
      <Box style={{ width: indent - size * 1.1 }} />
      <Aside width={column - indent}>
        <Words text={text} pen={look.body} />
      </Aside>
    </Box>
  );
}

/** A line for a pen, with room above it for large writing. */
function ToWriteOn() {
  const column = useColumn();
  return (
    <Box part={{ keepWhole: true }} style={{ paddingTop: 27 }}>
      <Box part={{ frame: { rule: colours.line } }} style={{ width: column, height: 0.9 }} />
    </Box>
  );
}

function Blank({ parts }: { parts: BlankPart[] }) {
  const { look } = useSheet();
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
    <Box key={index} style={{ marginTop: part.label ? 8 : 2 }}>
      {part.label ? (
        <Words text={part.label} pen={look.soft} keepAhead={look.body.leading * 2} />
      ) : null}
      {part.boxes.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        <ToTick key={at} text={text} />
      ))}
      {Array.from({ length: part.lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
        <ToWriteOn key={at} />
      ))}
    </Box>
  ));
}

export function Answer({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
    <AnswerBlock key={index} block={block} />
  ));
}

/** English under her words, with who put them into it: not in her voice, so without the bar. */
export function InEnglish({ english }: { english: EnglishBeside | undefined }) {
  const { look } = useSheet();
  if (!english) return null;
  return (
    <>
      <Words
        text={english.label}
        pen={look.small}
        above={6}
        keepAhead={look.body.leading * 2}
        keepBehind={look.body.leading}
      />
      <Words text={english.text} pen={look.soft} lang="en-GB" />
    </>
  );
}
