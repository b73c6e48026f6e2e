// A keyboard and a mouse of the X display, for an installed app: nothing can be attached to it, so it is used as a person
// uses it. Speaks the few words of X11 and its XTEST that this takes.

import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

export type XKeyboard = {
  /** Types words, by the keys that stand on them. */
  type: (words: string) => Promise<void>;
  /** Presses keys together; the names are those of X: Tab, Return, Control_L. */
  press: (...names: readonly (keyof typeof keysyms)[]) => Promise<void>;
  /** Puts the mouse there: where nothing manages windows, keys go to the one under it. */
  point: (x: number, y: number) => Promise<void>;
  close: () => void;
};

const keysyms = {
  Tab: 0xff09,
  Return: 0xff0d,
  Control_L: 0xffe3,
  Shift_L: 0xffe1,
  l: 0x6c,
} as const;
const KEY_DOWN = 2;
const KEY_UP = 3;
const MOVE = 6;
/** As fast as a quick typist; a page that is slower loses letters. */
const BETWEEN_MS = 15;

/** Joins the display that DISPLAY names. */
export async function xKeyboard(): Promise<XKeyboard> {
  const display = /:(\d+)/u.exec(process.env['DISPLAY'] ?? '')?.[1] ?? '0';
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  const answers = reader(socket);
  const cookie = cookieFor(display);
  socket.write(greeting(cookie));
  const head = await answers(8);
  if (head[0] !== 1) throw new Error('the display lets nobody in');
  const setup = await answers(head.readUInt16LE(6) * 4);
  const [least = 8, most = 255] = [setup[26], setup[27]];
  socket.write(request(98, Buffer.from([5, 0, 0, 0]), Buffer.from('XTEST\0\0\0')));
  const xtest = (await answers(32))[9] ?? 0;
  socket.write(request(101, Buffer.from([least, most - least + 1, 0, 0])));
  const mapHead = await answers(32);
  const perKey = mapHead[1] ?? 1;
  const map = await answers(mapHead.readUInt32LE(4) * 4);
  const keyFor = (keysym: number): { code: number; shift: boolean } => {
    for (let at = 0; at < map.length / 4; at += 1) {
      if (at % perKey > 1 || map.readUInt32LE(at * 4) !== keysym) continue;
      return { code: least + Math.floor(at / perKey), shift: at % perKey === 1 };
    }
    throw new Error(`no key for ${keysym}`);
  };
  const fake = (kind: number, detail: number, x = 0, y = 0) => {
    const body = Buffer.alloc(32);
    body.writeUInt8(kind, 0);
    body.writeUInt8(detail, 1);
    body.writeInt16LE(x, 20);
    body.writeInt16LE(y, 22);
    socket.write(request(xtest, body, undefined, 2));
  };
  const rest = () => new Promise((done) => setTimeout(done, BETWEEN_MS));
  const strike = async (codes: readonly number[]) => {
    for (const code of codes) fake(KEY_DOWN, code);
    await rest();
    for (const code of [...codes].reverse()) fake(KEY_UP, code);
    await rest();
  };
  return {
    type: async (words) => {
      for (const letter of words) {
        const { code, shift } = keyFor(letter.codePointAt(0) ?? 0);
        await strike(shift ? [keyFor(keysyms.Shift_L).code, code] : [code]);
      }
    },
    press: (...names) => strike(names.map((name) => keyFor(keysyms[name]).code)),
    point: async (x, y) => {
      fake(MOVE, 0, x, y);
      await rest();
    },
    close: () => socket.end(),
  };
}

/** The words this display lets us in by, as xauth keeps them. */
function cookieFor(display: string): Buffer {
  const file = process.env['XAUTHORITY'];
  if (!file) return Buffer.alloc(0);
  const bytes = readFileSync(file);
  let at = 0;
  const part = () => {
    const long = bytes.readUInt16BE(at);
    at += 2 + long;
    return bytes.subarray(at - long, at);
  };
  while (at < bytes.length) {
    at += 2;
    const [, number, , cookie] = [part(), part(), part(), part()];
    if (number?.toString() === display || number?.length === 0) return cookie ?? Buffer.alloc(0);
  }
  return Buffer.alloc(0);
}

const padded = (bytes: Buffer) =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function greeting(cookie: Buffer): Buffer {
  const name = Buffer.from(cookie.length > 0 ? 'MIT-MAGIC-COOKIE-1' : '');
  const head = Buffer.alloc(12);
  head.write('l', 0);
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return Buffer.concat([head, padded(name), padded(cookie)]);
}

function request(code: number, body: Buffer, more = Buffer.alloc(0), minor = 0): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt8(code, 0);
  head.writeUInt8(minor, 1);
  head.writeUInt16LE(1 + (body.length + more.length) / 4, 2);
  return Buffer.concat([head, body, more]);
}

/** Answers so many bytes, as soon as they are there. */
function reader(socket: Socket): (many: number) => Promise<Buffer> {
  let held = Buffer.alloc(0);
  let wake = () => {};
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    wake();
  });
  return async (many) => {
    while (held.length < many) await new Promise<void>((done) => (wake = done));
    const taken = held.subarray(0, many);
    held = held.subarray(many);
    return taken;
  };
}
