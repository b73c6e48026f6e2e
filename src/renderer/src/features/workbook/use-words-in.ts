// The workbook's words in a language: those that are here for what is spoken here, asked for once for another.

import { useEffect, useState } from 'react';
import type { WorkbookWords } from '../../../../shared/domain/workbook/words';
import { bridge } from '../../bridge/bridge';
import { useWorkbook } from './workbook-context';

/** Undefined until they are here. Where they cannot be had, those that are spoken here. @param language BCP 47 */
export function useWordsIn(language: string): WorkbookWords | undefined {
  const { content, language: spoken } = useWorkbook();
  const [others, setOthers] = useState<{ language: string; words: WorkbookWords }>();
  const isHere = language === spoken;
  useEffect(() => {
    if (isHere) return undefined;
    let isGone = false;
    const put = (words: WorkbookWords) => {
      if (!isGone) setOthers({ language, words });
    };
    bridge.workbook.content({ language }).then(
      (read) => put(read.words),
      () => put(content.words),
    );
    return () => {
      isGone = true;
    };
  }, [isHere, language, content]);
  if (isHere) return content.words;
  return others?.language === language ? others.words : undefined;
}
