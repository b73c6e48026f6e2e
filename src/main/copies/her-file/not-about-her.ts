// What of the vault is not in her whole file, and why, in words. A short list: everything else is in it.

/** Why a column of a table that is in her file is not. */
export const whyNot = {
  row: 'A random number of ours that names the row. It says nothing of her.',
  whose: 'Says that the row is hers. All of them are.',
  order: 'Counts the rows, which stand in that order.',
  counts:
    'Counts states of the plan or copies, or has such a number in it; of some she may not have been told yet.',
  in_its_name: 'Whether the next column names a page or a question; its name says so.',
  how_it_was_kept: 'How the app made sure of the row: a hash, a PIN asked for, which kind of row.',
  sealed_to_its_writer:
    'What a worker wrote about their own work, sealed so that only they can read it. The other list says how many there are and whose.',
  looked_at_first:
    'May be about other people, or have been said in confidence: the controller looks at it first, in the other list.',
  as_sent:
    'A paper that went out. Numbers on it count all copies, those she was not told of too: the controller looks first.',
} as const;
export type Why = keyof typeof whyNot;

/** Tables without anything about her. */
export const notAboutHer: Readonly<Record<string, string>> = {
  setting: 'Numbers and holidays of the prison, and what the vault is called.',
  worker: 'People who work here. Their name and job stand beside each row they wrote.',
  session: 'When a worker unlocked and locked. Who wrote a row is read through it.',
  worker_pin: 'The PIN of a worker.',
  signing_authority: 'A certificate and its key: what this vault signs with.',
  signing_certificate: 'Certificates and a key: what this vault signs with.',
  signing_use: 'Which certificate signed from when on.',
  certificate_taken_back: 'Which certificate of this desk no longer counts, and why.',
  taken_back_list: 'Lists of such certificates, as they were given to others.',
  trusted_authority: 'Other desks whose signatures are checked here.',
  trusted_authority_ended: 'When such a desk was taken away again.',
  brought_list: 'Lists of certificates that other desks gave us.',
  version:
    'Which states of her plan went on paper, as numbers. The words are in her answers, the papers in her copies.',
  help_rating: 'What women say of the help they get. Nothing in it leads to any of them.',
  help_shown: 'Months in which staff looked at the sums of that.',
  plan_key: 'The key that some of her words are sealed under, for each person of her team.',
  erasure: 'That a plan was taken out for good, by its number. Her rows are gone with it.',
  audit_entry:
    'Who did what with her plan, by ids and numbers. Who had it open and which copies were made stand in the file from their own rows.',
  audit_checkpoint: 'The end of that log, as workers signed it.',
  audit_key: 'What that log is made with.',
  contact:
    'The directory of services and of people whose work it is. Whoever is in her team stands in her answers.',
  contact_known: 'Who of the staff knows whom in that directory.',
  contact_link:
    'Lets teams be counted: which line of her team came out of the directory. The line itself stands in her answers.',
  file_list: 'That the other list was made, which she reads of from the controller.',
};
