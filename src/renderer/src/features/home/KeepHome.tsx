// Now: what cannot wait, the home she has, the days on which help with rent can stop, and her things.

import { useTranslation } from 'react-i18next';
import type { MilestoneKind } from '../../../../shared/domain/review/milestone-kinds';
import { isOutstanding } from '../../../../shared/domain/review/milestone-marks';
import { Fold, Folds } from '../../ui/Fold';
import { Notice } from '../../ui/Notice';
import { useDueWords } from '../../ui/use-due-words';
import { Days } from './Days';
import type { TabProps } from './home-parts';
import { Questions } from './Questions';
import { StartNow } from './StartNow';

const rent: readonly MilestoneKind[] = [
  'rent_help_housing_benefit_limit',
  'rent_help_universal_credit_limit',
];

export function KeepHome({ plan, content, parts, withHer, onDate }: TabProps) {
  const { t } = useTranslation('home');
  const words = useDueWords();
  const { urgentSaves: UrgentSaves, urgentInShort: UrgentInShort, yeses: Yeses } = parts;
  const shown = { content, parts };
  return (
    <>
      <StartNow plan={plan} onDate={onDate} />
      <Folds>
        <Questions
          {...shown}
          screen="home_urgent"
          title="urgent"
          about={<UrgentInShort {...plan} />}
        >
          <UrgentSaves {...plan} />
        </Questions>
        <Questions {...shown} screen="home_now" title="now" />
        <Fold id="rent" title={t('rent.title')} about={<p>{aboutRent()}</p>}>
          <Notice kind="look" title={t('rent.herFirst')}>
            <p>{t('rent.why')}</p>
          </Notice>
          <Days
            {...{ plan, onDate }}
            kinds={rent}
            none={plan.facts.tenancy === true ? t('rent.noDays') : t('rent.noTenancy')}
          />
          <Yeses matters={['landlord', 'benefits']} withHer={withHer} />
        </Fold>
        <Questions {...shown} screen="home_sorting" title="sorting" />
        <Questions {...shown} screen="home_things" title="things" />
      </Folds>
    </>
  );

  /** The next day on which help with rent can stop, or that there is none. */
  function aboutRent(): string {
    const next = plan.milestones.find(
      (each) => rent.includes(each.kind) && each.date >= plan.today && isOutstanding(each),
    );
    if (next) return t('rent.next', { what: words.name(next), day: next.date });
    return plan.facts.tenancy === true ? t('rent.noDays') : t('rent.noTenancyShort');
  }
}
