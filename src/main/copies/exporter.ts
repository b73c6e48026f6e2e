// What copies need from whoever draws them. The real one lives in a process of its own; the command
// line draws in place. Neither ever sees the vault.

import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Attachment } from '../documents/attachment';
import type { checkPdf } from '../documents/checking/check-pdf';

export type MissingCharacter = { character: string; where: string };
export type Drawn = { bytes: Uint8Array; pages: number };

export type Exporter = {
  /**
   * Characters of this copy that no font of ours has. `inBoxes`: texts for the boxes of signatures, for which fewer
   * fonts are at hand.
   */
  findMissing: (
    copy: PlanCopy,
    inBoxes?: { text: string; where: string }[],
  ) => Promise<MissingCharacter[]>;
  /** The unsigned PDF, with these files inside it. @throws KnownFailure export-stuck, missing-characters */
  draw: (copy: PlanCopy, attachments?: Attachment[]) => Promise<Drawn>;
  /** Ends whatever is being drawn; it then ends as one that got stuck. Not there where nothing can be ended. */
  stop?: () => void;
  /** Looks into a file apart from the vault and never for long. Without it files are looked into in place. */
  check?: typeof checkPdf;
};
