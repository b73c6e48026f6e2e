// A pretended voice put in the place of the browser's, since a test machine has none: it makes no sound, and
// writes down what it was given to say. It comes late, as real ones may.

import type { Page } from '@playwright/test';

type PretendWindow = { pretend: { said: string[]; speaking: string; end: () => void } };

/** From the next load on. @param languages BCP 47, one voice each */
export async function pretendVoices(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((langs) => {
    type Made = { text: string; onstart?: () => void; onend?: () => void; onerror?: () => void };
    let current: Made | undefined;
    let voices: object[] = [];
    const pretend = {
      said: [] as string[],
      speaking: '',
      end() {
        const ending = current;
        current = undefined;
        pretend.speaking = '';
        ending?.onend?.();
      },
    };
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak(made: Made) {
        pretend.said.push(current ? `TWO AT ONCE: ${made.text}` : made.text);
        current = made;
        pretend.speaking = made.text;
        setTimeout(() => made.onstart?.());
      },
      cancel() {
        const broken = current;
        current = undefined;
        pretend.speaking = '';
        setTimeout(() => broken?.onerror?.());
      },
    });
    setTimeout(() => {
      voices = langs.map((lang) => ({
        voiceURI: lang,
        name: lang,
        lang,
        localService: true,
        default: false,
      }));
      speech.dispatchEvent(new Event('voiceschanged'));
    }, 300);
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
    Object.assign(window, {
      pretend,
      SpeechSynthesisUtterance: function made(this: Made, text: string) {
        this.text = text;
      },
    });
  }, languages);
}

const pretendIn = (page: Page) =>
  page.evaluateHandle(() => (window as unknown as PretendWindow).pretend);

/** What is being said now; nothing while it is silent. */
export async function speaking(page: Page): Promise<string> {
  return (await pretendIn(page)).evaluate((pretend) => pretend.speaking);
}

/** Everything the voice was given, in order. */
export async function said(page: Page): Promise<string[]> {
  return (await pretendIn(page)).evaluate((pretend) => pretend.said);
}

/** The piece being said comes to its end. */
export async function endPiece(page: Page): Promise<void> {
  await (await pretendIn(page)).evaluate((pretend) => pretend.end());
}
