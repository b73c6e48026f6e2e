// What she keeps back and was found in other words of the copy: where, what it is, the words around it, and which answer of
// hers keeps it back. For the worker's screen only.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyPreview, CopyRequest } from '../../../../shared/ipc/contract';
import { sealed } from '../../ui/copying';
import { Notice } from '../../ui/Notice';
import { AnotherPlace } from './AnotherPlace';
import { pageOf, titlesOf } from './copy-words';
import { GoTo } from './GoTo';

export type KeptBackFoundProps = {
  leaks: CopyPreview['leaks'];
  content: WorkbookContent;
  order: CopyRequest;
  onOpenPage: (page: string, question?: string) => void;
  /** Somebody said of a name that it is another's. */
  onDecided: () => void;
};

export function KeptBackFound(props: KeptBackFoundProps) {
  const { leaks } = props;
  const { t } = useTranslation('leaks');
  if (leaks.length === 0) return null;
  const places = [...new Set(leaks.map(({ where }) => where))];
  return (
    <Notice kind="put-right" title={t('title')}>
      <p>{t('intro')}</p>
      <ul className="stack" {...sealed}>
        {places.map((place) => (
          <li key={place}>
            {place}
            <ul className="stack">
              {leaks
                .filter(({ where }) => where === place)
                .map((leak) => (
                  <li key={`${leak.kind} ${leak.from} ${leak.words}`} className="stack stack-small">
                    <OneFound {...props} leak={leak} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type OneFoundProps = KeptBackFoundProps & { leak: CopyPreview['leaks'][number] };

function OneFound({ leak, content, order, onOpenPage, onDecided }: OneFoundProps) {
  const { t } = useTranslation('leaks');
  const about = useId();
  const { kind, from, words, question, finding } = leak;
  const keptIn = pageOf(content, from);
  return (
    <>
      <p id={about}>
        {t('found', { kind: t(`kind.${kind}`), words })}
        <span className="under">
          {keptIn
            ? t('from', titlesOf(content, { page: keptIn, question: from }))
            : t('fromBefore')}
        </span>
      </p>
      {question === undefined ? null : <GoTo {...{ content, question, onOpenPage }} />}
      {finding ? <AnotherPlace {...{ order, finding, kind, about, onDecided }} /> : null}
    </>
  );
}
