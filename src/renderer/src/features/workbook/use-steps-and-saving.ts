// Undo, redo and save by key: what they do to the answers that are there, and the short words said after them.

import { useTranslation } from 'react-i18next';
import { settleField } from '../../ui/settle-field';
import { questionLabel } from './question-label';
import { sayTime } from './say-time';
import type { WorkbookInUse } from './workbook-context';

/** @param keys the questions a step may be taken in */
export function useStepsAndSaving(
  inUse: Pick<WorkbookInUse, 'answers' | 'content' | 'wording' | 'language'>,
  keys: readonly string[],
  say: (words: string) => void,
) {
  const { t } = useTranslation('answering');
  const { answers, content, wording, language } = inUse;

  async function save() {
    settleField();
    const left = await answers.flush();
    const at = answers.lastSavedAt();
    if (left.length > 0) say(t('saving.someLeft'));
    else if (at === undefined) say(t('saving.nothingNew'));
    else say(t('saving.already', { time: sayTime(at, language) }));
  }

  function step(direction: 'back' | 'forward') {
    const key = answers.lastWithStep(direction, keys);
    if (key === undefined || !answers.step(key, direction)) {
      say(t('question.nothingToUndo'));
      return;
    }
    const { label } = questionLabel(content, key, wording);
    const words = direction === 'back' ? 'question.undone' : 'question.redone';
    say(t(words, { question: label }));
  }

  return { save: () => void save(), undo: () => step('back'), redo: () => step('forward') };
}
