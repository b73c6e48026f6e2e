// Whether words for the worker may stand here. Where she reads alone the content comes without any.

import { useWorkbook } from './workbook-context';

export function useIsStaff(): boolean {
  const { content } = useWorkbook();
  return Object.keys(content.staffWords.pages).length > 0;
}
