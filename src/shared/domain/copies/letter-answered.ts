// Whether whoever gets a letter could answer it: most letters ask for an answer, and one that may not say where she is has
// no address of its own. Pure.

/** no_way: nothing says where an answer could go. no_street: a place stands in it by name only, which post may not find. */
export type AnswerGap = 'no_way' | 'no_street';

export type ToAnswer = {
  /** The lines it is from, as they stand over the letter. */
  from: string;
  /** How to answer her, in words of its own. */
  reply: string;
  /** The box of how she can be reached safely, where it is in the letter. */
  contact?: string | undefined;
  /** Her names: a line with nothing but one of them is no address. */
  names: readonly string[];
};

/** What is missing for an answer; undefined where one could come. */
export function answerGapOf({ from, reply, contact, names }: ToAnswer): AnswerGap | undefined {
  if (reply.trim() !== '' || saysWhere(contact ?? '')) return undefined;
  const herNames = new Set(names.map(plain));
  const address = from.split('\n').map(plain);
  const lines = address.filter((line) => line !== '' && !herNames.has(line));
  if (lines.length === 0) return 'no_way';
  // A street, a postcode, a telephone and a box number all have a figure; an email has its sign.
  return lines.some((line) => /[\d@]/u.test(line)) ? undefined : 'no_street';
}

/** "Write to me, do not ring" says how and not where: a number of a telephone, a postcode or an email has to stand in it. */
function saysWhere(contact: string): boolean {
  const isPostcode = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/iu.test(contact);
  return isPostcode || contact.includes('@') || /(?:\d[\s()-]*){6}/u.test(contact);
}

const plain = (line: string) => line.trim().replace(/\s+/gu, ' ').toLowerCase();
