// What the workbook's keys do, and the short words said after them.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/LiveRegion';
import type { PlaceAmongPages } from './page-route';
import { useStepsAndSaving } from './use-steps-and-saving';
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
  const { wording } = inUse;
  const page = place?.page.id ?? '';
  const say = (words: string) => {
    announce(words);
    setSaid({ page, words });
  };

  const keys = place?.page.questions.map((question) => question.key) ?? [];
  const { save, undo, redo } = useStepsAndSaving(inUse, keys, say);

  useWorkbookKeys({
    next: onNext,
    previous: onBack,
    wording() {
      const next = nextWording(wording);
      onWording(next);
      say(t('top.wordingNow', { wording: t(`top.${next}`) }));
    },
    ...{ save, undo, redo },
  });
  // Words about one page do not follow to the next.
  return { said: said.page === page ? said.words : '' };
}
