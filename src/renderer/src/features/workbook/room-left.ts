// How much room is left in a text. It only ever warns; no words are cut. Pure.

/** Share of the room after which it is mentioned. Ours. */
const NEAR = 0.9;

export type RoomLeft =
  | { kind: 'plenty' }
  | { kind: 'near'; left: number }
  | { kind: 'over'; by: number };

/** @param roomFor characters that fit where the words are copied to; undefined when nothing limits them */
export function roomLeft(words: string, roomFor: number | undefined): RoomLeft {
  if (roomFor === undefined) return { kind: 'plenty' };
  const used = [...words].length;
  if (used > roomFor) return { kind: 'over', by: used - roomFor };
  return used >= roomFor * NEAR ? { kind: 'near', left: roomFor - used } : { kind: 'plenty' };
}
