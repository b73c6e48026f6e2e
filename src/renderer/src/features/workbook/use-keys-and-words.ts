// What the workbook's keys do, and the short words said after them.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/LiveRegion';
import { settleField } from '../../ui/settle-field';
import type { PlaceAmongPages } from './page-route';
import { questionLabel } from './question-label';
import { sayTime } from './say-time';
import { useWorkbookKeys } from './use-workbook-keys';
import { nextWording, type Wording } from './wording';
import type { WorkbookInUse } from './workbook-context';

export type KeysAndWords = {
  inUse: WorkbookInUse;
  place: PlaceAmongPages | undefined;
  onNext: () => void;
  onBack: () => void;
  onWording: (wording: Wording) => void;
};

export function useKeysAndWords({ inUse, place, onNext, onBack, onWording }: KeysAndWords) {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const [said, setSaid] = useState({ page: '', words: '' });
  const { answers, content, wording, language } = inUse;
  const page = place?.page.id ?? '';
  const say = (words: string) => {
    announce(words);
    setSaid({ page, words });
  };

  async function save() {
    settleField();
    const left = await answers.flush();
    const at = answers.lastSavedAt();
    if (left.length > 0) say(t('saving.someLeft'));
    else if (at === undefined) say(t('saving.nothingNew'));
    else say(t('saving.already', { time: sayTime(at, language) }));
  }

  function step(direction: 'back' | 'forward') {
    const keys = place?.page.questions.map((question) => question.key) ?? [];
    const key = answers.lastWithStep(direction, keys);
    if (key === undefined || !answers.step(key, direction)) {
      say(t('question.nothingToUndo'));
      return;
    }
    const { label } = questionLabel(content, key, wording);
    const words = direction === 'back' ? 'question.undone' : 'question.redone';
    say(t(words, { question: label }));
  }

  useWorkbookKeys({
    next: onNext,
    previous: onBack,
    wording() {
      const next = nextWording(wording);
      onWording(next);
      say(t('top.wordingNow', { wording: t(`top.${next}`) }));
    },
    save: () => void save(),
    undo: () => step('back'),
    redo: () => step('forward'),
  });
  // Words about one page do not follow to the next.
  return { said: said.page === page ? said.words : '' };
}
