// What copies need from whoever draws them. The real one lives in a process of its own; the command
// line draws in place. Neither ever sees the vault.

import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { checkPdf } from '../documents/checking/check-pdf';

export type MissingCharacter = { character: string; where: string };
export type Drawn = { bytes: Uint8Array; pages: number };

export type Exporter = {
  /** Characters of this copy that no font of ours has. */
  findMissing: (copy: PlanCopy) => Promise<MissingCharacter[]>;
  /** The unsigned PDF. @throws KnownFailure export-stuck, missing-characters */
  draw: (copy: PlanCopy) => Promise<Drawn>;
  /** Looks into a file apart from the vault and never for long. Without it files are looked into in place. */
  check?: typeof checkPdf;
};
