// "Is this right?" beside a fact that looks odd. It stops nothing; keeping it as it is makes it quiet
// until that fact is changed.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactCheck } from '../../../../shared/domain/review/fact-checks';
import type { CustodyFacts, FactName } from '../../../../shared/domain/review/facts';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useCheckWords } from '../../ui/use-check-words';

export type SoftQuestionsProps = {
  checks: readonly FactCheck[];
  /** The fact they stand beside: the first one a check names. */
  about: FactName;
  facts: CustodyFacts;
};

export function SoftQuestions({ checks, about, facts }: SoftQuestionsProps) {
  const { t } = useTranslation('facts');
  const wordsOf = useCheckWords();
  // What was kept, with the values it was kept for: changed facts ask again.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const mark = ({ id, fields }: FactCheck) =>
    `${id} ${fields.map((name) => JSON.stringify(facts[name])).join(' ')}`;
  return checks
    .filter(({ kind, fields }) => kind === 'odd' && fields[0] === about)
    .map((check) =>
      kept.has(mark(check)) ? (
        <p key={check.id} className="hint">
          {t('check.kept')}
        </p>
      ) : (
        <Notice key={check.id} kind="look" title={t('check.title')}>
          <p>{wordsOf(check)}</p>
          <div>
            <Button onClick={() => setKept(new Set([...kept, mark(check)]))}>
              {t('check.keep')}
            </Button>
          </div>
        </Notice>
      ),
    );
}
