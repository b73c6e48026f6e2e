// Shows options some at a time. What was picked stays in sight also when it is taken back: it may have the focus.
// A row that is being read aloud is shown too.

import { useLayoutEffect, useRef, useState } from 'react';
import { partNames } from './read-parts';
import { firstNew, moreRoom, someRows } from './some-rows';

export type SomeRows<Row> = {
  rows: readonly Row[];
  chosen: readonly string[];
  /** All of them when left out. */
  atMost?: number | undefined;
};

/** @param read the part of the question that is read aloud now */
export function useSomeRows<Row extends { value: string }>(
  { rows, chosen, atMost = Number.POSITIVE_INFINITY }: SomeRows<Row>,
  read: string | undefined,
) {
  const list = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(atMost);
  const [kept, setKept] = useState(chosen);
  const goTo = useRef<string>(undefined);
  // Another wording, another number of them.
  const [roomFor, setRoomFor] = useState(atMost);
  if (roomFor !== atMost) {
    setRoomFor(atMost);
    setRoom(atMost);
  }
  const picked = [...chosen, ...valuesRead(rows, read)].filter((value) => !kept.includes(value));
  if (picked.length > 0) setKept([...kept, ...picked]);
  const some = someRows(rows, room, kept);
  // A button would take the room of the one it hides.
  const shown = rows.length - some.length === 1 ? rows : some;

  useLayoutEffect(() => {
    if (goTo.current === undefined) return;
    const value = CSS.escape(goTo.current);
    list.current?.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.focus();
    goTo.current = undefined;
  });

  const showMore = () => {
    goTo.current = firstNew(rows, room, kept)?.value;
    setRoom(moreRoom(rows, room, kept, atMost));
  };
  return { shown, left: rows.length - shown.length, list, showMore };
}

function valuesRead(rows: readonly { value: string }[], read: string | undefined): string[] {
  return rows.map(({ value }) => value).filter((value) => partNames.option(value) === read);
}
