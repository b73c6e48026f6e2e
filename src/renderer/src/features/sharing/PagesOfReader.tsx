// Every page as one reader sees it, a line each; one at a time is open to be chosen about.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allBut } from '../../../../shared/domain/sharing/overview';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { PageChoices } from './PageChoices';
import type { PagesOfReaderProps } from './sharing-parts';

export function PagesOfReader({ reader, pages, content, startAt, ...rest }: PagesOfReaderProps) {
  const { t } = useTranslation('sharing');
  const [open, setOpen] = useState(startAt);
  // Somebody came from the table: the page they pressed is where they go on.
  const start = useRef<HTMLLIElement>(null);
  useEffect(() => {
    start.current?.querySelector('button')?.focus();
  }, []);
  const name = content.words.audiences[reader];
  return (
    <section className="stack stack-small" aria-labelledby="reader-sees">
      <h2 id="reader-sees">{t('sees', { reader: name })}</h2>
      <ul className="plain share-pages">
        {pages.map((seen) => {
          const { id } = seen.page;
          const title = content.words.pages[id]?.title ?? id;
          const isOpen = open === id;
          const less = allBut(seen);
          return (
            <li key={id} ref={id === startAt ? start : undefined} className="share-page">
              <div className="share-line">
                <h3>{title}</h3>
                <p>{less === undefined ? t(`seen.${seen.seen}`) : t('allBut', { count: less })}</p>
                <Button onClick={() => setOpen(isOpen ? undefined : id)} expanded={isOpen}>
                  {t(isOpen ? 'fold' : 'choose')} <VisuallyHidden>{title}</VisuallyHidden>
                </Button>
              </div>
              {isOpen ? <PageChoices {...{ reader, seen, content }} {...rest} /> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
