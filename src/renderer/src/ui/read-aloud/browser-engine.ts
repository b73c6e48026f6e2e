// The voice of the computer, through the browser's speechSynthesis. Words go to the computer's own speech
// and nowhere else: voices that are not local are sorted out before one is ever used.

import type { SpeechEngine, Utterance } from './speech-engine';
import type { Voice } from './voices';

/** The engine of this window. Where the browser has no speech at all, it has no voices. */
export function browserEngine(): SpeechEngine {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  return speech === undefined ? noSpeech : engineOver(speech);
}

const noSpeech: SpeechEngine = {
  voices: () => [],
  onVoicesChanged: () => () => {},
  say: ({ onBroke }) => onBroke(),
  hush: () => {},
};

function engineOver(speech: SpeechSynthesis): SpeechEngine {
  // Held here until it ends: one that nothing holds may be cleared away and never say that it has ended.
  let held: SpeechSynthesisUtterance | undefined;
  return {
    voices: () =>
      speech.getVoices().map((voice) => ({
        id: voice.voiceURI,
        name: voice.name,
        lang: voice.lang,
        isLocal: voice.localService,
        isDefault: voice.default,
      })),
    onVoicesChanged(tell) {
      speech.addEventListener('voiceschanged', tell);
      return () => speech.removeEventListener('voiceschanged', tell);
    },
    say(utterance) {
      const voice = speech.getVoices().find((known) => isSame(known, utterance.voice));
      // Without the very voice the browser would take one of its own choice.
      if (voice) {
        held = spoken(utterance, voice);
        speech.speak(held);
      } else utterance.onBroke();
    },
    hush() {
      held = undefined;
      speech.cancel();
    },
  };
}

function isSame(known: SpeechSynthesisVoice, { id, lang }: Voice): boolean {
  return known.localService && known.voiceURI === id && known.lang === lang;
}

function spoken(said: Utterance, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const made = new SpeechSynthesisUtterance(said.text);
  made.voice = voice;
  made.lang = voice.lang;
  made.rate = said.rate;
  made.onstart = said.onStarted;
  made.onend = said.onEnded;
  made.onerror = said.onBroke;
  return made;
}
