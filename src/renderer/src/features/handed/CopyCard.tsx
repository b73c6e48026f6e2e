// One copy: for whom and what it was, whether it still says what she wants, how it left, and asking for it back.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import { languageName } from '../../ui/read-aloud/language-name';
import { AskBack } from './AskBack';
import { type DayInput, pageTitle } from './handed-parts';
import { LetterAnswer } from './LetterAnswer';
import type { Handed } from './use-handed';
import { WentOut } from './WentOut';
import { WhatItShows } from './WhatItShows';
import { WhatTheyGot } from './WhatTheyGot';

export type CopyCardProps = {
  copy: CopyOnRecord;
  plan: OpenPlan;
  content: WorkbookContent;
  dayInput: DayInput;
  handed: Handed;
};

export function CopyCard({ copy, plan, content, dayInput, handed }: CopyCardProps) {
  const { t, i18n } = useTranslation(['handed', 'copies', 'letters', 'printing']);
  const whose = t(copy.letter ? `letters:which.${copy.letter}` : `copies:who.${copy.copyFor}`);
  const title = copy.to ? t('named', { whose, name: copy.to }) : whose;
  const heading = `copy-${copy.id}`;
  return (
    <section className="card stack" aria-labelledby={heading}>
      <div>
        <h2 id={heading}>{title}</h2>
        <p>
          {t('line', {
            day: copy.madeOn,
            version: copy.version,
            kind: t(`copies:kind.${copy.kind}`),
            style: t(`copies:style.${copy.style}`),
          })}
          {copy.large ? ` · ${t('copies:large')}` : ''}
          {copy.draft ? ` · ${t('draft')}` : ''}
        </p>
        <p className="hint">
          {t('pages', { count: copy.pages })} · {t('answers', { count: copy.questions.length })} ·{' '}
          {t('by', { name: copy.madeBy })}
          {copy.language && copy.language !== 'en'
            ? ` · ${t('language', { language: languageName(copy.language, i18n.language) })}`
            : ''}
        </p>
      </div>
      <WhatItShows {...{ copy, content }} />
      <WentOut copy={copy} plan={plan.id} onSaid={handed.show} />
      <LetterAnswer {...{ copy, plan, handed }} />
      {copy.copyFor === 'woman' ? null : <AskBack {...{ copy, plan, dayInput, handed }} />}
      <details>
        <summary>{t('parts')}</summary>
        <ul>
          {copy.parts.map(({ page, answers }) => (
            <li key={page}>
              {copy.inShort.includes(page)
                ? t('partShort', { page: pageTitle(content, page) })
                : t('part', { page: pageTitle(content, page), count: answers })}
            </li>
          ))}
        </ul>
        <p className="hint">
          {copy.printed ? t('printing:onRecord') : t('file', { file: copy.fileName })} ·{' '}
          {t('code', { hash: copy.shortHash })}
        </p>
      </details>
      <WhatTheyGot {...{ copy, handed }} plan={plan.id} />
    </section>
  );
}
