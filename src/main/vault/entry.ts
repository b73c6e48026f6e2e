// Where the vault's own process begins. It takes its place and its ports from the shell, and nothing
// else; windows talk to it only through the ports. Locking ends this process.

import { localDay, utcNow } from './clock';
import { passGate, portMessage } from './gate';
import type { ParentPort, Port } from './port';
import { exporterThrough } from './port-exporter';
import { pictureDrawerThrough } from './port-pictures';
import { printerThrough } from './port-printer';
import { fromShell, type ToShell } from './shell-messages';
import { makeVault } from './vault';

declare const process: NodeJS.Process & { parentPort: ParentPort };

// Files made here are for their owner only.
process.umask(0o077);

/** Lets the last reply reach its window before the process ends. */
const AFTER_REPLY_MS = 50;

/** After these somebody has to go on; a desk that is left meanwhile locks as any other. */
const holdsKeys: ReadonlySet<string> = new Set([
  ...['setUp', 'unlockWithRecoveryKey', 'renewKeys', 'unlockWithCode'],
]);

const places = new Map<string, string>();
let vault: ReturnType<typeof makeVault> | undefined;
const tell = (message: ToShell) => process.parentPort.postMessage(message);
const exports = exporterThrough(tell);
const prints = printerThrough(tell);
const pictures = pictureDrawerThrough(tell);

process.parentPort.on('message', ({ data, ports }) => {
  const message = fromShell.parse(data);
  switch (message.kind) {
    case 'start': {
      const { folder, practice, practiceWords, wasOpen, resources, fixedToday } = message;
      exports.setResources(resources);
      vault = makeVault({
        folder,
        practice,
        backsUpByItself: !practice,
        wasOpen,
        whenOpened: () => tell({ kind: 'opened' }),
        lockAfter: (minutes) => tell({ kind: 'lock-after', minutes }),
        ...(practiceWords ? { practiceWords } : {}),
        fillPractice: async (desk) =>
          (await import('../practice/fill-practice')).fillPractice(desk, resources),
        content: once(async () => (await import('../content/read-content')).readContent(resources)),
        exporter: exports.exporter,
        printer: prints.printer,
        pictureDrawer: pictures.drawer,
        takePlace: (ticket) => {
          const place = places.get(ticket);
          places.delete(ticket);
          return place;
        },
        show: ({ to, plan }) => tell({ kind: 'show', to, plan }),
        whenLocking: (why) => {
          tell({ kind: 'locking', ...(why ? { why } : {}) });
          setTimeout(() => process.exit(0), AFTER_REPLY_MS);
        },
        now: utcNow,
        today: () => fixedToday ?? localDay(),
      });
      break;
    }
    case 'window': {
      const [port] = ports;
      if (port) listen(port, message.scope);
      break;
    }
    case 'place':
      places.set(message.ticket, message.path);
      break;
    case 'export-port': {
      const [port] = ports;
      if (port) exports.connect(port);
      break;
    }
    case 'print-port': {
      const [port] = ports;
      if (port) prints.connect(message.job, port);
      break;
    }
    case 'picture-port': {
      const [port] = ports;
      if (port) pictures.connect(message.job, port);
      break;
    }
    case 'picture-over':
      pictures.over(message.job);
      break;
    case 'print-over':
      prints.over(message.job, message.how);
      break;
    case 'lock':
      void (vault?.close(message.why) ?? Promise.resolve()).finally(() => process.exit(0));
      break;
  }
});

function listen(port: Port, scope: Parameters<typeof passGate>[1]): void {
  port.on('message', ({ data }) => {
    const message = portMessage.safeParse(data);
    if (!message.success || !vault) return;
    const { id, group, call, input } = message.data;
    void passGate(vault, scope, { group, call, input }, (what) =>
      tell({ kind: 'note', what }),
    ).then((reply) => {
      port.postMessage({ id, reply });
      if (reply.ok && group === 'vault' && holdsKeys.has(call)) tell({ kind: 'keys-held' });
      // The window has its first answer and can draw. What comes next is fetched meanwhile.
      vault?.getReady().catch(() => undefined);
    });
  });
  port.start();
}

/** Makes the promise when it is first asked for; it may fail where it is awaited without ending the process. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (!made) {
      made = make();
      made.catch(() => undefined);
    }
    return made;
  };
}
