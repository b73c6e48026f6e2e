// Makes up what a window may send: by the shape of the call, so that much of it gets past the shape and reaches what
// lies behind; and now and then by no shape at all.

import type { z } from 'zod';
import type { Chance } from '../../support/random-plans';

/** Texts that mean something: ids, questions, days, words. */
export type Pools = { ids: readonly string[]; texts: readonly string[] };

// The parts of zod's own description that are read here.
type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  items?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  in?: z.ZodType;
  getter?: () => z.ZodType;
  format?: string;
  checks?: { _zod: { def: { format?: string } } }[];
};

const DEEPEST = 8;

export function madeUpInput(schema: z.ZodType, pools: Pools, chance: Chance, depth = 0): unknown {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(chance() * from.length)];
  const def = schema.def as unknown as Def;
  const again = (inner: z.ZodType | undefined) =>
    inner && depth < DEEPEST ? madeUpInput(inner, pools, chance, depth + 1) : null;
  if (chance() < 0.015)
    return pick([null, '', -1, [], {}, 'x'.repeat(3000), '\ud800', { plan: pick(pools.ids) }]);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).flatMap(([name, inner]) => {
          const made = again(inner);
          return made === undefined ? [] : [[name, made]];
        }),
      );
    case 'optional':
    case 'default':
    case 'prefault':
      return chance() < 0.5 ? undefined : again(def.innerType);
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return again(def.innerType);
    case 'union':
      return again(pick(def.options ?? []));
    case 'array':
      return Array.from({ length: 1 + Math.floor(chance() * 2) }, () => again(def.element));
    case 'tuple':
      return (def.items ?? []).map(again);
    case 'enum':
      return pick(Object.values(def.entries ?? {}));
    case 'literal':
      return pick(def.values ?? []);
    case 'pipe':
      return again(def.in);
    case 'lazy':
      return again(def.getter?.());
    case 'boolean':
      return chance() < 0.5;
    case 'number':
    case 'int':
      return Math.floor(chance() * 5);
    case 'record':
      return {};
    case 'string':
      return textFor(def, pools, chance, pick);
    default:
      return pick(pools.texts);
  }
}

function textFor(
  { format, checks = [] }: Def,
  pools: Pools,
  chance: Chance,
  pick: <T>(from: readonly T[]) => T | undefined,
): string | undefined {
  const formats = [format, ...checks.map(({ _zod }) => _zod.def.format)];
  if (formats.includes('uuid')) return pick(pools.ids);
  if (formats.includes('regex') && chance() < 0.5) {
    return Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16)).join('');
  }
  return chance() < 0.3 ? pick(pools.ids) : pick(pools.texts);
}
