// An answer as lines to read: one idea each, with its picture. Her words stay whole; a long answer is parted between her
// own sentences.

import type { CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import { sentencesOf } from '../../../shared/domain/copies/shorten';
import type {
  GoalStep,
  GoalValue,
  ListItem,
  MultichoiceValue,
} from '../../../shared/domain/workbook/answer';
import type { Block, OtherLanguage, SymbolLine } from '../../../shared/domain/workbook/blocks';
import { isOptionOpen, type Question } from '../../../shared/domain/workbook/content';
import { isSettled, laneOf } from '../../../shared/domain/workbook/goals';
import { languageOf } from '../../../shared/domain/workbook/own-words';
import { whenInWords } from '../../../shared/domain/workbook/present-goals';
import { saidTo } from '../../../shared/domain/workbook/walk';
import type { CopyFrom } from './copy-from';

/** The question with its answer in lines, and no heading over them. Nothing where there is nothing to say. */
export function asLines(
  from: CopyFrom,
  made: CopyQuestion,
  question: Question,
  lines: SymbolLine[] = linesOf(from, made.blocks, question),
): CopyQuestion[] {
  const { symbol: _, help: __, also: ___, ...rest } = made;
  const written = lines.filter(({ text }) => text.trim() !== '');
  if (written.length === 0) return [];
  return [
    {
      ...rest,
      label: '',
      findAs: made.findAs ?? made.label,
      blocks: [{ kind: 'lines', lines: written }],
    },
  ];
}

function linesOf(from: CopyFrom, blocks: readonly Block[], question: Question): SymbolLine[] {
  const symbol = symbolFor(from, question.symbol);
  const ofOptions = symbolsOfOptions(from, question);
  return blocks.flatMap((block): SymbolLine[] => {
    if (block.kind === 'words') {
      const { own } = block;
      return sentencesOf(block.text, own?.lang ?? from.hers.language).map((text) => ({
        ...{ text, own: own ? { lang: own.lang, from: 0 } : null },
        ...symbol,
      }));
    }
    if (block.kind !== 'bullets') return [];
    return block.items.map((text, at) => ({
      ...{ text, own: block.own?.[at] ?? null },
      ...(ofOptions[at] ?? symbol),
    }));
  });
}

type Symbol = Pick<SymbolLine, 'symbol'>;

/** The path data of a picture of ours. */
export function symbolFor({ hers }: CopyFrom, name: string | undefined): Symbol {
  const symbol = name === undefined ? undefined : hers.workbook.symbols[name];
  return symbol ? { symbol } : {};
}

/** The pictures of what she picked, in the order in which it stands on paper. */
function symbolsOfOptions(from: CopyFrom, question: Question): (Symbol | undefined)[] {
  if (question.type !== 'multichoice') return [];
  const { options, key } = question;
  const chosen = saidTo<MultichoiceValue>(from.plan.answers, key)?.chosen ?? [];
  return chosen
    .filter((value) => isOptionOpen(options, value, from.allowed.closedGates))
    .map((value) => options?.find((known) => known.value === value)?.symbol)
    .map((name) => (name === undefined ? undefined : symbolFor(from, name)));
}

/** The items of a list by one or more of its fields, as they are typed. */
export function fieldsOf({ plan }: CopyFrom, question: Question): ListItem['fields'][] {
  return (saidTo<ListItem[]>(plan.answers, question.key) ?? []).map(({ fields }) => fields);
}

/** Her own words in the language she said them in, where it is not the copy's. */
export function ownIn(from: CopyFrom, question: string, at = 0): OtherLanguage | null {
  const answer = from.plan.answers.get(question);
  const lang = answer ? languageOf(answer) : from.hers.language;
  return lang === from.hers.language ? null : { lang, from: at };
}

type GoalLines = { goal: GoalValue; lines: SymbolLine[] };

/** Goals she works on, each with its open steps: when and who, and then what. */
export function goalLines(from: CopyFrom, question: Question, withWho = true): GoalLines[] {
  const { hers, plan } = from;
  const how = { content: hers.workbook, language: hers.language };
  const step = (each: GoalStep): SymbolLine => {
    const when = whenInWords('step', each, how);
    const before = [when, withWho ? each.who.trim() : ''].filter(Boolean).join(', ');
    const lead = before === '' ? '' : `${before}: `;
    return {
      text: `${lead}${each.step.trim()}`,
      ...{ own: ownIn(from, question.key, lead.length), ...symbolFor(from, 'Footprints') },
    };
  };
  return (saidTo<GoalValue[]>(plan.answers, question.key) ?? [])
    .filter((goal) => laneOf(goal) === 'now' && goal.goal.trim() !== '')
    .map((goal) => ({
      goal,
      lines: [
        {
          text: withDay(goal, whenInWords('goal', goal, how)),
          own: ownIn(from, question.key, whenLead(whenInWords('goal', goal, how)).length),
          ...symbolFor(from, 'Flag'),
        },
        ...goal.steps.filter((each) => each.step.trim() !== '' && !isSettled(each)).map(step),
      ],
    }));
}

const whenLead = (when: string) => (when === '' ? '' : `${when}: `);
const withDay = ({ goal }: GoalValue, when: string) => `${whenLead(when)}${goal.trim()}`;
