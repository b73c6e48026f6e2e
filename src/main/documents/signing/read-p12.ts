// Takes a key and its certificate out of a .p12 file that somebody brings. The file may come from anywhere: what
// cannot be used is named, and nothing in it may keep us busy for long.

import * as pkijs from 'pkijs';
import type { P12Problem } from '../../../shared/domain/copies/p12-problems';
import { chooseFromP12, type P12Content, type ReadP12 } from './choose-from-p12';

const data = '1.2.840.113549.1.7.1';
const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';
/** Many times what any program writes; more would only keep us busy. */
const MOST_ROUNDS = 2_000_000;
/** The check of the whole file is worked out step by step, which is slower. */
const MOST_CHECK_ROUNDS = 300_000;

class Unusable extends Error {
  readonly why: P12Problem;
  constructor(why: P12Problem) {
    super(why);
    this.name = 'Unusable';
    this.why = why;
  }
}

const bytesOf = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'utf8')).buffer;

type Written = { toBER(): ArrayBuffer };

/** Only what today's programs write (PBES2), and only with a count that ends. Reads copies: reading uses up. */
function assertCanOpen(algorithm: pkijs.AlgorithmIdentifier | undefined): void {
  if (algorithm?.algorithmId !== pbes2) throw new Unusable('older-kind');
  const params = (algorithm.algorithmParams as Written).toBER();
  const { keyDerivationFunc } = pkijs.PBES2Params.fromBER(params);
  if (keyDerivationFunc.algorithmId !== pbkdf2) throw new Unusable('older-kind');
  const derivation = (keyDerivationFunc.algorithmParams as Written).toBER();
  const { iterationCount } = pkijs.PBKDF2Params.fromBER(derivation);
  if (iterationCount > MOST_ROUNDS) throw new Unusable('older-kind');
}

function takeApart(bytes: Uint8Array): pkijs.PFX {
  try {
    return pkijs.PFX.fromBER(new Uint8Array(bytes));
  } catch {
    throw new Unusable('not-a-p12');
  }
}

/** Opens the outer wrapping with the password, and says whether it was the right one. */
async function openSafe(pfx: pkijs.PFX, password: ArrayBuffer): Promise<pkijs.AuthenticatedSafe> {
  if (pfx.authSafe.contentType !== data || !pfx.macData) throw new Unusable('older-kind');
  if ((pfx.macData.iterations ?? 1) > MOST_CHECK_ROUNDS) throw new Unusable('older-kind');
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: true });
  } catch (problem) {
    const isWrong = problem instanceof Error && problem.message.includes('Integrity');
    throw new Unusable(isWrong ? 'wrong-password' : 'older-kind');
  }
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) throw new Unusable('not-a-p12');
  return safe;
}

async function openContents(
  safe: pkijs.AuthenticatedSafe,
  password: ArrayBuffer,
): Promise<pkijs.SafeBag[]> {
  for (const { contentType, content } of safe.safeContents) {
    if (contentType === data) continue;
    if (contentType !== pkijs.ContentInfo.ENCRYPTED_DATA) throw new Unusable('older-kind');
    const encrypted = pkijs.EncryptedData.fromBER((content as Written).toBER());
    assertCanOpen(encrypted.encryptedContentInfo.contentEncryptionAlgorithm);
  }
  await safe.parseInternalValues({
    safeContents: safe.safeContents.map(({ contentType }) =>
      contentType === data ? {} : { password },
    ),
  });
  const { safeContents } = safe.parsedValue as { safeContents: { value: pkijs.SafeContents }[] };
  return safeContents.flatMap(({ value }) => value.safeBags);
}

async function contentOf(bags: pkijs.SafeBag[], password: ArrayBuffer): Promise<P12Content> {
  const found: P12Content = { keys: [], certificates: [] };
  for (const { bagValue } of bags) {
    if (bagValue instanceof pkijs.CertBag) {
      const { parsedValue } = bagValue;
      if (parsedValue instanceof pkijs.Certificate) {
        found.certificates.push(new Uint8Array(parsedValue.toSchema().toBER()));
      }
    } else if (bagValue instanceof pkijs.PKCS8ShroudedKeyBag) {
      assertCanOpen(bagValue.encryptionAlgorithm);
      // The library keeps this call from its types, and offers no other way in.
      const bag = bagValue as unknown as {
        parseInternalValues(with_: { password: ArrayBuffer }): Promise<void>;
      };
      await bag.parseInternalValues({ password });
      const key = bagValue.parsedValue;
      if (key) found.keys.push(new Uint8Array(key.toSchema().toBER()));
    } else if (bagValue instanceof pkijs.PrivateKeyInfo) {
      found.keys.push(new Uint8Array(bagValue.toSchema().toBER()));
    }
  }
  return found;
}

/**
 * The key and certificate in a .p12 file, or what stands in the way. Never throws because of the file.
 * @param today YYYY-MM-DD
 */
export async function readP12(
  bytes: Uint8Array,
  password: string,
  today: string,
): Promise<ReadP12> {
  pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto }));
  try {
    const secret = bytesOf(password);
    const safe = await openSafe(takeApart(bytes), secret);
    return await chooseFromP12(await contentOf(await openContents(safe, secret), secret), today);
  } catch (problem) {
    // What the library throws of its own accord is about ways of locking that it does not know.
    return { kind: 'put-right', why: problem instanceof Unusable ? problem.why : 'older-kind' };
  }
}
