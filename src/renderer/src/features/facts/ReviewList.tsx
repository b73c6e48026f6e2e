// The days the plan was looked at together: add one, remove one, bring it back.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import type { FactCheck } from '../../../../shared/domain/review/fact-checks';
import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import { Button } from '../../ui/Button';
import { DayField } from './DayField';
import { RemovableLine } from './RemovableLine';
import { SoftQuestions } from './SoftQuestions';

export type ReviewListProps = {
  facts: CustodyFacts;
  checks: readonly FactCheck[];
  onChange: (facts: CustodyFacts) => void;
  onBlur: () => void;
};

export function ReviewList({ facts, checks, onChange, onBlur }: ReviewListProps) {
  const { t, i18n } = useTranslation('facts');
  const [day, setDay] = useState<Day>();
  const [adds, setAdds] = useState(0);
  const [needsDay, setNeedsDay] = useState(false);
  const [removed, setRemoved] = useState<readonly Day[]>([]);
  // Taken-out days stay on their line, so that each can be brought back where it was.
  const lines = [...new Set([...facts.reviews, ...removed])].sort();

  function add() {
    setNeedsDay(!day);
    if (!day) return;
    onChange({ ...facts, reviews: [...new Set([...facts.reviews, day])].sort() });
    setRemoved(removed.filter((each) => each !== day));
    setDay(undefined);
    // The field keeps half-typed days to itself; a new one starts empty.
    setAdds(adds + 1);
  }

  return (
    <section className="card" aria-labelledby="facts-reviews">
      <h2 id="facts-reviews">{t('section.reviews')}</h2>
      <p className="hint">{t('sectionHint.reviews')}</p>
      {lines.length === 0 ? <p>{t('list.noReviews')}</p> : null}
      <ul className="plain stack stack-small">
        {lines.map((line) => (
          <RemovableLine
            key={line}
            words={formatDay(line, i18n.language)}
            isRemoved={!facts.reviews.includes(line)}
            onRemove={() => {
              setRemoved([...removed, line]);
              onChange({ ...facts, reviews: facts.reviews.filter((each) => each !== line) });
            }}
            onBringBack={() => onChange({ ...facts, reviews: [...facts.reviews, line].sort() })}
          />
        ))}
      </ul>
      <SoftQuestions checks={checks} about="reviews" facts={facts} />
      <div className="add-line">
        <DayField
          key={adds}
          label={t('list.reviewDay')}
          value={day}
          onChange={setDay}
          onBlur={onBlur}
        />
        <Button onClick={add}>{t('list.addReview')}</Button>
      </div>
      <p role="status">{needsDay && !day ? t('list.needsDay') : ''}</p>
    </section>
  );
}
