// Vaults of two desks with clocks that can be set, copies made at each, and files carried from one to the other.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCopy } from '../../src/main/copies/make-copy';
import { renderPlanCopy } from '../../src/main/documents/render';
import type { Vault } from '../../src/main/vault/vault';
import { type Day, day } from '../../src/shared/domain/calendar/day';
import type { CertificatesShown } from '../../src/shared/ipc/certificate-calls';
import type { CheckedPdf } from '../../src/shared/ipc/contract';
import { aFolder } from './a-folder';
import { anOpenVault, aPlan, ask, get, resources } from './a-vault';

export type ADesk = Awaited<ReturnType<typeof aDesk>>;

/** A desk on 21 November 2026 at ten in the morning. */
export async function aDesk(establishment: string) {
  const folder = await aFolder();
  let today = day.parse('2026-11-21');
  let minute = 0;
  const tickets = new Map<string, string>();
  const now = () => {
    minute += 1;
    return new Date(Date.parse(`${today}T10:00:00.000Z`) + minute * 1000).toISOString();
  };
  const exporter = {
    findMissing: async () => [],
    draw: (copy: Parameters<typeof renderPlanCopy>[0]) => renderPlanCopy(copy, resources),
  };
  const takePlace = (ticket: string) => {
    const path = tickets.get(ticket);
    tickets.delete(ticket);
    return path;
  };
  const vault: Vault = await anOpenVault(folder, { now, today: () => today, takePlace, exporter });
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  desk.establishment = establishment;
  const plan = await aPlan(vault);
  const at = (name: string) => join(folder, name);
  let last = 0;
  const ticket = (name: string) => {
    last += 1;
    const made = String(last).padStart(32, '0');
    tickets.set(made, at(name));
    return made;
  };
  const certificates = <T>(call: string, input: object = {}) =>
    get<T>(vault, 'certificates', call, input);
  const bring = async (bytes: Uint8Array, name: string) => {
    await writeFile(at(name), bytes);
    return ticket(name);
  };
  return {
    ...{ vault, desk, plan, at, ticket, certificates, bring },
    goTo: (to: Day | string) => {
      today = day.parse(to);
    },
    make: async (name: string) => {
      const wanted = { plan, copyFor: 'woman', style: 'key' } as const;
      await makeCopy(desk, exporter, { ...wanted, saidYes: [] }, at(name));
      return new Uint8Array(await readFile(at(name)));
    },
    check: async (bytes: Uint8Array) =>
      get<CheckedPdf>(vault, 'copies', 'check', { place: await bring(bytes, 'brought.pdf') }),
    issue: (key: 'ec' | 'rsa' = 'ec') => get(vault, 'signing', 'issue', { key }),
    /** Takes back what signs now, or signed last. */
    takeBack: async (given: { why: string; from: string; decidedBy?: string }) => {
      const { certificates: all } = await certificates<CertificatesShown>('list');
      const certificate = all.find(({ isInUse }) => isInUse)?.id;
      return ask(vault, 'certificates', 'takeBack', { certificate, decidedBy: 'Sam', ...given });
    },
    /** The list others are given, as bytes. */
    list: async () => {
      const { lists } = await certificates<CertificatesShown>('list');
      const authority = lists[0]?.authority;
      await certificates('saveList', { place: ticket('list.crl'), authority });
      return new Uint8Array(await readFile(at('list.crl')));
    },
    /** The authority's certificate, as others are given it. */
    certificate: async () => {
      await get(vault, 'signing', 'saveCertificate', { place: ticket('ours.pem'), as: 'text' });
      return new Uint8Array(await readFile(at('ours.pem')));
    },
    /** Trusts another desk for checking. */
    trust: async (bytes: Uint8Array) => {
      const place = await bring(bytes, 'theirs.crt');
      const looked = await certificates<{ kind: string; why?: string }>('lookAtAuthority', {
        place,
      });
      if (looked.kind !== 'found') return looked.why;
      await certificates('trust', { place });
      return 'trusted';
    },
    bringList: async (bytes: Uint8Array) => {
      const place = await bring(bytes, 'theirs.crl');
      const reply = await certificates<{ kind: string; why?: string }>('bringList', { place });
      return reply.why ?? reply.kind;
    },
  };
}
