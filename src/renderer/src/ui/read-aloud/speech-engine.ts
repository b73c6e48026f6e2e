// What reading aloud needs of a voice. The browser's is in browser-engine.ts; tests bring their own.

import type { Voice } from './voices';

export type Utterance = {
  text: string;
  voice: Voice;
  /** 1 is the voice's own pace. */
  rate: number;
  onStarted: () => void;
  onEnded: () => void;
  onBroke: () => void;
};

export type SpeechEngine = {
  /** May be empty, and may fill later. */
  voices: () => readonly Voice[];
  /** Tells when the voices may have changed. Returns how to stop telling. */
  onVoicesChanged: (tell: () => void) => () => void;
  say: (utterance: Utterance) => void;
  /** Silence, at once, whatever is being said. */
  hush: () => void;
};
