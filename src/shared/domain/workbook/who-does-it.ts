// Who is named for a step, read from words as people write them: "Me, with Del", "Josie and Mr Khan". Her words stay as
// they are; this only finds the people in them. Pure.

/** Somebody of her team, as she named them. */
export type TeamMember = { name: string; role: string; roleWords: string };

/** Words that stand for her, and her team. */
export type WhoIsWho = {
  /** "Me", and her own names. */
  her: readonly string[];
  team: readonly TeamMember[];
};

export type Doer = { kind: 'her' } | { kind: 'other'; name: string };

const between = /\s*(?:[,;&+/]|\band\b|\bwith\b)\s*/iu;
/** "Me, by letter": how it is done, not who. */
const notSomebody = /^(?:by|in|on|at|through|via|for|from|to|if|when|once|or)\b/iu;
const herself = /^(?:me|myself|i)\b/iu;

/** The parts of the words that may each name somebody. */
export function partsOf(who: string): string[] {
  return who
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Everybody named, once each, in the order of the words. */
export function doersIn(who: string, { her, team }: WhoIsWho): Doer[] {
  const doers: Doer[] = [];
  for (const part of partsOf(who)) {
    const doer = doerOf(part, her, team);
    if (doer && !doers.some((one) => isSameDoer(one, doer))) doers.push(doer);
  }
  return doers;
}

function doerOf(
  part: string,
  her: readonly string[],
  team: readonly TeamMember[],
): Doer | undefined {
  // A whole name comes first: somebody of her team may share her first name.
  const whole = team.find(({ name }) => startsWith(part, name));
  if (whole) return { kind: 'other', name: whole.name };
  if (herself.test(part) || her.some((name) => startsWith(part, firstNameOf(name)))) {
    return { kind: 'her' };
  }
  const member = memberIn(part, team);
  if (member) return { kind: 'other', name: member.name };
  return notSomebody.test(part) ? undefined : { kind: 'other', name: asName(part) };
}

/** The one member these words can mean: by part of the name, or by a job that only one of them has. */
function memberIn(part: string, team: readonly TeamMember[]): TeamMember | undefined {
  const partly = team.filter(
    ({ name }) => startsWith(part, firstNameOf(name)) || startsWith(name, part),
  );
  if (partly.length > 0) return partly.length === 1 ? partly[0] : undefined;
  const job = asName(part);
  const byJob = team.filter(({ roleWords }) => startsWith(job, roleWords));
  return byJob.length === 1 ? byJob[0] : undefined;
}

/** "Probation worker" for "my probation worker", so that both are one person. */
function asName(part: string): string {
  const words = part.replace(/^(?:my|the|a)\s+/iu, '');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** "Josie" of "Josie Fairweather"; "Mr Khan" and "Dr Sandhu" stay whole. */
function firstNameOf(name: string): string {
  const [first = ''] = name.trim().split(/\s+/u);
  return /^(?:mr|mrs|ms|miss|dr|rev|sister|officer)\.?$/iu.test(first) ? name.trim() : first;
}

/** True when the words begin with this name, whole. */
function startsWith(words: string, name: string): boolean {
  const [a, b] = [words, name.trim()].map((text) => text.toLocaleLowerCase());
  if (a === undefined || !b || !a.startsWith(b)) return false;
  return !/[\p{L}\p{N}]/u.test(a.charAt(b.length));
}

/** True when both are the same person, however the name is written. */
export function isSameDoer(a: Doer, b: Doer): boolean {
  return a.kind === 'other' && b.kind === 'other'
    ? a.name.toLocaleLowerCase() === b.name.toLocaleLowerCase()
    : a.kind === b.kind;
}

/** The words with one more name at their end. */
export function withName(who: string, name: string): string {
  return who.trim() === '' ? name : `${who.trim()}, ${name}`;
}

/** The words without whatever names that person. */
export function withoutName(who: string, name: string, names: WhoIsWho): string {
  return partsOf(who)
    .filter((part) => !isNamed(part, name, names))
    .join(', ');
}

/** True when the words name that person, in whatever way. */
export function isNamedIn(who: string, name: string, names: WhoIsWho): boolean {
  return partsOf(who).some((part) => isNamed(part, name, names));
}

function isNamed(part: string, name: string, { her, team }: WhoIsWho): boolean {
  const [named, wanted] = [part, name].map((words) => doerOf(words, her, team));
  return named !== undefined && wanted !== undefined && isSameDoer(named, wanted);
}
