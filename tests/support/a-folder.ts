// A folder of its own for one test, under the system's temporary folder.

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'alongside-test-'));
}
