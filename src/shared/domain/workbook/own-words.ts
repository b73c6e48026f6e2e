// Which parts of an answer are words of her own, and in which language they are. A choice reads in any language; what she
// typed stays in the one she typed it in. Pure.

import { FIRST_LANGUAGE, isLanguageTag } from '../languages/language';
import type {
  AnswerValue,
  ChoiceValue,
  CirclePerson,
  GoalValue,
  ListItem,
  MultichoiceValue,
} from './answer';
import type { Block, Card, OtherLanguage } from './blocks';
import type { Question } from './content';

/** What she said in words of her own, piece by piece. Names, places and marks belong to no language. */
export function ownWords(question: Question, value: AnswerValue): string[] {
  if (value.kind !== 'said' || question.controls?.startsWith('identity.')) return [];
  return typedIn(question, value.said).filter((words) => words.trim() !== '');
}

function typedIn(question: Question, said: unknown): string[] {
  switch (question.type) {
    case 'text':
    case 'longtext':
      return [said as string];
    case 'choice':
    case 'multichoice':
      return [(said as ChoiceValue | MultichoiceValue).other ?? ''];
    case 'list': {
      const typed = (question.itemFields ?? []).filter(({ type }) => !isPicked(type));
      return (said as ListItem[]).flatMap(({ fields }) =>
        typed.map(({ key }) => fields[key] ?? ''),
      );
    }
    case 'network':
      return (said as CirclePerson[]).map(({ note }) => note);
    case 'goals':
      return (said as GoalValue[]).flatMap(({ goal, why, more = '', mark = '', steps }) => [
        ...[goal, why, more, mark],
        ...steps.flatMap(({ step, how = '' }) => [step, how]),
      ]);
    default:
      return [];
  }
}

const isPicked = (type: string) => type === 'choice' || type === 'date';

/** The language as it is kept: nothing where there are no words of hers, or where they are English. */
export function languageToKeep(
  question: Question,
  value: AnswerValue,
  language: string | undefined,
): string | undefined {
  if (language === FIRST_LANGUAGE) return undefined;
  return ownWords(question, value).length > 0 ? language : undefined;
}

/**
 * The language of what is said now. Where no word was typed that did not stand there before (a tick, a choice, another
 * order, a line taken out), it is the one that stood there.
 * @param language BCP 47 of words that are typed
 */
export function languageSaid(
  question: Question,
  before: { value: AnswerValue; language?: string | undefined } | undefined,
  value: AnswerValue,
  language: string | undefined,
): string | undefined {
  const stood = new Set(before ? ownWords(question, before.value) : []);
  const isTyped = ownWords(question, value).some((words) => !stood.has(words));
  return languageToKeep(question, value, isTyped || !before ? language : languageOf(before));
}

/** The language of an answer's own words. */
export function languageOf({ language }: { language?: string | undefined }): string {
  return language ?? FIRST_LANGUAGE;
}

/** Scripts that are written from right to left. */
const fromTheRight = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

/** The direction in which a language is written. From the left for what is no language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  if (!isLanguageTag(language)) return 'ltr';
  return fromTheRight.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** The same blocks, with what is hers in another language marked. Not a letter is changed. */
export function markOwnWords(
  blocks: readonly Block[],
  own: readonly string[],
  lang: string,
): Block[] {
  const longestFirst = own.map((words) => words.trim()).sort((a, b) => b.length - a.length);
  const find = (text: string): OtherLanguage | undefined => {
    const trimmed = text.trimEnd();
    for (const words of longestFirst) {
      const from = trimmed.length - words.length;
      if (!trimmed.endsWith(words)) continue;
      // Alone, or after the choice or the marks that they belong to.
      if (text.slice(0, from).trim() === '') return { lang, from: 0 };
      if (/(?:: | · )$/.test(text.slice(0, from))) return { lang, from };
    }
    return undefined;
  };
  const inCard = ({ rows, cards, ...card }: Card): Card => {
    const title = card.title === undefined ? undefined : find(card.title);
    return {
      ...card,
      ...(title ? { own: title } : {}),
      rows: rows.map((row) => withOwn(row, find(row.text))),
      ...(cards ? { cards: cards.map(inCard) } : {}),
    };
  };
  return blocks.map((block): Block => {
    if (block.kind === 'words') return withOwn(block, find(block.text));
    if (block.kind === 'bullets')
      return { ...block, own: block.items.map((item) => find(item) ?? null) };
    return block.kind === 'cards' ? { ...block, cards: block.cards.map(inCard) } : block;
  });
}

function withOwn<T extends object>(part: T, own: OtherLanguage | undefined): T {
  return own ? { ...part, own } : part;
}
