// The three rings of her circle of support, and who stands in which. Pure.

import type { CirclePerson } from '../../../../shared/domain/workbook/answer';
import type { Row } from './list-moves';

export type Ring = CirclePerson['ring'];
/** Nearest first. */
export const rings = ['close', 'there', 'around'] as const satisfies readonly Ring[];

/** Someone just named. What she has not said yet starts at what claims least. */
export function beginPerson(id: string, ring: Ring, name: string): CirclePerson {
  return { id, name, ring, sector: '', feel: 'unsure', marks: [], note: '' };
}

/** The ring one step nearer or further, or undefined at the end. */
export function ringBeside(ring: Ring, by: 'closer' | 'further'): Ring | undefined {
  return rings[rings.indexOf(ring) + (by === 'closer' ? -1 : 1)];
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
