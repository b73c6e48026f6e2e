// The main job without a window: make the practice vault, say who leads and when each plan is next
// reviewed and why, write every woman's signed PDF, and check each one. Anything that does not go
// well is counted and ends in a bad exit.

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formatDay } from '../../shared/domain/calendar/day-in-words';
import type { CopyAudience } from '../../shared/domain/copies/plan-copy';
import { explanationWords } from '../../shared/i18n/explain';
import { makeWords } from '../../shared/i18n/words';
import type { CheckedPdf, CopyMade, CopyPreview, PlanInList } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/failure';
import { readContent } from '../content/read-content';
import type { Exporter } from '../copies/exporter';
import { fillPractice } from '../practice/fill-practice';
import { localDay, utcNow } from '../vault/clock';
import { passGate } from '../vault/gate';
import { makeVault, type Vault } from '../vault/vault';

export type DemoWish = {
  /** Where the vault and the PDFs go. Made if it is not there; must be empty of an earlier demo. */
  out: string;
  resources: string;
  practiceWords: string;
  exporter: Exporter;
  print: (line: string) => void;
};

type Ask = <T>(group: string, call: string, input?: unknown) => Promise<T>;
/** A ticket for a path, as the shell's dialogs give them. */
type Ticket = (path: string) => string;

/** Runs the demo. @returns how many women went well and how many did not */
export async function runDemo(wish: DemoWish): Promise<{ well: number; not: number }> {
  const out = resolve(wish.out);
  await mkdir(join(out, 'pdf'), { recursive: true });
  const folder = join(out, 'vault');
  if ((await readdir(out)).includes('vault')) {
    throw new Error(
      `There is already a demo in ${out}. Name another folder, or move that one away.`,
    );
  }
  const { vault, ask, ticketFor } = await openPractice(wish, folder);
  const words = makeWords('en', (await readContent(wish.resources)).words);
  const plans = await ask<PlanInList[]>('plans', 'list');
  const sorted = plans.sort((a, b) => a.name.localeCompare(b.name));
  for (const line of tableOf(sorted, words)) wish.print(line);
  wish.print('');
  let not = 0;
  for (const plan of sorted) {
    const line = await copyAndCheck(ask, ticketFor, plan, join(out, 'pdf')).catch(
      (problem: unknown) => `NOT WELL  ${String(problem)}`,
    );
    if (!line.startsWith('signed')) not += 1;
    wish.print(`${plan.name.padEnd(24)}${line}`);
  }
  await vault.close();
  return { well: sorted.length - not, not };
}

async function openPractice(
  wish: DemoWish,
  folder: string,
): Promise<{ vault: Vault; ask: Ask; ticketFor: Ticket }> {
  const places = new Map<string, string>();
  const vault = makeVault({
    folder,
    practice: true,
    practiceWords: wish.practiceWords,
    fillPractice: (desk) => fillPractice(desk, wish.resources),
    content: () => readContent(wish.resources),
    exporter: wish.exporter,
    takePlace: (ticket) => places.get(ticket),
    now: utcNow,
    today: localDay,
  });
  const ask: Ask = async <T>(group: string, call: string, input: unknown = {}) => {
    const reply: Reply = await passGate(vault, { kind: 'staff' }, { group, call, input });
    if (!reply.ok) throw new Error(`${group}.${call}: ${reply.failure.code}`);
    return reply.value as T;
  };
  const { women } = await ask<{ women: number }>('vault', 'buildPractice');
  wish.print(`Made the practice vault with ${women} made-up women.`);
  // Opened again from the file, as on any morning.
  await ask('vault', 'unlock', { passphrase: wish.practiceWords });
  const ticketFor: Ticket = (path) => {
    const ticket = randomBytes(16).toString('hex');
    places.set(ticket, path);
    return ticket;
  };
  return { vault, ask, ticketFor };
}

type Words = ReturnType<typeof makeWords>;

function tableOf(plans: PlanInList[], words: Words): string[] {
  const rows = plans.map(({ name, schedule }) => {
    const { key, params } = explanationWords(schedule.nextReview, 'staff', 'en');
    const { due, overdue } = schedule.nextReview;
    const when = due ? formatDay(due, 'en') : '–';
    return [
      name,
      words(`schedule:leadName.${schedule.lead.value}.staff`),
      words(`schedule:className.${schedule.class.value}`),
      overdue ? `was planned for ${when}` : when,
      words(`schedule:${key}`, params),
    ];
  });
  const all = [['Name', 'Who leads', 'Class', 'Next review', 'Why'], ...rows];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...all.map((row) => row[i]?.length ?? 0)) + 2);
  return all.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('')
      .trimEnd(),
  );
}

/** The copy for whoever leads; her own where she has not said yes to sharing with them. */
async function copyAndCheck(
  ask: Ask,
  ticketFor: Ticket,
  plan: PlanInList,
  folder: string,
): Promise<string> {
  const leads: Record<string, CopyAudience> = { pom: 'pom', probation: 'probation' };
  let copyFor = leads[plan.schedule.lead.value] ?? 'specialist';
  const order = { plan: plan.id, style: 'key', saidYes: [] };
  const preview = await ask<CopyPreview>('copies', 'preview', { ...order, copyFor });
  if (preview.stops.length > 0) copyFor = 'woman';
  const { suggestedName, who, code } = await ask<CopyPreview>('copies', 'preview', {
    ...order,
    copyFor,
  });
  const meant = who && { name: who.name, bornOrNumber: who.born ?? who.prisonNumber };
  const path = join(folder, suggestedName);
  const place = ticketFor(path);
  const made = await ask<CopyMade>('copies', 'make', {
    ...{ ...order, copyFor, place, looked: code },
    ...(meant ? { meant } : {}),
  });
  const { verdict, record } = await ask<CheckedPdf>('copies', 'check', { place });
  if (verdict !== 'unchanged' || record?.shortHash !== made.shortHash) {
    return `NOT WELL  the check says: ${verdict}`;
  }
  const size = Math.round((await stat(path)).size / 1024);
  const state = made.draft ? 'draft' : 'agreed';
  return `signed and checked  ${made.pages} pages, ${size} KB, ${state}, for ${copyFor}: ${suggestedName}`;
}
