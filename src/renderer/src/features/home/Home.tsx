// Her home: keep the one she has, find the next one, ask for help. Her words are asked for here as on her pages; beside them
// stand the days, who leads, and what needs her yes.

import { FilePdfIcon } from '@phosphor-icons/react/dist/csr/FilePdf';
import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { useOpenFold } from '../../ui/Fold';
import { useLeavePart } from '../../ui/may-leave';
import { ScreenHead } from '../../ui/ScreenHead';
import { useShown } from '../../ui/standing';
import { Tabs } from '../../ui/Tabs';
import { AskForHelp } from './AskForHelp';
import { FindHome } from './FindHome';
import { HousingLead } from './HousingLead';
import type { HomeParts, TabProps } from './home-parts';
import { KeepHome } from './KeepHome';
import { Questions } from './Questions';
import './home.css';

export type HomeProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  parts: HomeParts;
  /** What somebody comes for. */
  startAt?: 'urgent' | undefined;
  onDate: (key: string) => void;
  onCopies: () => void;
  onBack: () => void;
};

const panels = { now: KeepHome, next: FindHome, ask: AskForHelp } as const satisfies Record<
  string,
  ComponentType<TabProps>
>;
type TabName = keyof typeof panels;
const names = Object.keys(panels) as TabName[];

export function Home({ plan, content, parts, startAt, onDate, onCopies, onBack }: HomeProps) {
  const { t } = useTranslation('home');
  const [givenBy, setGivenBy] = useState<GivenBy>('woman');
  // What is agreed about who leads is an answer on this screen, and is taken up at once.
  const [schedule, setSchedule] = useState(plan.schedule);
  const [tab, setTab] = useShown<TabName>('tab', 'now');
  // Whoever comes for what cannot wait stands at it, whatever was shown here before.
  const openUrgent = useOpenFold('urgent');
  useEffect(() => {
    if (startAt === undefined) return undefined;
    setTab('now');
    const frame = requestAnimationFrame(openUrgent);
    return () => cancelAnimationFrame(frame);
  }, [startAt, setTab, openUrgent]);
  const { answerHere: AnswerHere } = parts;
  const leavePart = useLeavePart();
  const Panel = panels[tab];
  return (
    <div className="stack stack-large home">
      <ScreenHead
        back={t('back')}
        onBack={onBack}
        title={t('title', { name: plan.name })}
        under={plan.reference}
      >
        <div className="actions">
          <Button icon={<FilePdfIcon />} onClick={onCopies}>
            {t('copies')}
          </Button>
        </div>
      </ScreenHead>
      <AnswerHere {...{ plan, content, givenBy }} onGivenBy={setGivenBy} onSchedule={setSchedule}>
        <HousingLead {...plan} schedule={schedule} onDate={onDate}>
          <Questions {...{ content, parts }} screen="home_lead" />
        </HousingLead>
        <Tabs
          label={t('tabs.label')}
          value={tab}
          onChange={(to) => leavePart(() => setTab(to))}
          tabs={names.map((value) => ({
            ...{ value, words: t(`tabs.${value}`), under: t(`tabs.under.${value}`) },
          }))}
        >
          <Panel key={tab} {...{ plan, content, parts, onDate }} withHer={givenBy === 'woman'} />
        </Tabs>
      </AnswerHere>
    </div>
  );
}
