/*
 * A question as it stands on a page to write on: boxes to tick and lines for a pen. Pure; it knows no paper.
 */
import type { BlankPart, Block } from './blocks';
import type { ItemField, Question, WorkbookContent } from './content';
import type { QuestionWords } from './words';

/** Lines for a pen. A list has room for so many of its items. */
const LINES = { short: 1, long: 5 } as const;
const ITEMS = { list: 3, circle: 8, goals: 2, steps: 3 } as const;

const line = (label: string): BlankPart => ({ label, boxes: [], lines: LINES.short });
const times = <T>(count: number, make: () => T[]): T[] =>
  Array.from({ length: count }, make).flat();

type FieldWords = Record<
  string,
  { label?: string | undefined; options?: Record<string, string> | undefined }
>;

/** One field of an item; what can be chosen in it stands as boxes. */
function fieldPart(field: Pick<ItemField, 'key' | 'options'>, words: FieldWords): BlankPart {
  const text = words[field.key];
  const boxes = (field.options ?? []).flatMap(({ value }) => text?.options?.[value] ?? []);
  return { label: text?.label ?? '', boxes, lines: boxes.length > 0 ? 0 : LINES.short };
}

/** @param easy the easy words, where there are any */
function partsOf(
  question: Question,
  text: QuestionWords,
  content: WorkbookContent,
  easy: boolean,
): BlankPart[] {
  const { shapes } = content.words;
  const labels = (words: FieldWords) =>
    Object.values(words).flatMap(({ label }) => (label ? [line(label)] : []));
  switch (question.type) {
    case 'text':
    case 'date':
      return [{ boxes: [], lines: LINES.short }];
    case 'longtext':
      return [{ boxes: [], lines: LINES.long }];
    case 'choice':
    case 'multichoice': {
      const options = question.options ?? [];
      const boxes = options.flatMap(({ value }) => text.options?.[value] ?? []);
      return [{ boxes, lines: options.some(({ freeText }) => freeText) ? LINES.short : 0 }];
    }
    case 'list': {
      const fields = question.itemFields ?? [];
      // "One thing, one thing, one thing" says nothing: lines do.
      if (fields.length === 1) return [{ boxes: [], lines: ITEMS.list }];
      return times(ITEMS.list, () =>
        fields.map((field) => fieldPart(field, text.itemFields ?? {})),
      );
    }
    case 'address':
      return labels(
        Object.fromEntries(Object.entries(shapes.address).filter(([key]) => key !== 'showAs')),
      );
    case 'person':
      return labels(shapes.person);
    case 'network':
      return times(ITEMS.circle, () => [line(shapes.network.fields['name']?.label ?? '')]);
    case 'goals':
      return times(ITEMS.goals, () => [
        line(shapes.goal['goal']?.label ?? ''),
        ...times(ITEMS.steps, () => [
          line(shapes.step['step']?.label ?? ''),
          line(shapes.step['who']?.label ?? ''),
        ]),
      ]);
    case 'scale':
      return (question.scaleItems ?? []).map((item) => {
        const words = text.scaleItems?.[item];
        return {
          label: (easy ? words?.easyLabel : words?.label) ?? '',
          boxes: (question.options ?? []).flatMap(({ value }) => text.options?.[value] ?? []),
          lines: 0,
        };
      });
    case 'signature':
      return [{ boxes: [], lines: LINES.short }];
  }
}

/** The question as a block to be written on. */
export function blankBlock(
  question: Question,
  text: QuestionWords,
  content: WorkbookContent,
  easy: boolean,
): Block {
  return { kind: 'blank', parts: partsOf(question, text, content, easy) };
}
