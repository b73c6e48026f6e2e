// Signing and checking, fetched only when a copy is made or checked: unlocking should not wait for
// them to load.

import type { Day } from '../../shared/domain/calendar/day';
import type { checkPdf } from '../documents/checking/check-pdf';
import type { ReadAuthority } from '../documents/checking/read-authority';
import type {
  ReadList,
  TakenBackList,
  whyNotAfter,
} from '../documents/checking/read-taken-back-list';
import type { CertificateFacts } from '../documents/signing/certificate-facts';
import type { issueCertificate, makeAuthority } from '../documents/signing/identity';
import type { readP12 } from '../documents/signing/read-p12';
import type { signPdf } from '../documents/signing/sign-pdf';
import type { makeTakenBackList } from '../documents/signing/taken-back-list';

export const papers: {
  sign: typeof signPdf;
  check: typeof checkPdf;
  makeAuthority: typeof makeAuthority;
  issueCertificate: typeof issueCertificate;
  readP12: typeof readP12;
  certificateFacts: (pem: string) => Promise<CertificateFacts>;
  makeTakenBackList: typeof makeTakenBackList;
  readTakenBackList: (
    bytes: Uint8Array,
    authorities: readonly string[],
    now: string,
  ) => Promise<ReadList>;
  whyNotAfter: (
    list: TakenBackList,
    before: Parameters<typeof whyNotAfter>[1],
  ) => Promise<ReturnType<typeof whyNotAfter>>;
  readAuthority: (bytes: Uint8Array, today: Day) => Promise<ReadAuthority>;
  /** The signature fields of a copy of ours. */
  fieldsOf: (bytes: Uint8Array) => Promise<{ name: string; isSigned: boolean }[]>;
  /** The language a copy of ours is in, BCP 47. */
  languageOf: (bytes: Uint8Array) => Promise<string>;
  findMissing: (text: string, resources: string) => Promise<{ character: string }[]>;
} = {
  sign: async (...given) => (await import('../documents/signing/sign-pdf')).signPdf(...given),
  check: async (...given) => (await import('../documents/checking/check-pdf')).checkPdf(...given),
  makeAuthority: async (...given) =>
    (await import('../documents/signing/identity')).makeAuthority(...given),
  issueCertificate: async (...given) =>
    (await import('../documents/signing/identity')).issueCertificate(...given),
  readP12: async (...given) => (await import('../documents/signing/read-p12')).readP12(...given),
  certificateFacts: async (pem) =>
    (await import('../documents/signing/certificate-facts')).certificateFacts(pem),
  makeTakenBackList: async (...given) =>
    (await import('../documents/signing/taken-back-list')).makeTakenBackList(...given),
  readTakenBackList: async (...given) =>
    (await import('../documents/checking/read-taken-back-list')).readTakenBackList(...given),
  whyNotAfter: async (...given) =>
    (await import('../documents/checking/read-taken-back-list')).whyNotAfter(...given),
  readAuthority: async (...given) =>
    (await import('../documents/checking/read-authority')).readAuthority(...given),
  fieldsOf: async (bytes) => (await import('../documents/signing/about-copy')).fieldsOf(bytes),
  languageOf: async (bytes) => (await import('../documents/signing/about-copy')).languageOf(bytes),
  findMissing: async (text, resources) => {
    const { findMissingInText, openFaces } = await import('../documents/fonts');
    return findMissingInText(text, openFaces(resources)).map(({ character }) => ({ character }));
  },
};
