// An answer laid out for reading, with the button that reads it to her. Read only when asked.

import type { Block } from '../../../../shared/domain/workbook/blocks';
import { ReadToMe } from '../../ui/read-aloud/ReadToMe';
import { ReadScopeContext } from '../../ui/read-aloud/read-aloud-context';
import { useReadable } from '../../ui/read-aloud/use-readable';
import { AnswerBlocks } from './AnswerBlocks';
import { partsOfBlocks } from './read-parts';

export type AnswerReadAloudProps = {
  blocks: readonly Block[];
  /** BCP 47 language of the words. */
  language: string;
  /** The question it answers, for the button's name. */
  label: string;
  /** Stands among many answers, whose pictures wait until they are asked for. */
  isOneOfMany?: boolean | undefined;
};

export function AnswerReadAloud({ blocks, language, label, isOneOfMany }: AnswerReadAloudProps) {
  const readable = useReadable(language, partsOfBlocks(blocks));
  return (
    <ReadScopeContext value={readable.id}>
      <div {...readable.scope}>
        <AnswerBlocks blocks={blocks} isOneOfMany={isOneOfMany} />
        {blocks.some(({ kind }) => kind !== 'quiet') ? (
          <ReadToMe readable={readable} name={label} isHers />
        ) : null}
      </div>
    </ReadScopeContext>
  );
}
