// What has changed between an earlier circle and the one now, person by person. Pure.

import type { CirclePerson } from '../answer';
import { isSomebody } from './circle-words';
import { rings } from './ring-geometry';

export type CircleChange =
  | { kind: 'came' | 'went'; person: CirclePerson }
  | {
      kind: 'closer' | 'further' | 'part' | 'feels' | 'marks' | 'name';
      person: CirclePerson;
      before: CirclePerson;
    };

/** Changes in the order of the list as it is now; whoever went comes last. A note is not part of the picture. */
export function circleChanges(
  then: readonly CirclePerson[],
  now: readonly CirclePerson[],
): CircleChange[] {
  const before = then.filter(isSomebody);
  const left = new Set(before);
  const pairs = now.filter(isSomebody).map((person) => {
    const known = before.find((each) => left.has(each) && each.id === person.id);
    if (known) left.delete(known);
    return { person, before: known };
  });
  // Taken out and typed again: the same name is the same person.
  for (const pair of pairs.filter(({ before: known }) => !known)) {
    const same = [...left].find((each) => sameName(each, pair.person));
    if (!same) continue;
    pair.before = same;
    left.delete(same);
  }
  return [
    ...pairs.flatMap(({ person, before: known }) =>
      known ? changesOf(known, person) : [{ kind: 'came', person } as const],
    ),
    ...[...left].map((person) => ({ kind: 'went', person }) as const),
  ];
}

const plain = ({ name }: CirclePerson) => name.trim().toLocaleLowerCase();

function sameName(a: CirclePerson, b: CirclePerson): boolean {
  return plain(a) !== '' && plain(a) === plain(b);
}

function changesOf(before: CirclePerson, person: CirclePerson): CircleChange[] {
  const kinds: Exclude<CircleChange['kind'], 'came' | 'went'>[] = [];
  const steps = rings.indexOf(person.ring) - rings.indexOf(before.ring);
  if (plain(before) !== plain(person)) kinds.push('name');
  if (steps !== 0) kinds.push(steps < 0 ? 'closer' : 'further');
  if (before.sector !== person.sector) kinds.push('part');
  if (before.feel !== person.feel) kinds.push('feels');
  if (before.marks.join(' ') !== person.marks.join(' ')) kinds.push('marks');
  return kinds.map((kind) => ({ kind, person, before }));
}
