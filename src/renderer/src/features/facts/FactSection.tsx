// One section of the facts page: its fields, and at each what cannot be true of it and the gentle questions about it.

import { useTranslation } from 'react-i18next';
import type { FactCheck } from '../../../../shared/domain/review/fact-checks';
import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import { CannotBe, impossibleAt } from './CannotBe';
import { FactInput } from './FactInput';
import { fieldsToShow, type SectionId } from './facts-layout';
import { SoftQuestions } from './SoftQuestions';
import { useFactWords } from './use-fact-words';

export type FactSectionProps = {
  section: SectionId;
  facts: CustodyFacts;
  checks: readonly FactCheck[];
  onChange: (facts: CustodyFacts) => void;
  onBlur: () => void;
};

export function FactSection({ section, facts, checks, onChange, onBlur }: FactSectionProps) {
  const { t } = useTranslation('facts');
  const hint = useFactWords().sectionHint(section);
  return (
    <section className="card fact-section" aria-labelledby={`facts-${section}`}>
      <h2 id={`facts-${section}`}>{t(`section.${section}`)}</h2>
      {hint ? <p className="hint">{hint}</p> : null}
      <div className="fact-fields">
        {fieldsToShow(section, facts).map((field) => {
          const impossible = impossibleAt(checks, field.name);
          const problem = impossible.length > 0 ? <CannotBe checks={impossible} /> : undefined;
          return (
            <div key={field.name} className="fact">
              <FactInput {...{ field, facts, onChange, onBlur, problem }} />
              <SoftQuestions checks={checks} about={field.name} facts={facts} />
            </div>
          );
        })}
      </div>
    </section>
  );
}
