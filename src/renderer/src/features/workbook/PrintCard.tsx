// At the desk: this card as a PDF, in the wording that is on.

import { useTranslation } from 'react-i18next';
import type { CardsRequest } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { useSavedPaper } from '../../bridge/use-saved-paper';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { useWorkbook } from './workbook-context';

export type PrintCardProps = {
  /** Its name in the content. */
  card: string;
  title: string;
};

export function PrintCard({ card, title }: PrintCardProps) {
  const { t } = useTranslation('copies');
  const { wording, language } = useWorkbook();
  const { make, made, failure, isMaking } = useSavedPaper<CardsRequest>(bridge.copies.cards);
  const request = { cards: [card], style: wording, language, large: false };
  return (
    <div className="stack stack-small">
      {failure ? <FailureNotice failure={failure} /> : null}
      <div>
        <Button disabled={isMaking} onClick={() => void make(request, t('cards.fileName'))}>
          {t('cards.printOne')}
          <VisuallyHidden> {title}</VisuallyHidden>
        </Button>
      </div>
      <p role="status">{made ? t('blank.made', { file: made.fileName, count: made.pages }) : ''}</p>
    </div>
  );
}
