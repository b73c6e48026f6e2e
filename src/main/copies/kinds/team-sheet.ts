// Her team on a sheet: who they are, how she reaches them, what they will do. A place nobody has is named as such.

import type { CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { GoalValue } from '../../../shared/domain/workbook/answer';
import type { Block, Card } from '../../../shared/domain/workbook/blocks';
import type { Question } from '../../../shared/domain/workbook/content';
import { whenInWords } from '../../../shared/domain/workbook/present-goals';
import { stepsByPerson } from '../../../shared/domain/workbook/promises';
import { whoIsWho } from '../../../shared/domain/workbook/team';
import { saidTo } from '../../../shared/domain/workbook/walk';
import type { CopyFrom, MakeKind } from './copy-from';
import { inParts } from './in-parts';
import { ownIn } from './lines';

export const teamSheet: MakeKind = (from) => {
  const { words } = from.hers;
  const promised = promisedBy(from);
  const shaped = (made: CopyQuestion, question: Question): CopyQuestion[] => {
    // Her goals are only here for what each person said they would do.
    if (question.type === 'goals') return [];
    if (question.controls !== 'team.people') return [made];
    const { help: _, ...rest } = made;
    return [{ ...rest, blocks: made.blocks.map((block) => byName(block, promised)) }];
  };
  return {
    title: words('paper:kinds.team'),
    groups: inParts(from, 'team', shaped),
    dates: { heading: '', lines: [] },
    wetSignatures: [],
  };
};

type Row = Card['rows'][number];
type Promised = ReadonlyMap<string, Row[]>;

/** A card for each person: the name over it, and what they said they would do at its foot. */
function byName(block: Block, promised: Promised): Block {
  if (block.kind !== 'cards') return block;
  const cards = block.cards.map((card): Card => {
    const [name, ...rows] = card.rows;
    if (!name) return card;
    const steps = promised.get(name.text.trim().toLocaleLowerCase()) ?? [];
    return { title: name.text, ...(name.own ? { own: name.own } : {}), rows: [...rows, ...steps] };
  });
  return { kind: 'cards', cards };
}

/** Open steps of her goals by the name of who does them; nothing where this reader does not get her goals. */
function promisedBy(from: CopyFrom): Promised {
  const { plan, hers, allowed } = from;
  const { words, workbook: content, language } = hers;
  const goals = allowed.groups
    .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
    .find(({ type }) => type === 'goals');
  if (!goals) return new Map();
  const names = whoIsWho(content, plan.answers, words('paper:goals.me'));
  const { people } = stepsByPerson(saidTo<GoalValue[]>(plan.answers, goals.key) ?? [], names);
  return new Map(
    people.flatMap(({ who, steps }): [string, Row[]][] => {
      if (who.kind === 'her') return [];
      const open = steps.filter(({ step }) => step.done === 'not_yet' || step.done === 'started');
      const rows = open.map(({ step }, at): Row => {
        const when = whenInWords('step', step, { content, language });
        const lead = when === '' ? '' : `${when}: `;
        const own = ownIn(from, goals.key, lead.length);
        const label = at === 0 ? words('paper:willDo') : '';
        return { label, text: `${lead}${step.step}`, ...(own ? { own } : {}) };
      });
      return [[who.name.toLocaleLowerCase(), rows]];
    }),
  );
}
