// The bridge between our page and the rest: a forwarder with named functions, built from the names
// of the calls. It holds no rule, shows no channel, and passes on nothing it does not know.

import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import {
  callsOfHers,
  FOR_HER,
  FOR_PICTURE,
  FOR_PRINT,
  NOTICE_CHANNEL,
  type Notice,
  notices,
  PORT_CHANNEL,
  SHELL_CHANNEL,
  shellCalls,
  vaultCalls,
} from '../shared/ipc/calls';
import type { Reply } from '../shared/ipc/failure';
import { bridgeForPicture } from './for-picture';
import { bridgeForPrint } from './for-print';

type Call = (input: unknown) => Promise<Reply>;

const lost: Reply = { ok: false, failure: { code: 'locked' } };
const waiting = new Map<number, (reply: Reply) => void>();
let lastId = 0;
let port: MessagePort | undefined;
let whenJoined: ((joined: MessagePort) => void)[] = [];

function takePort(event: IpcRendererEvent): void {
  const [joined] = event.ports;
  if (!joined) return;
  // A new port means a new vault process: whatever was asked of the old one gets no answer.
  for (const settle of waiting.values()) settle(lost);
  waiting.clear();
  port?.close();
  port = joined;
  joined.onmessage = ({ data }: MessageEvent<{ id: number; reply: Reply }>) => {
    waiting.get(data.id)?.(data.reply);
    waiting.delete(data.id);
  };
  for (const go of whenJoined) go(joined);
  whenJoined = [];
}

const isForPrint = process.argv.includes(FOR_PRINT);
const isForPicture = process.argv.includes(FOR_PICTURE);
/** It only draws, and has none of the calls. */
const isBare = isForPrint || isForPicture;

if (!isBare) {
  ipcRenderer.on(PORT_CHANNEL, takePort);
  // Asked for as early as can be: the vault is ready before the page has drawn anything.
  ipcRenderer.send(PORT_CHANNEL);
}

async function askVault(group: string, call: string, input: unknown): Promise<Reply> {
  const joined = port ?? (await new Promise<MessagePort>((resolve) => whenJoined.push(resolve)));
  lastId += 1;
  const id = lastId;
  const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
  joined.postMessage({ id, group, call, input });
  return reply;
}

// The gate refuses the rest anyway; her page has no name for it at all.
const isHers = process.argv.includes(FOR_HER);
const isOffered = (group: string, call: string) =>
  !isHers || callsOfHers[group]?.includes(call) === true;

const calls: Record<string, Record<string, Call>> = {};
for (const [group, names] of Object.entries(vaultCalls)) {
  calls[group] = Object.fromEntries(
    names
      .filter((call) => isOffered(group, call))
      .map((call): [string, Call] => [call, (input) => askVault(group, call, input)]),
  );
}
for (const [group, names] of Object.entries(shellCalls)) {
  calls[group] = Object.fromEntries(
    names
      .filter((call) => isOffered(group, call))
      .map((call): [string, Call] => [
        call,
        (input) => ipcRenderer.invoke(SHELL_CHANNEL, call, input) as Promise<Reply>,
      ]),
  );
}

// One ear for all screens: each of them listening by itself would be counted as a leak.
const hearing = new Set<{ notice: Notice; then: () => void }>();
if (!isBare) {
  ipcRenderer.on(NOTICE_CHANNEL, (_event: IpcRendererEvent, sent: Notice) => {
    for (const { notice, then } of [...hearing]) if (notice === sent) then();
  });
}

if (isForPrint) bridgeForPrint();
else if (isForPicture) bridgeForPicture();
else
  contextBridge.exposeInMainWorld('bridge', {
    calls,
    onNotice: (notice: Notice, then: () => void) => {
      if (!notices.includes(notice)) return () => undefined;
      const one = { notice, then };
      hearing.add(one);
      return () => void hearing.delete(one);
    },
  });
