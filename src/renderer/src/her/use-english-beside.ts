// The workbook's words in English, for under hers; asked for when she first wants them. Without them hers stand alone.

import { useEffect, useState } from 'react';
import type { WorkbookWords } from '../../../shared/domain/workbook/words';
import { bridge } from '../bridge/bridge';

export function useEnglishBeside(isWanted: boolean): WorkbookWords | undefined {
  const [words, setWords] = useState<WorkbookWords>();
  const isAsked = isWanted && words === undefined;
  useEffect(() => {
    if (!isAsked) return;
    bridge.workbook.content({}).then(
      (content) => setWords(content.words),
      () => {},
    );
  }, [isAsked]);
  return isWanted ? words : undefined;
}
