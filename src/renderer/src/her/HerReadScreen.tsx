// Her plan to read, and from there to who looked, her copies, everything kept, earlier plans and who can see it.

import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { HerPlan } from '../../../shared/ipc/her-calls';
import { NotesCounted } from '../features/her-view/NotesCounted';
import { HerPlanToRead } from '../features/workbook/HerPlanToRead';
import { Button } from '../ui/Button';
import { ScreenTitle } from '../ui/ScreenTitle';

const ways = ['looks', 'copies', 'file', 'earlier', 'sharing'] as const;

export type HerReadScreenProps = Omit<ComponentProps<typeof HerPlanToRead>, 'occasions'> & {
  plan: HerPlan;
  onGo: (way: (typeof ways)[number]) => void;
};

export function HerReadScreen({ plan, onGo, ...read }: HerReadScreenProps) {
  const { t } = useTranslation(['her', 'her-sharing']);
  return (
    <main className="her-main stack stack-large">
      <ScreenTitle>{t('read.title')}</ScreenTitle>
      {plan.notes ? <NotesCounted {...plan.notes} /> : null}
      <div className="actions">
        {ways.map((way) => (
          <Button key={way} onClick={() => onGo(way)}>
            {way === 'sharing' ? t('her-sharing:open') : t(`read.${way}`)}
          </Button>
        ))}
      </div>
      <HerPlanToRead {...read} occasions={plan.occasions} />
    </main>
  );
}
