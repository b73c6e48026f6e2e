// Places in the teams of all her worker's women that nobody has yet, each with what to do about it.

import { useCallback, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { readerOfRole, roleInWords, rolesOfTeam } from '../../../../shared/domain/workbook/team';
import type { Failure } from '../../../../shared/ipc/failure';
import type { EmptyPlaces } from '../../../../shared/ipc/handover-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { StateMark } from '../../ui/StateMark';
import { useSlow } from '../../ui/use-slow';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import './handover.css';

/** More than these are asked for. */
const AT_A_TIME = 30;

export type NobodyYetWays = {
  onTeam: (plan: string) => void;
  onLetters: (plan: string) => void;
  onHandover: (plan: string) => void;
  onBack: () => void;
};

export type NobodyYetProps = { content: WorkbookContent | undefined } & NobodyYetWays;

export function NobodyYet({ content, ...ways }: NobodyYetProps) {
  const { t } = useTranslation('handover');
  const id = useId();
  const [all, setAll] = useState<readonly EmptyPlaces[]>();
  const [failure, setFailure] = useState<Failure>();
  const [role, setRole] = useState('');
  const [most, setMost] = useState(AT_A_TIME);
  const look = useCallback(() => {
    setFailure(undefined);
    bridge.handovers.nobodyYet({}).then(setAll, (thrown) => setFailure(failureOf(thrown)));
  }, []);
  useEffect(look, [look]);
  const isSlow = useSlow(all === undefined && failure === undefined);
  const shown = (all ?? []).filter(({ roles }) => role === '' || roles.includes(role));
  const there = new Set((all ?? []).flatMap(({ roles }) => roles));
  return (
    <div className="stack stack-large handovers">
      <ScreenHead back={t('nobody.back')} onBack={ways.onBack} title={t('nobody.title')}>
        <p>{t('nobody.intro')}</p>
      </ScreenHead>
      {failure ? <FailureNotice failure={failure} onTryAgain={look} /> : null}
      {content && all && all.length > 0 ? (
        <div className="field handover-filter">
          <label htmlFor={id}>{t('nobody.role')}</label>
          <select id={id} value={role} onChange={(event) => setRole(event.target.value)}>
            <option value="">{t('nobody.allRoles')}</option>
            {rolesOfTeam(content)
              .filter(({ value }) => there.has(value))
              .map(({ value, words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
          </select>
        </div>
      ) : null}
      <p role="status" className="hint">
        {isSlow ? t('nobody.loading') : null}
        {all ? t('nobody.count', { count: shown.length }) : null}
      </p>
      {all?.length === 0 ? <p>{t('nobody.none')}</p> : null}
      {content ? (
        <ul className="plain stack nobody-list">
          {shown.slice(0, most).map((one) => (
            <li key={one.plan}>
              <OneWoman {...{ content, one, ways, role }} />
            </li>
          ))}
        </ul>
      ) : null}
      {shown.length > most ? (
        <div>
          <Button onClick={() => setMost(most + AT_A_TIME)}>{t('nobody.more')}</Button>
        </div>
      ) : null}
    </div>
  );
}

type OneWomanProps = {
  content: WorkbookContent;
  one: EmptyPlaces;
  /** Only this place; empty for all of them. */
  role: string;
  ways: NobodyYetWays;
};

function OneWoman({
  content,
  one: { plan, prisonNumber, name, roles },
  role,
  ways,
}: OneWomanProps) {
  const { t, i18n } = useTranslation('handover');
  const whatToDo = (each: string) =>
    i18n.exists(`handover:nobody.do.${each}`)
      ? t(`nobody.do.${each}` as 'nobody.do.other')
      : t('nobody.do.other');
  const which = (
    <VisuallyHidden>
      : {name}, {prisonNumber}
    </VisuallyHidden>
  );
  const shown = roles.filter((each) => role === '' || each === role);
  const readers = shown.map((each) => readerOfRole(content, each));
  return (
    <article className="card stack stack-small" aria-labelledby={`nobody-${plan}`}>
      <header>
        <h2 id={`nobody-${plan}`}>{name}</h2>
        <p className="hint">{prisonNumber}</p>
      </header>
      <ul className="plain stack stack-small">
        {shown.map((each) => (
          <li key={each}>
            <StateMark shape="open">
              {t('nobody.place', { role: roleInWords(content, each) })}
            </StateMark>
            <p className="hint">{whatToDo(each)}</p>
          </li>
        ))}
      </ul>
      <div className="actions">
        {readers.includes('pa') ? (
          <Button onClick={() => ways.onLetters(plan)}>
            {t('nobody.letter')}
            {which}
          </Button>
        ) : null}
        {readers.includes('probation') ? (
          <Button onClick={() => ways.onHandover(plan)}>
            {t('nobody.handover')}
            {which}
          </Button>
        ) : null}
        <Button kind="quiet" onClick={() => ways.onTeam(plan)}>
          {t('nobody.team')}
          {which}
        </Button>
      </div>
    </article>
  );
}
