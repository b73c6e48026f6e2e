// What the check of a PDF can find, by names that have words of their own. Worked out in main, said on screen.

/** What is different in a file that was signed here and is not the same any more. */
const changes = [
  // In what was signed.
  'words_changed',
  'signature_changed',
  'claim_changed',
  'not_in_its_field',
  'added_before',
  // Added or put over it later.
  'page_changed',
  'page_added',
  'page_taken_out',
  'note_added',
  'title_changed',
  'attachment_changed',
  'script_added',
  'acts_by_itself',
  'layers_changed',
  'form_changed',
  'field_changed',
  'permission_changed',
  'proof_added',
  'locked_later',
  'pointed_elsewhere',
  'hidden_table',
  'part_taken_out',
  'part_added',
  'bytes_added',
  'signature_not_whole',
  'cannot_follow',
] as const;

/** Why a file is not one of ours. */
const others = [
  'no_signature',
  'other_authority',
  'other_key',
  'not_for_signing',
  'practice',
] as const;

/** Why a file cannot be looked into. */
const damages = [
  'empty',
  'too_big',
  'not_a_pdf',
  'cut_short',
  'locked',
  'signature_unreadable',
  'took_too_long',
] as const;

export const checkReasons = [...changes, ...others, ...damages] as const;
export type CheckReason = (typeof checkReasons)[number];
