// Our own check of what makes a PDF readable by everybody (PDF/UA-1) and for long (PDF/A-3a), as far
// as a machine can tell. It does not judge reading order or whether a description helps.

import { PDFDocument } from '@cantoo/pdf-lib';
import { checkAttachments } from './check-attachments';
import { checkMetadata } from './check-metadata';
import { checkPages } from './check-pages';
import { checkTree } from './check-tree';
import type { Report } from './reading';

export type StructureCheck = {
  /** Rule ids with a detail, each once; empty when nothing is wrong. */
  faults: string[];
  /** Structure types and how many there are of each. */
  counts: Map<string, number>;
  pages: number;
  /** Names of the files inside. */
  files: string[];
};

export async function checkStructure(bytes: Uint8Array): Promise<StructureCheck> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const faults = new Set<string>();
  const report: Report = (id, detail) => faults.add(detail === undefined ? id : `${id}: ${detail}`);
  checkMetadata(document, report);
  const files = checkAttachments(document, report);
  const claims = checkTree(document, report);
  checkPages(document, claims, report);
  return { faults: [...faults], counts: claims.counts, pages: document.getPageCount(), files };
}
