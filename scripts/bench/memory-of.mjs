// How much memory a process and all its descendants use, as Linux counts it. RSS counts shared pages in every
// process again; PSS shares them out, and is the fairer figure.

import { readdirSync, readFileSync } from 'node:fs';

/** Answers `{ rss, pss, processes, unread }` in MiB; `unread` processes could not be looked into. */
export function memoryOf(pid) {
  const sum = { rss: 0, pss: 0, processes: 0, unread: 0 };
  for (const id of treeOf(String(pid))) {
    try {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      sum.rss += kibibytes(text, 'Rss') / 1024;
      sum.pss += kibibytes(text, 'Pss') / 1024;
      sum.processes += 1;
    } catch {
      sum.unread += 1;
    }
  }
  return sum;
}

function treeOf(top) {
  const children = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(id);
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const found = [top];
  for (const id of found) found.push(...(children.get(id) ?? []));
  return found;
}

function parentOf(id) {
  try {
    return /^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
  } catch {
    // It ended while we looked.
    return undefined;
  }
}

const kibibytes = (text, name) =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
