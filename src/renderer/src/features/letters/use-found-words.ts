// What has to be put right in a letter, as sentences, and in which part of it.

import { useTranslation } from 'react-i18next';
import type { TooLong } from '../../../../shared/domain/copies/letters';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { FoundInLetter } from '../../../../shared/ipc/contract';

export type ToPutRight = {
  /** The part of the letter; undefined where it is no field of this screen. */
  at?: string;
  sentence: string;
  /** Which answer of hers keeps it back. */
  source?: string;
};

/** 20,000 reads as more than 20000. */
const counted = new Intl.NumberFormat('en-GB');

/** Turns what was found into sentences for the worker's screen. */
export function useFoundWords(content: WorkbookContent) {
  const { t } = useTranslation(['letters', 'leaks']);

  function nameOf(at: string): string {
    const [, part] = /^part-(\d+)$/.exec(at) ?? [];
    if (part !== undefined) return t('paragraph', { number: part });
    return at === 'whole' ? t('found.whole') : t(at as 'to');
  }

  function sourceOf(question: string): string {
    const page = content.workbook.pages.find(({ questions }) =>
      questions.some(({ key }) => key === question),
    );
    if (!page) return t('found.fromBefore');
    const words = content.words.pages[page.id];
    return t('found.from', {
      page: words?.title ?? page.id,
      question: words?.questions[question]?.label ?? question,
    });
  }

  function ofFound(found: FoundInLetter): ToPutRight {
    if (found.what === 'empty') return { sentence: t('found.empty') };
    const field = fieldOf(found.at);
    if (found.what !== 'kept_back') {
      return { ...field, sentence: t(`found.${found.what}`, { ...found }) };
    }
    const { where, words, from } = found;
    const kind = t(`leaks:kind.${found.kind}`);
    return {
      ...{ ...field, source: sourceOf(from) },
      sentence: t('found.kept_back', { where, kind, words }),
    };
  }

  return (found: readonly FoundInLetter[], tooLong: readonly TooLong[]): ToPutRight[] => [
    ...tooLong.map(({ at, most }) => ({
      ...fieldOf(at),
      sentence: t('found.tooLong', { where: nameOf(at), most: counted.format(most) }),
    })),
    ...found.map(ofFound),
  ];
}

/** Lines around the letter, her box and the file's name are no fields of this screen. */
function fieldOf(at: string): { at?: string } {
  const isField =
    /^part-\d+$/.test(at) || ['to', 'address', 'from', 'subject', 'greeting', 'reply'].includes(at);
  return isField ? { at } : {};
}
