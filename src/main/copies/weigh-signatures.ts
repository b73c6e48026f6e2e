// What a signature that was found in a file is worth: whether its certificate was taken back, here or at another desk we
// trust for checking, and what we last heard from there.

import { isDistrusted, type Standing, standingOf } from '../../shared/domain/copies/taken-back';
import type { SignatureShown } from '../../shared/ipc/check-calls';
import type { CheckedSignature, PdfCheck } from '../documents/checking/check-pdf';
import { dayOfMoment } from '../plans/local-days';
import type { Reader } from '../store/connection';
import type { Exporter } from './exporter';
import { papers } from './papers';
import { readTrust } from './signing-trust';
import { type Heard, isOld, readHeard } from './trusted-authorities';
import { entryIn, printOf, readOwnTakenBack } from './what-stopped';

/** An authority of another desk whose own certificate signs, or one between, is on no list we could read. */
const DIRECTLY = 2;

type Check = NonNullable<Exporter['check']>;
/** Of a signature that another desk stands behind: which one. */
export type Looked = PdfCheck & { others: Map<CheckedSignature, Heard>; elsewhere?: Heard };

const isSame = (one: CheckedSignature, other: CheckedSignature) =>
  one.end === other.end && one.field === other.field;

/**
 * Looks into a file with our own authorities, and with those of other desks where it is not ours alone.
 * @param check looks into it with these authorities
 */
export async function lookInto(reader: Reader, check: Check, bytes: Uint8Array): Promise<Looked> {
  const own = await check(bytes, await readTrust(reader));
  const others = new Map<CheckedSignature, Heard>();
  const heard = await readHeard(reader);
  const isAllOurs = own.verdict !== 'not-ours' && own.signatures.every(({ isOurs }) => isOurs);
  if (heard.length === 0 || own.verdict === 'damaged' || isAllOurs) return { ...own, others };
  const theirs = await check(bytes, { authorities: heard.map(({ row }) => row.certificate) });
  const byPrint = new Map(heard.map((one) => [printOf(one.row.certificate), one]));
  const deskOf = ({ isOurs: isTrusted, signer }: CheckedSignature) =>
    isTrusted && signer?.links === DIRECTLY ? byPrint.get(signer.authority) : undefined;
  if (own.verdict !== 'not-ours') {
    for (const one of own.signatures.filter(({ isOurs }) => !isOurs)) {
      const same = theirs.signatures.find((other) => isSame(one, other));
      const desk = same && deskOf(same);
      if (!desk || !same?.signer) continue;
      one.signer = same.signer;
      others.set(one, desk);
    }
    return { ...own, others };
  }
  const [elsewhere] = theirs.signatures.flatMap((one) => deskOf(one) ?? []);
  if (!elsewhere) return { ...own, others };
  const signatures = theirs.signatures.map((one) => ({ ...one, isOurs: false }));
  theirs.signatures.forEach((one, at) => {
    const [desk, kept] = [deskOf(one), signatures[at]];
    if (desk && kept) others.set(kept, desk);
  });
  return { ...theirs, signatures, others, elsewhere };
}

export type Weighed = Pick<SignatureShown, 'standing' | 'takenBack' | 'elsewhere'>;
export type Weigh = (signature: CheckedSignature, onRecord: string | undefined) => Promise<Weighed>;

/**
 * Says of one signature what it is worth.
 * @param at UTC moment now
 */
export async function weigher(
  reader: Reader,
  others: ReadonlyMap<CheckedSignature, Heard>,
  at: string,
): Promise<Weigh> {
  const own = await readOwnTakenBack(reader, await readHeard(reader));
  return async (signature, onRecord) => {
    const { signer, at: claimed } = signature;
    const heard = others.get(signature);
    const taken = signer && (heard ? entryIn(heard.list, signer.serial) : own.get(signer.print));
    const when = {
      claimed: claimed === undefined ? undefined : dayOfMoment(claimed),
      onRecord: onRecord === undefined ? undefined : dayOfMoment(onRecord),
    };
    return {
      ...(taken
        ? { standing: standingOf(taken, when), takenBack: { from: taken.from, why: taken.why } }
        : {}),
      ...(heard ? { elsewhere: await elsewhereOf(heard, at) } : {}),
    };
  };
}

async function elsewhereOf({ row, list }: Heard, at: string): Promise<SignatureShown['elsewhere']> {
  const { desk: name } = await papers.certificateFacts(row.certificate);
  if (!list) return { name, heard: 'never' };
  return { name, heard: isOld(list, at) ? 'old' : 'now', asOf: list.asOf };
}

/** What the whole file is worth, once its signatures were weighed. */
export function verdictOf(
  verdict: PdfCheck['verdict'],
  signatures: readonly { standing?: Standing | undefined; elsewhere?: Weighed['elsewhere'] }[],
): PdfCheck['verdict'] | 'not-trusted' | 'unheard' {
  if (verdict !== 'unchanged') return verdict;
  if (signatures.some(({ standing }) => isDistrusted(standing))) return 'not-trusted';
  const isUnheard = signatures.some(({ elsewhere }) => elsewhere && elsewhere.heard !== 'now');
  return isUnheard ? 'unheard' : verdict;
}

/** True where one of these signatures should not be relied on. @param onRecord UTC moment the copy was made */
export async function isOfNoWorth(
  reader: Reader,
  signatures: readonly CheckedSignature[],
  onRecord: string,
): Promise<boolean> {
  const weigh = await weigher(reader, new Map(), onRecord);
  const weighed = await Promise.all(signatures.map((one) => weigh(one, onRecord)));
  return weighed.some(({ standing }) => isDistrusted(standing));
}
