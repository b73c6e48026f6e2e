// How this computer stands, as far as a program can see: one line for each thing the app cannot see to by itself.

import { z } from 'zod';

export const postureParts = [
  'disk',
  'swap',
  'sleep',
  'dumps',
  'memory',
  'pictures',
  'clipboard',
  'spool',
  'sandbox',
  'program',
  'runtime',
] as const;
export type PosturePart = (typeof postureParts)[number];

/** yes: as it should be. no: it is not. unknown: it cannot be seen from here, and somebody has to look. */
export const postureStates = ['yes', 'no', 'unknown'] as const;
export type PostureState = (typeof postureStates)[number];

export const posture = z.array(
  z.strictObject({ part: z.enum(postureParts), state: z.enum(postureStates) }),
);
export type Posture = z.infer<typeof posture>;
