// Spoils files the way bad luck and bad people do. Everything comes from the dice, so a number names a case for good.

import type { Chance } from '../../support/random-plans';

const pick = <T>(chance: Chance, from: readonly T[]): T =>
  from[Math.floor(chance() * from.length)] as T;
const at = (chance: Chance, length: number) => Math.floor(chance() * Math.max(1, length));

/** Spoils bytes of any kind. Never longer than what it was given and 12 MB more. */
export function spoilBytes(whole: Uint8Array, chance: Chance): Buffer {
  let bytes: Buffer = Buffer.from(whole);
  const times = chance() < 0.1 ? 0 : 1 + Math.floor(chance() * 4);
  for (let i = 0; i < times; i += 1) bytes = pick(chance, ways)(bytes, chance);
  return bytes;
}

type Way = (bytes: Buffer, chance: Chance) => Buffer;

/** Lengths as they are written in DER and elsewhere, far too long or never ending. */
const lengths = ['80', '84ffffffff', '847fffffff', '88ffffffffffffffff', '8203ff', '00'].map(
  (hex) => Buffer.from(hex, 'hex'),
);

const ways: readonly Way[] = [
  (bytes, chance) => {
    const place = at(chance, bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << at(chance, 8));
    return bytes;
  },
  (bytes, chance) => {
    bytes[at(chance, bytes.length)] = at(chance, 256);
    return bytes;
  },
  (bytes, chance) => bytes.subarray(0, at(chance, bytes.length)),
  (bytes, chance) => bytes.subarray(at(chance, bytes.length)),
  (bytes, chance) => {
    const place = at(chance, bytes.length);
    const part = bytes.subarray(place, place + at(chance, 400));
    return Buffer.concat([bytes.subarray(0, place), part, bytes.subarray(place)]);
  },
  (bytes, chance) => {
    const place = at(chance, bytes.length);
    return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + at(chance, 400))]);
  },
  (bytes, chance) => {
    const place = at(chance, bytes.length);
    return bytes.fill(
      pick(chance, [0, 255]),
      place,
      Math.min(bytes.length, place + at(chance, 64)),
    );
  },
  (bytes, chance) => {
    const place = at(chance, bytes.length);
    pick(chance, lengths).copy(bytes, place);
    return bytes;
  },
  (bytes, chance) => Buffer.concat([bytes, Buffer.alloc(at(chance, 10_000_000), 65)]),
  // One thing inside another, without end.
  (_, chance) =>
    Buffer.alloc(
      2 * at(chance, 200_000),
      Buffer.from(pick(chance, ['3080', 'a080', '2480']), 'hex'),
    ),
  (_, chance) => Buffer.from(pick(chance, ['[', '{"a":', '<<', '(']).repeat(at(chance, 150_000))),
  (_, chance) => Buffer.from(Array.from({ length: at(chance, 3000) }, () => at(chance, 256))),
  // Big numbers where a file says how often something is to be done.
  (bytes) => largerCounts(bytes),
  (bytes, chance) =>
    Buffer.from(
      bytes
        .toString('latin1')
        .replace(/\d+/g, (digits) =>
          chance() < 0.1 ? pick(chance, ['0', '-1', '99999999999', digits + digits]) : digits,
        ),
      'latin1',
    ),
];

/** Every small whole number of DER (02 02 …) made as large as its place allows. */
function largerCounts(bytes: Buffer): Buffer {
  for (let i = 0; i + 3 < bytes.length; i += 1) {
    if (bytes[i] === 0x02 && bytes[i + 1] === 0x02) {
      bytes[i + 2] = 0x7f;
      bytes[i + 3] = 0xff;
    }
  }
  return bytes;
}

/** Spoils what a JSON file says, or how it is written. */
export function spoilJson(text: string, chance: Chance): Buffer {
  if (chance() < 0.25) return spoilBytes(Buffer.from(text), chance);
  let json: unknown = JSON.parse(text);
  const times = 1 + Math.floor(chance() * 3);
  for (let i = 0; i < times; i += 1) json = withinJson(json, chance);
  return Buffer.from(written(json, chance));
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Marks a place that is filled with text no JSON writer would write. */
const RAW = '@raw@';

const evils: readonly ((chance: Chance) => unknown)[] = [
  () => null,
  () => '',
  () => [],
  () => ({}),
  () => -1,
  () => 1e308,
  (chance) => `${RAW}${nested(at(chance, 100_000))}`,
  () => `${RAW}1e999`,
  () => `${RAW}"\\ud800"`,
  () => `${RAW}"\\udc00 and \\u0000"`,
  () => `${RAW}{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
  () => `${RAW}{"a":1,"a":2}`,
  () => '\u202egnp.exe\u2066',
  () => 'e\u0301'.repeat(50),
  () => '2026-02-30',
  () => '9999-12-31',
  () => '../../../../etc/passwd',
  (chance) => 'x'.repeat(at(chance, 10_000_000)),
  (chance) => Array.from({ length: at(chance, 60_000) }, (_, i) => i),
  (chance) =>
    Object.fromEntries(Array.from({ length: at(chance, 30_000) }, (_, i) => [`k${i}`, i])),
];

function withinJson(json: unknown, chance: Chance): unknown {
  if (json === null || typeof json !== 'object' || chance() < 0.12)
    return pick(chance, evils)(chance);
  const keys = Object.keys(json);
  const key = pick(chance, keys);
  if (key === undefined) return pick(chance, evils)(chance);
  const part = json as Record<string, unknown>;
  const dice = chance();
  if (dice < 0.1) delete part[key];
  else if (dice < 0.2)
    part[pick(chance, ['__proto__', 'constructor', 'toString', key.toUpperCase()]) as string] =
      part[key];
  else part[key] = withinJson(part[key], chance);
  return json;
}

function written(json: unknown, chance: Chance): string {
  // No writer of the language writes these, so they are put in afterwards.
  const text = JSON.stringify(json, undefined, chance() < 0.5 ? 1 : undefined) ?? 'null';
  const raw = text.replace(new RegExp(`"${RAW}((?:[^"\\\\]|\\\\.)*)"`, 'g'), (_, inside: string) =>
    inside.replaceAll('\\"', '"').replaceAll('\\\\', '\\'),
  );
  const before = chance() < 0.1 ? '\ufeff' : '';
  return before + raw;
}
