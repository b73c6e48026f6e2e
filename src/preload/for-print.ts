// The bridge of the window that draws for the printer: one PDF in, how far it is out. It has none of the calls.

import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { PORT_CHANNEL, PRINT_CHANNEL, type PrintWord } from '../shared/ipc/calls';

/** Gives the page its one PDF, which comes from the vault by a port of its own. */
export function bridgeForPrint(): void {
  let port: MessagePort | undefined;
  let take: ((bytes: Uint8Array) => void) | undefined;
  ipcRenderer.once(PORT_CHANNEL, (event: IpcRendererEvent) => {
    const [joined] = event.ports;
    if (!joined) return;
    port = joined;
    joined.onmessage = ({ data }: MessageEvent<Uint8Array>) => take?.(data);
  });
  const say = (word: PrintWord) => ipcRenderer.send(PRINT_CHANNEL, word);
  contextBridge.exposeInMainWorld('paperToPrint', {
    take: (then: (bytes: Uint8Array) => void) => {
      take = then;
      say('ready');
    },
    drew: (page: number, pages: number) => port?.postMessage({ page, pages }),
    say: (word: PrintWord) => say(word),
  });
}
