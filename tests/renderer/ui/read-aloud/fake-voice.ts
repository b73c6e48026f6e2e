// A voice that makes no sound and a clock that stands still, so that reading aloud can be watched. It refuses to
// say two things at once, as no real voice would.

import type { Later } from '../../../../src/renderer/src/ui/read-aloud/reader';
import type {
  SpeechEngine,
  Utterance,
} from '../../../../src/renderer/src/ui/read-aloud/speech-engine';
import type { Voice } from '../../../../src/renderer/src/ui/read-aloud/voices';

export const voice = (lang: string, changes: Partial<Voice> = {}): Voice => ({
  id: `voice-${lang}`,
  name: `A voice for ${lang}`,
  lang,
  isLocal: true,
  isDefault: false,
  ...changes,
});

export function aFakeVoice(voices: readonly Voice[] = [voice('en-GB')]) {
  let known = voices;
  let speaking: Utterance | undefined;
  const tellers = new Set<() => void>();
  const said: Utterance[] = [];
  const gone: Utterance[] = [];
  const engine: SpeechEngine = {
    voices: () => known,
    onVoicesChanged(tell) {
      tellers.add(tell);
      return () => tellers.delete(tell);
    },
    say(utterance) {
      if (speaking) throw new Error(`two at once: ${speaking.text} and ${utterance.text}`);
      speaking = utterance;
      said.push(utterance);
    },
    hush() {
      if (speaking) gone.push(speaking);
      speaking = undefined;
    },
  };
  const finish = (how: 'onEnded' | 'onBroke') => {
    const ending = speaking;
    speaking = undefined;
    ending?.[how]();
  };
  return {
    engine,
    said: () => said.map(({ text }) => text),
    utterances: () => said,
    speaking: () => speaking?.text,
    start: () => speaking?.onStarted(),
    end: () => finish('onEnded'),
    breakOff: () => finish('onBroke'),
    /** News of what was hushed long ago, as browsers send it. */
    lateNews: () => {
      for (const { onEnded, onBroke, onStarted } of gone) {
        onStarted();
        onBroke();
        onEnded();
      }
    },
    find(next: readonly Voice[]) {
      known = next;
      for (const tell of tellers) tell();
    },
    listeners: () => tellers.size,
  };
}

export function aStillClock() {
  let now = 0;
  let waiting: { at: number; work: () => void }[] = [];
  const later: Later = (ms, work) => {
    const entry = { at: now + ms, work };
    waiting.push(entry);
    return () => {
      waiting = waiting.filter((each) => each !== entry);
    };
  };
  return {
    later,
    waiting: () => waiting.length,
    pass(ms: number) {
      now += ms;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { work } of due) work();
    },
  };
}
