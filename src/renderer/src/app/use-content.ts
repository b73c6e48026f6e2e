// The workbook's words, read once for the list of women. Undefined until they are there; the list
// works without them.

import { useEffect, useState } from 'react';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import { bridge } from '../bridge/bridge';

export function useContent(): WorkbookContent | undefined {
  const [content, setContent] = useState<WorkbookContent>();
  useEffect(() => {
    let isLeft = false;
    bridge.workbook.content({}).then(
      (read) => {
        if (!isLeft) setContent(read);
      },
      // Opening a plan asks again, and says what is wrong.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return content;
}
