// What every editor is given: its question, what stands there now, and how to change it. Editors know
// nothing of saving, history or who is answering.

import type { Question } from '../../../../../shared/domain/workbook/content';
import type { QuestionWords } from '../../../../../shared/domain/workbook/words';
import type { ChangeKind } from '../undo-steps';

export type EditorProps<Said> = {
  question: Question;
  text: QuestionWords;
  /** Undefined while nothing has been said, or a non-answer has. */
  said: Said | undefined;
  /** `typing` for one keystroke of many, `at-once` for a pick, a move, a removal. */
  onSay: (said: Said, how?: ChangeKind) => void;
  /** The keyboard has left a field. */
  onLeave: () => void;
  /** Id of the question's label. */
  labelledBy: string;
  /** Ids of its help and of who sees it. */
  describedBy: string;
};
