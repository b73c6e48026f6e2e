// Every kind of copy of the made-up women for every reader, ordered through the gate, drawn, signed and saved. Four
// programs read each file back and must agree: pdfsig, qpdf, pdfdetach and our own structural check.
// EVERY_WOMAN says how many women (all are 15, which takes seven minutes); KEEP_COPIES names a folder to keep the files in.

import { randomBytes } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { fillPractice } from '../../../src/main/practice/fill-practice';
import type { Vault } from '../../../src/main/vault/vault';
import { hasSystem, readersOfKind } from '../../../src/shared/domain/copies/kinds';
import {
  type CopyAudience,
  type CopyKind,
  copyKinds,
} from '../../../src/shared/domain/copies/plan-copy';
import type { CopyMade, CopyPreview } from '../../../src/shared/ipc/copy-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, get, resources } from '../../support/a-vault';
import { attachmentNames, checkSyntax, readSignatures } from '../../support/pdf-tools';
import { checkStructure } from '../documents/structure/structure-check';

const WOMEN = Number(process.env['EVERY_WOMAN'] ?? 1);
const KEPT_IN = process.env['KEEP_COPIES'];
const pairs = copyKinds.flatMap((kind) =>
  readersOfKind[kind].map((reader): [CopyKind, CopyAudience] => [kind, reader]),
);

const places = new Map<string, string>();

type Saved = { path: string; pages: number };

/** Looks, and saves when nothing stands in the way. Says what does otherwise. */
async function save(vault: Vault, order: object, path: string): Promise<Saved | string> {
  const looked = await get<CopyPreview>(vault, 'copies', 'preview', order);
  if (looked.stops.length > 0) return looked.stops.join(', ');
  if (looked.leaks.length > 0) return `leaks: ${looked.leaks.map(({ where }) => where).join(', ')}`;
  const place = randomBytes(16).toString('hex');
  places.set(place, path);
  const made = await get<CopyMade>(vault, 'copies', 'make', {
    ...{ ...order, place, looked: looked.code },
    ...(looked.who && {
      meant: { name: looked.who.name, bornOrNumber: looked.who.born ?? looked.who.prisonNumber },
    }),
  });
  return { path, pages: made.pages };
}

/** What the four programs find wrong. */
async function faultsOf(
  { path, pages }: Saved,
  kind: CopyKind,
  copyFor: CopyAudience,
): Promise<string[]> {
  const bytes = new Uint8Array(await readFile(path));
  const faults: string[] = [];
  // A signature names the prison: what she keeps in her room or her pocket bears none.
  const isSigned = !['cell', 'wallet', 'release', 'fortnight'].includes(kind);
  const fields = await readSignatures(bytes).catch((): string[] => []);
  const [signature, ...more] = fields.filter((field) => !field.includes('is not signed'));
  if (isSigned !== (signature !== undefined) || more.length > 0) faults.push('pdfsig: how many');
  if (signature && !signature.includes('Signature is Valid')) faults.push('pdfsig: not valid');
  if (signature && !signature.includes('Total document signed')) faults.push('pdfsig: not whole');
  await checkSyntax(bytes).catch((problem: Error) => faults.push(`qpdf: ${problem.message}`));
  const structure = await checkStructure(bytes);
  faults.push(...structure.faults);
  if (structure.pages !== pages) faults.push(`says ${pages} pages, has ${structure.pages}`);
  const inside = await attachmentNames(bytes);
  if (inside.join() !== structure.files.join()) faults.push(`pdfdetach: ${inside.join()}`);
  if (hasSystem(copyFor) !== inside.includes('my-plan.json')) faults.push('data inside');
  return faults;
}

it(
  `is sound to four programs, of ${WOMEN} of the made-up women`,
  async () => {
    const folder = await aFolder();
    const vault = await anOpenVault(folder, {
      takePlace: (ticket) => places.get(ticket),
      exporter: {
        findMissing: async () => [],
        draw: (copy, attachments) =>
          renderPlanCopy(copy, resources, attachments && { attachments }),
      },
    });
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    await fillPractice(desk, resources);
    const plans = await get<{ id: string; name: string }[]>(vault, 'plans', 'list');
    const found: string[] = [];
    const stopped = new Map<string, number>();
    let read = 0;
    plans.sort((one, other) => one.name.localeCompare(other.name));
    for (const { id, name } of plans.slice(0, WOMEN)) {
      for (const [kind, copyFor] of pairs) {
        const which = `${name}, ${kind}, ${copyFor}`;
        const path = join(folder, `${id}-${kind}-${copyFor}.pdf`);
        const order = { plan: id, kind, copyFor, style: 'key', saidYes: [], to: 'Sam Reed' };
        const saved = await save(vault, order, path);
        if (typeof saved === 'string') {
          stopped.set(saved, (stopped.get(saved) ?? 0) + 1);
          continue;
        }
        read += 1;
        found.push(...(await faultsOf(saved, kind, copyFor)).map((fault) => `${which}: ${fault}`));
        if (KEPT_IN) await copyFile(path, join(KEPT_IN, `${name}-${kind}-${copyFor}.pdf`));
      }
    }
    if (WOMEN > 1) process.stdout.write(`${JSON.stringify({ read, stopped: [...stopped] })}\n`);
    expect(found).toEqual([]);
    expect(read).toBeGreaterThan(WOMEN * 20);
    await vault.close();
  },
  WOMEN * 300_000,
);
