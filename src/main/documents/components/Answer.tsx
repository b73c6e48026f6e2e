// An answer as blocks: her words, bullets, cards, remarks and drawn signatures. What she said stands
// beside a plum bar; what is only said about her answer does not.

import type { ReactNode } from 'react';
import type { Block } from '../../../shared/domain/workbook/blocks';
import { colours } from '../look';
import { Box } from '../tagged/Box';
import { Cards } from './Cards';
import { Circle } from './Circle';
import { Aside, Inset, useColumn, useSheet } from './Column';
import { Words } from './Words';

const bar = { colour: colours.plum, width: 2.5 };

/** A bar at the left in the colour of her voice; as dark as text when printed in grey. */
export function HerVoice({ children }: { children: ReactNode }) {
  return (
    <Inset part={{ frame: { bar } }} left={13} right={14} style={{ marginTop: 5 }}>
      {children}
    </Inset>
  );
}

function Bullets({ items }: { items: string[] }) {
  const { look } = useSheet();
  const column = useColumn();
  const indent = look.body.size * 1.15;
  const written = items.filter((item) => item.trim() !== '');
  if (written.length === 0) return null;
  return (
    <Box part={{ tag: 'L' }}>
      {written.map((item, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
          key={index}
          part={{ tag: 'LI' }}
          style={{ flexDirection: 'row', marginTop: index === 0 ? 0 : 2.5 }}
        >
          <Words text="•" pen={look.body} tag="Lbl" width={indent} />
          <Aside part={{ tag: 'LBody' }} width={column - indent}>
            <Words text={item} pen={look.body} />
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

function AnswerBlock({ block }: { block: Block }) {
  const { look } = useSheet();
  switch (block.kind) {
    case 'words':
      return (
        <HerVoice>
          <Words text={block.text} pen={look.body} />
        </HerVoice>
      );
    case 'bullets':
      return (
        <HerVoice>
          <Bullets items={block.items} />
        </HerVoice>
      );
    case 'cards':
      return <Cards cards={block.cards} />;
    case 'circle':
      return <Circle picture={block.picture} summary={block.summary} />;
    case 'quiet':
      return <Words text={block.text} pen={look.soft} above={4} />;
    case 'drawing':
      return (
        <HerVoice>
          <Drawing path={block.path} caption={block.caption} />
        </HerVoice>
      );
  }
}

export function Answer({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a copy never changes once it is set
    <AnswerBlock key={index} block={block} />
  ));
}
