// Moving people in her circle, one ring or one part at a time, and marking them. Pure.

import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import {
  parts,
  type Ring,
  rings,
} from '../../../../../shared/domain/workbook/circle/ring-geometry';
import type { Does } from '../../../ui/shortcuts';
import type { Row } from '../list-moves';

/** As the table of keys names them. */
export type Move = Does<'circle'>;

/** Someone just named. What she has not said yet starts at what claims least. */
export function beginPerson(id: string, name: string): CirclePerson {
  return { id, name, ring: 'around', sector: '', feel: 'unsure', marks: [], note: '' };
}

/** The ring one step nearer or further, or undefined at the end. */
export function ringBeside(ring: Ring, by: 'closer' | 'further'): Ring | undefined {
  return rings[rings.indexOf(ring) + (by === 'closer' ? -1 : 1)];
}

/** One step, or undefined where there is none to take. The parts go round and round. */
export function moved(person: CirclePerson, by: Move): CirclePerson | undefined {
  if (by === 'closer' || by === 'further') {
    const ring = ringBeside(person.ring, by);
    return ring && { ...person, ring };
  }
  const at = person.sector === '' ? -1 : parts.indexOf(person.sector);
  const step = by === 'nextPart' ? at + 1 : (at < 0 ? parts.length : at) - 1;
  const sector = parts[(step + parts.length) % parts.length];
  return sector && { ...person, sector };
}

/** Ticks or unticks one mark, keeping the content's order. */
export function tickMark(
  person: CirclePerson,
  mark: string,
  order: readonly string[],
): CirclePerson {
  const marks = order.filter((each): each is CirclePerson['marks'][number] => {
    const isOn = person.marks.some((had) => had === each);
    return each === mark ? !isOn : isOn;
  });
  return { ...person, marks };
}

/** The lines of the circle, ring by ring. */
export function rowsInRing(rows: readonly Row<CirclePerson>[], ring: Ring): Row<CirclePerson>[] {
  return rows.filter((row) => personIn(row).ring === ring);
}

function personIn(row: Row<CirclePerson>): CirclePerson {
  return row.kind === 'item' ? row.item : row.removed.item;
}
