// The bridge of the window that draws a chosen picture anew: one file in, what was drawn of it out. It has none of the calls.

import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { PICTURE_CHANNEL, PORT_CHANNEL } from '../shared/ipc/calls';

/** Gives the page its one file, which comes from the vault by a port of its own. */
export function bridgeForPicture(): void {
  let port: MessagePort | undefined;
  let take: ((order: unknown) => void) | undefined;
  ipcRenderer.once(PORT_CHANNEL, (event: IpcRendererEvent) => {
    const [joined] = event.ports;
    if (!joined) return;
    port = joined;
    joined.onmessage = ({ data }: MessageEvent<unknown>) => take?.(data);
  });
  contextBridge.exposeInMainWorld('pictureToDraw', {
    take: (then: (order: unknown) => void) => {
      take = then;
      ipcRenderer.send(PICTURE_CHANNEL);
    },
    drew: (drawn: unknown) => port?.postMessage(drawn),
  });
}
