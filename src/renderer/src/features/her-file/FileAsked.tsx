// On her plan's home and beside her copies: she has asked for everything kept about her, and nobody has made it yet.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { AskedInWords } from './AskedInWords';
import { useStanding } from './use-standing';

export type FileAskedProps = { plan: string; onOpen: () => void };

export function FileAsked({ plan, onOpen }: FileAskedProps) {
  const { t } = useTranslation('her-file');
  // Where it cannot be read, the screen of her file says so.
  const { standing } = useStanding(plan);
  if (!standing?.asked) return null;
  return (
    <Notice kind="look" title={t('card.title')}>
      <AskedInWords asked={standing.asked} />
      <div>
        <Button onClick={onOpen}>{t('asked.show')}</Button>
      </div>
    </Notice>
  );
}

/** The way to it from her copies, asked for or not. */
export function FileCard({ plan, onOpen }: FileAskedProps) {
  const { t } = useTranslation('her-file');
  const { standing } = useStanding(plan);
  return (
    <section className="card stack" aria-labelledby="her-file-card">
      <h2 id="her-file-card">{t('card.title')}</h2>
      <p>{t('card.words')}</p>
      {standing?.asked ? <AskedInWords asked={standing.asked} /> : null}
      <div>
        <Button onClick={onOpen}>{t('card.open')}</Button>
      </div>
    </section>
  );
}
