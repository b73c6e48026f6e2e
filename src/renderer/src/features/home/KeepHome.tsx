// Now: what cannot wait, the home she has, the days on which help with rent can stop, and her things.

import { useTranslation } from 'react-i18next';
import type { MilestoneKind } from '../../../../shared/domain/review/milestone-kinds';
import { Notice } from '../../ui/Notice';
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
  const { urgentSaves: UrgentSaves, yeses: Yeses } = parts;
  const shown = { content, parts };
  return (
    <>
      <StartNow plan={plan} onDate={onDate} />
      <Questions {...shown} screen="home_urgent" title="urgent">
        <UrgentSaves facts={plan.facts} situation={plan.situation} />
      </Questions>
      <Questions {...shown} screen="home_now" title="now" />
      <section className="stack" aria-labelledby="home-rent">
        <h2 id="home-rent">{t('rent.title')}</h2>
        <Notice kind="look" title={t('rent.herFirst')}>
          <p>{t('rent.why')}</p>
        </Notice>
        <Days
          {...{ plan, onDate }}
          kinds={rent}
          none={plan.facts.tenancy === true ? t('rent.noDays') : t('rent.noTenancy')}
        />
        <Yeses matters={['landlord', 'benefits']} withHer={withHer} />
      </section>
      <Questions {...shown} screen="home_sorting" title="sorting" />
      <Questions {...shown} screen="home_things" title="things" />
    </>
  );
}
