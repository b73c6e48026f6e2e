// All readers at once: pages down, readers across, a word in each cell; a press goes there.

import { useTranslation } from 'react-i18next';
import type { PageSeen } from '../../../../shared/domain/sharing/overview';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Audience } from '../../../../shared/domain/workbook/people-and-situations';
import { ShareMatrix } from '../../ui/ShareMatrix';

export type SharingTableProps = {
  readers: readonly Audience[];
  seenBy: (reader: Audience) => PageSeen[];
  content: WorkbookContent;
  onGo: (reader: Audience, page: string) => void;
};

export function SharingTable({ readers, seenBy, content, onGo }: SharingTableProps) {
  const { t } = useTranslation('sharing');
  const columns = readers.map(seenBy);
  return (
    <ShareMatrix
      title={t('table.title')}
      corner={t('table.page')}
      columns={readers.map((reader) => ({ id: reader, title: content.words.audiences[reader] }))}
      rows={(columns[0] ?? []).map(({ page }, i) => ({
        id: page.id,
        title: content.words.pages[page.id]?.title ?? page.id,
        cells: columns.map((pages) => {
          const state = pages[i]?.seen ?? 'nothing';
          return { state, words: t(`table.${state}`) };
        }),
      }))}
      onCell={(page, reader) => onGo(reader as Audience, page)}
    />
  );
}
