// Names and roles, held in the keyring too: sealed under the key of control.db, so that whoever may read that file may read
// them and nobody else, and losing it loses nobody (decision 0022). Knows no file and no row.

import { z } from 'zod';
import { roles } from '../../shared/domain/people/roles';
import type { Keyring2, Keys } from './keyring';
import { Secret } from './secret';
import { canonical, keyFrom, unwrap, wrap } from './wrap';

/** The newest so many: the file stays small however many came and went. */
const MOST = 300;

const heldName = z.strictObject({
  id: z.uuid(),
  name: z.string().max(1000),
  role: z.enum(roles),
  isKeyholder: z.boolean(),
  /** UTC moments. */
  addedAt: z.string().max(40),
  goneAt: z.string().max(40).optional(),
});
export type HeldName = z.infer<typeof heldName>;

const bindingOf = ({ vault }: Pick<Keyring2, 'vault'>) =>
  canonical({ format: 1, vault, what: 'names' });

/** The names, sealed under the key that control.db has now. */
export function sealNames(
  ring: Pick<Keyring2, 'vault'>,
  names: readonly HeldName[],
  { control }: Keys,
): NonNullable<Keyring2['names']> {
  const newest = [...names].sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  // Nobody who can still come in is left out for somebody who has gone.
  const kept = newest.sort((a, b) => Number(Boolean(a.goneAt)) - Number(Boolean(b.goneAt)));
  const by = keyFrom(control.key, '', 'alongside names');
  const text = new Secret(Buffer.from(JSON.stringify(kept.slice(0, MOST))));
  const sealed = wrap(text, by, bindingOf(ring));
  text.purge();
  by.purge();
  return sealed;
}

/** The names in a keyring; none where there are none, or where they do not come out. */
export function openNames(ring: Keyring2, { control, next }: Keys): HeldName[] {
  if (!ring.names) return [];
  for (const held of [control, next?.control]) {
    if (!held) continue;
    const by = keyFrom(held.key, '', 'alongside names');
    const text = unwrap(ring.names, by, bindingOf(ring));
    by.purge();
    if (!text) continue;
    const found = text.use((bytes) => {
      try {
        return z.array(heldName).safeParse(JSON.parse(bytes.toString('utf8')));
      } catch {
        return undefined;
      }
    });
    text.purge();
    if (found?.success) return found.data;
  }
  return [];
}
