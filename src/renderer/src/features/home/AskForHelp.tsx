// Asking for help: by when, what she wants, her three yeses, what was sent and what came of it, and who asks next.

import { useTranslation } from 'react-i18next';
import type { MilestoneKind } from '../../../../shared/domain/review/milestone-kinds';
import { Fold, Folds } from '../../ui/Fold';
import { Days } from './Days';
import type { TabProps } from './home-parts';
import { Questions } from './Questions';

const asking: readonly MilestoneKind[] = ['duty_to_refer_target', 'duty_to_refer_backstop'];

export function AskForHelp({ plan, content, parts, withHer, onDate }: TabProps) {
  const { t } = useTranslation('home');
  const { yeses: Yeses } = parts;
  const shown = { content, parts };
  return (
    <>
      <section className="stack" aria-labelledby="home-ask-days">
        <h2 id="home-ask-days">{t('ask.days')}</h2>
        <Days {...{ plan, onDate }} kinds={asking} none={t('ask.noDays')} />
        <p className="hint">{t('ask.notApplication')}</p>
      </section>
      <Yeses matters={['duty_to_refer']} withHer={withHer} />
      <Folds>
        <Questions {...shown} screen="home_ask" title="wanted" />
        <Questions {...shown} screen="home_chase" title="chase" />
        <Fold id="wales" title={t('wales.title')} about={<p>{t('wales.law')}</p>}>
          <p>{t('wales.law')}</p>
          <p>{t('wales.how')}</p>
        </Fold>
      </Folds>
    </>
  );
}
