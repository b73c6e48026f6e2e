// Both doors of court day, side by side: what she needs for each and what is in place. It follows what is typed below it.

import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { CircleIcon } from '@phosphor-icons/react/dist/csr/Circle';
import { useId, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  bothDoors,
  type Door,
  type DoorName,
  doors,
} from '../../../../shared/domain/workbook/both-doors';
import { useWorkbook } from './workbook-context';
import './both-doors.css';

export function BothDoors() {
  const { content, answers } = useWorkbook();
  const all = useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged);
  const both = bothDoors(content, all);
  return (
    <div className="both-doors">
      {doors.map((door) => (
        <OneDoor key={door} name={door} door={both[door]} />
      ))}
    </div>
  );
}

function OneDoor({ name, door }: { name: DoorName; door: Door }) {
  const { t } = useTranslation('where-now');
  const id = useId();
  const { needs, needsNothing, lines } = door;
  const done = lines.filter(({ isInPlace }) => isInPlace).length;
  return (
    <section className="card both-doors-one" aria-labelledby={id}>
      <h3 id={id}>{t(`doors.${name}`)}</h3>
      <div>
        <p>
          <strong>{t('doors.needs')}</strong>{' '}
          {needs.length === 0 ? t(needsNothing ? 'doors.nothing' : 'doors.notSaid') : null}
        </p>
        {needs.length === 0 ? null : (
          <ul>
            {needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        )}
      </div>
      {lines.length === 0 ? (
        <p>{t('doors.noneInPlace')}</p>
      ) : (
        <>
          <p className="hint">{t('doors.inPlace', { done, count: lines.length })}</p>
          <ul className="plain stack stack-small">
            {lines.map((line) => (
              <li key={line.id} className="both-doors-line">
                {line.isInPlace ? (
                  <CheckCircleIcon weight="fill" aria-hidden="true" />
                ) : (
                  <CircleIcon aria-hidden="true" />
                )}
                <span>
                  {line.what}
                  <span className="under">
                    {[
                      line.stands || t('doors.notYet'),
                      line.who,
                      line.by && !line.isInPlace ? t('doors.by', { day: line.by }) : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
