// The published shape of the plan as data is the shape the app writes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { planFile } from '../../src/shared/domain/copies/plan-file';
import { herFile } from '../../src/shared/domain/her-file/her-file';

const page = readFileSync(join(import.meta.dirname, '../../docs/plan-schema.md'), 'utf8');

const published = [...page.matchAll(/```json\n([\s\S]*?)\n```/gu)].map(([, text = '']) =>
  JSON.parse(text),
);

it('docs/plan-schema.md holds the JSON Schema of what travels inside a copy', () => {
  expect(published[0]).toEqual(z.toJSONSchema(planFile));
});

it('and after it the one of what travels inside her whole file', () => {
  expect(published[1]).toEqual(z.toJSONSchema(herFile));
});
