// The published shape of the plan as data is the shape the app writes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { planFile } from '../../src/shared/domain/copies/plan-file';

const page = readFileSync(join(import.meta.dirname, '../../docs/plan-schema.md'), 'utf8');

it('docs/plan-schema.md holds the JSON Schema of what travels inside a copy', () => {
  const [, published = ''] = /```json\n([\s\S]*?)\n```/u.exec(page) ?? [];
  expect(JSON.parse(published)).toEqual(z.toJSONSchema(planFile));
});
