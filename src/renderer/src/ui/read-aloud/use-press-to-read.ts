// What a press of "Read to me" does: reads, or stops, or first asks what has to be asked.

import { useEffect, useRef, useState } from 'react';
import { piecesOf } from './pieces';
import { type ReadAloudInUse, useReadAloud } from './read-aloud-context';
import { voiceNow } from './reader';
import type { Readable } from './use-readable';

/** voice: there is none for the language. headphones: it is about to read her own words. */
type Asking = { what: 'voice'; language: string } | { what: 'headphones' };

/** @param isHers her own words: she is asked about headphones before the first of them */
export function usePressToRead(readable: Readable, isHers: boolean) {
  const inUse = useReadAloud();
  const [asking, setAsking] = useState<Asking>();
  const { id, language, parts } = readable;
  const now = inUse?.shown.reading.now;
  const isOn = now !== undefined && now.kind !== 'silent' && now.script.id === id;

  function press(): void {
    if (!inUse) return;
    const toAsk = isOn ? undefined : whatToAsk(inUse, readable, isHers);
    if (isOn) inUse.reader.tell({ kind: 'stop' });
    else if (toAsk) setAsking(toAsk);
    else inUse.reader.tell({ kind: 'read', script: { id, pieces: piecesOf(parts, language) } });
  }

  /** She said yes to what was asked; something else may have to be asked next. */
  function goOn(): void {
    if (!inUse || !asking) return;
    if (asking.what === 'voice') inUse.reader.borrow(asking.language);
    else inUse.headphonesAsked();
    setAsking(undefined);
    press();
  }

  useCtrlR(id, press);
  useFallsSilentWithIt(readable);
  return { inUse, asking, isOn, press, goOn, leaveIt: () => setAsking(undefined) };
}

function whatToAsk(
  { reader, isHeadphonesAsked }: ReadAloudInUse,
  { parts, language }: Readable,
  isHers: boolean,
): Asking | undefined {
  const shown = reader.read();
  const all = parts.map(({ lang }) => lang ?? language);
  const without = all.find((each) => !voiceNow(shown, each));
  if (without !== undefined) return { what: 'voice', language: without };
  return isHers && !isHeadphonesAsked() ? { what: 'headphones' } : undefined;
}

function useCtrlR(id: string, press: () => void): void {
  const register = useReadAloud()?.register;
  const newest = useRef(press);
  useEffect(() => {
    newest.current = press;
  });
  useEffect(() => register?.(id, () => newest.current()), [register, id]);
}

/** Silence when it leaves the screen, or when its words are no longer the ones being read. */
function useFallsSilentWithIt({ id, parts, now }: Readable): void {
  const reader = useReadAloud()?.reader;
  const words = parts.map(({ text }) => text).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words under the same id end the reading too
  useEffect(() => {
    return () => {
      const reading = reader?.read().reading.now;
      if (reading && reading.kind !== 'silent' && reading.script.id === id) {
        reader?.tell({ kind: 'stop' });
      }
    };
  }, [reader, id, words]);
  useEffect(() => {
    if (now === undefined) return;
    const part = document.querySelector(`[data-read-scope="${id}"] [data-reading]`);
    part?.scrollIntoView({ block: 'nearest' });
  }, [id, now]);
}
