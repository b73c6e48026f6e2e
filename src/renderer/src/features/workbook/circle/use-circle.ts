// Her circle being worked on: whom she has chosen, who is open in the list, and moving people, with what is read
// out each time. List and picture use the same one, so they are always in step.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import { useAnnounce } from '../../../ui/LiveRegion';
import { newItemId } from '../list-moves';
import type { ChangeKind } from '../undo-steps';
import { type Lines, useLines } from '../use-lines';
import { useWorkbook } from '../workbook-context';
import { beginPerson, type Move, moved } from './circle-moves';

export type CircleInHand = {
  lines: Lines<CirclePerson>;
  chosen: string | undefined;
  choose: (id: string) => void;
  opened: string | undefined;
  open: (id: string | undefined) => void;
  /** Closes what is open; the keyboard goes back to where it was opened from. */
  fold: (person: CirclePerson) => void;
  put: (person: CirclePerson, how?: ChangeKind) => void;
  /** One step; the focus goes on to `place`, if any, once everything is drawn again. */
  move: (person: CirclePerson, by: Move, place?: string) => void;
  /** Straight to a ring and a part. */
  moveTo: (person: CirclePerson, to: Pick<CirclePerson, 'ring' | 'sector'>) => void;
  nameOf: (person: CirclePerson) => string;
  /** The name being typed in the box for the next one. It is hers from the first letter on. */
  typing: CirclePerson;
  type: (name: string) => void;
  /** The name is finished. With `place`, choosing where comes next. */
  finish: (place?: 'place') => void;
};

export function useCircle(
  said: CirclePerson[],
  onSay: (said: CirclePerson[], how?: ChangeKind) => void,
): CircleInHand {
  const { t } = useTranslation('answering');
  const announce = useAnnounce();
  const { rings, sectors, circle } = useWorkbook().content.words.shapes.network;
  const lines = useLines(said, onSay);
  const [chosen, choose] = useState<string>();
  const [opened, open] = useState<string>();
  const [begun, setBegun] = useState<string>();
  const [next, setNext] = useState(newItemId);

  const nameOf = ({ name }: CirclePerson) => name.trim() || t('circle.noName');
  const put = (person: CirclePerson, how?: ChangeKind) => lines.put(person, how);
  const sayWhere = (person: CirclePerson) => {
    const ring = rings[person.ring] ?? person.ring;
    const part = sectors[person.sector] ?? circle.noPart;
    announce(t('circle.movedTo', { name: nameOf(person), ring, part }));
  };
  const typing = said.find(({ id }) => id === next) ?? beginPerson(next, '');

  return {
    lines,
    chosen,
    choose,
    opened,
    open(id) {
      open(id);
      setBegun(undefined);
    },
    fold(person) {
      open(undefined);
      lines.focusOn(begun === person.id ? 'circle-add' : person.id);
    },
    put,
    nameOf,
    typing,
    move(person, by, place) {
      choose(person.id);
      const next = moved(person, by);
      if (!next) {
        const name = nameOf(person);
        announce(by === 'closer' ? t('circle.asClose', { name }) : t('circle.asFar', { name }));
        return;
      }
      if (place) lines.focusOn(place);
      put(next, 'at-once');
      sayWhere(next);
    },
    moveTo(person, to) {
      choose(person.id);
      const next = { ...person, ...to };
      if (next.ring === person.ring && next.sector === person.sector) return;
      put(next, 'at-once');
      sayWhere(next);
    },
    type: (name) => put({ ...typing, name }),
    finish(place) {
      if (typing.name.trim() === '') return;
      setNext(newItemId());
      choose(typing.id);
      announce(t('circle.added', { name: nameOf(typing) }));
      if (!place) return;
      open(typing.id);
      setBegun(typing.id);
      lines.focusOn(`${typing.id}-where`);
    },
  };
}
