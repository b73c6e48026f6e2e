// What a backup says of itself: when and why it was made, how much is in it, the hash of its file. Sealed with the vault's
// key. It names nobody.

import { join } from 'node:path';
import { z } from 'zod';
import { readBounded } from '../files/read-bounded';
import { writeWhole } from '../files/write-whole';
import type { PageKey } from '../store/pages';
import { isSealed, sealOf } from '../store/seal';

export const MANIFEST = 'backup.json';
const BIGGEST = 64 * 1024;
const ABOUT = 'backup';

/** asked: somebody pressed the button. hour: while open. lock: as it was locked. before_restore: before another took its place. */
export const whys = ['asked', 'hour', 'lock', 'before_restore', 'erasure'] as const;
export type Why = (typeof whys)[number];

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const manifest = z.strictObject({
  format: z.literal(1),
  /** UTC moment. */
  madeAt: z.iso.datetime(),
  why: z.enum(whys),
  /** First 16 bytes of the vault file: another one means another key. */
  salt: hex(16),
  /** The number of its last migration. */
  schema: z.number().int().nonnegative(),
  bytes: z.number().int().positive(),
  sha256: hex(32),
  /** Rows of each table. */
  counts: z.record(z.string().max(80), z.number().int().nonnegative()),
  /** The head of the record of who did what, where there is one. */
  auditHead: z.string().max(200).optional(),
  /** Files beside the vault file. */
  files: z.array(z.string().regex(/^[\w.-]{1,60}$/)).max(10),
  seal: hex(32),
});
export type Manifest = z.infer<typeof manifest>;

/** JSON with sorted keys: the same content gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Seals it and writes it whole. */
export async function writeManifest(
  folder: string,
  of: Omit<Manifest, 'seal' | 'format'>,
  { key }: PageKey,
): Promise<Manifest> {
  const rest = { format: 1, ...of } as const;
  const sealed = { ...rest, seal: sealOf(key, ABOUT, canonical(rest)) };
  await writeWhole(join(folder, MANIFEST), `${JSON.stringify(sealed, undefined, 1)}\n`);
  return sealed;
}

/** What a folder says of itself; undefined where it is no backup of ours. Nothing of it is proved yet. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const bytes = await readBounded(join(folder, MANIFEST), BIGGEST);
    return manifest.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return undefined;
  }
}

/** How many plans it says it has. */
export const plansIn = ({ counts }: Manifest): number => counts['plan'] ?? 0;

/** True when it was written with this key and not changed since. */
export function isManifestTrue({ seal, ...rest }: Manifest, { key }: PageKey): boolean {
  return isSealed(key, ABOUT, canonical(rest), seal);
}
