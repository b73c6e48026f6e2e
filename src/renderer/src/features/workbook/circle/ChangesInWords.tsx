// What has changed between two circles, a sentence for each change.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import {
  type CircleChange,
  circleChanges,
} from '../../../../../shared/domain/workbook/circle/circle-changes';
import { useWorkbook } from '../workbook-context';

export type ChangesInWordsProps = { then: readonly CirclePerson[]; now: readonly CirclePerson[] };

export function ChangesInWords({ then, now }: ChangesInWordsProps) {
  const { t } = useTranslation('answering');
  const say = useChangeWords();
  const id = useId();
  const changes = circleChanges(then, now);
  return (
    <section className="stack stack-small" aria-labelledby={id}>
      <h3 id={id}>{t('circle.compare.changes')}</h3>
      {changes.length === 0 ? <p>{t('circle.compare.same')}</p> : null}
      <ul className="circle-changes">
        {changes.map((change) => (
          <li key={`${change.kind} ${change.person.id}`}>{say(change)}</li>
        ))}
      </ul>
    </section>
  );
}

function useChangeWords(): (change: CircleChange) => string {
  const { t } = useTranslation('answering');
  const { rings, sectors, feel, marks, circle } = useWorkbook().content.words.shapes.network;
  const called = ({ name }: CirclePerson) => name.trim() || t('circle.noName');
  const partOf = ({ sector }: CirclePerson) => sectors[sector] ?? circle.noPart;
  const ringOf = ({ ring }: CirclePerson) => rings[ring] ?? ring;
  const feelOf = (person: CirclePerson) => feel[person.feel] ?? person.feel;
  const marksOf = (person: CirclePerson) => person.marks.map((mark) => marks[mark]).join(', ');
  return (change) => {
    const { person } = change;
    const name = called(person);
    if (!('before' in change)) return t(`circle.compare.${change.kind}`, { name });
    const { before, kind } = change;
    switch (kind) {
      case 'closer':
      case 'further':
        return t(`circle.compare.${kind}`, { name, now: ringOf(person), before: ringOf(before) });
      case 'part':
        return t('circle.compare.part', { name, now: partOf(person), before: partOf(before) });
      case 'feels':
        return t('circle.compare.feels', { name, now: feelOf(person), before: feelOf(before) });
      case 'name':
        return t('circle.compare.name', { now: name, before: called(before) });
      case 'marks':
        return person.marks.length > 0
          ? t('circle.compare.marksNow', { name, now: marksOf(person) })
          : t('circle.compare.marksNone', { name });
    }
  };
}
