// Something that fits a shape, so that every call of the table can be asked without writing an input for each.

import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
  values?: unknown[];
  options?: z.ZodType[];
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  left?: z.ZodType;
  right?: z.ZodType;
};

const texts = [
  'words enough to fit',
  '2026-11-21',
  'en',
  'a'.repeat(32),
  'a'.repeat(64),
  '2026-11-21T10:00:00.000Z',
];

/**
 * @param named values for keys of that name, wherever they stand
 * @throws where it knows no value for a shape: then it has to learn one
 */
export function fitting(shape: z.ZodType, named: Readonly<Record<string, unknown>> = {}): unknown {
  const def = (shape as unknown as { def: Def }).def;
  const known = [randomUUID(), ...texts, 1, 10, true, {}, [], new Uint8Array([1])];
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).flatMap(([key, inner]) => {
          if (key in named) return [[key, named[key]]];
          const { type } = (inner as unknown as { def: Def }).def;
          return type === 'optional' || type === 'default' ? [] : [[key, fitting(inner, named)]];
        }),
      );
    case 'enum':
      return Object.values(def.entries ?? {})[0];
    case 'literal':
      return def.values?.[0];
    case 'union':
      return fitting(def.options?.[0] as z.ZodType, named);
    case 'array': {
      const one = [fitting(def.element as z.ZodType, named)];
      return shape.safeParse([]).success ? [] : one;
    }
    case 'intersection':
      return {
        ...(fitting(def.left as z.ZodType, named) as object),
        ...(fitting(def.right as z.ZodType, named) as object),
      };
    case 'pipe':
      return fitting(def.in as z.ZodType, named);
    case 'readonly':
    case 'default':
    case 'nullable':
    case 'optional':
      return fitting(def.innerType as z.ZodType, named);
    default: {
      const value = known.find((each) => shape.safeParse(each).success);
      if (value === undefined) throw new Error(`nothing fits ${def.type}`);
      return value;
    }
  }
}
