import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { renderPlanCopy } from '/work/main/src/main/documents/render';
import * as c from '/work/main/tests/support/plan-copies';

test('look', async () => {
  mkdirSync('/tmp/look', { recursive: true });
  const all = {
    plain: c.aCopy(),
    tiny: c.aTinyCopy(),
    draft: c.aDraftCopy(),
    easy: c.aDraftCopy('easy'),
    practice: c.aPracticeDraftCopy(),
    disagree: c.aDisagreeingCopy(),
    long: c.aLongCopy(),
    letters: c.aCopyInManyLetters(),
    items: c.aCopyWithTwoHundredItems(),
    longeasy: c.aLongCopy('easy'),
  };
  for (const [n, copy] of Object.entries(all)) {
    const t = performance.now();
    const r = await renderPlanCopy(copy, c.resourcesFolder);
    console.log(n, r.pages, Math.round(performance.now() - t), r.bytes.length);
    writeFileSync(`/tmp/look/${n}.pdf`, r.bytes);
  }
}, 60000);
