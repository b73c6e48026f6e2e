// Who fills in, who reads, and where she is with her sentence: the few words that both the workbook and its words go by.

import { z } from 'zod';

export const situations = ['remand', 'short', 'long', 'life', 'recall'] as const;
export const situation = z.enum(situations);
export type Situation = z.infer<typeof situation>;

const roles = ['woman', 'specialist', 'peer', 'pom', 'probation', 'pa', 'health'] as const;
export const role = z.enum(roles);

const audiences = [
  'specialist',
  'peer',
  'pom',
  'probation',
  'pa',
  'health',
  'housing',
  'centre',
  'chosen',
] as const;
export const audience = z.enum(audiences);
export type Audience = z.infer<typeof audience>;

/** "Not now", "Not for me", "I would rather not say": answers in their own right. */
export const nonAnswers = ['later', 'not_for_me', 'private'] as const;

/** yes: in the normal print; ask: asked each time; no: never, unless she turns it on. */
