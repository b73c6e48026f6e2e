// Which dates go on the one page of paper, which of them with their reason, and how big the letters may be. What is
// coming stands before what has been. Pure; counts letters, because paper cannot be asked.

/** A date with its words, ready to stand on paper. */
export type PaperLine = { readonly key: string; readonly line: string; readonly reason: string };

export type OnPage = {
  readonly coming: readonly { readonly key: string; readonly reason?: string }[];
  readonly past: readonly { readonly key: string }[];
  /** How many dates found no room. */
  readonly leftOut: number;
  /** There is room for bigger letters. */
  readonly isRoomy: boolean;
};

/** Letters on one line of one of the two columns. */
const LETTERS = 52;
/** Lines in the two columns together, headings taken off. */
const LINES = 106;
/** The space under each date, in lines. */
const GAP = 0.35;
/** Lines kept for what has been, when there is much to come. */
const FOR_PAST = 16;
/** With fewer lines than this the letters may be bigger. */
const ROOMY_LINES = 84;

const linesOf = (words: string) => Math.ceil(words.length / LETTERS);
const cost = ({ line }: PaperLine) => linesOf(line) + GAP;

/**
 * `coming`: the soonest first. `past`: the newest first.
 * @param alsoThere words that stand on the page beside the dates, whatever else has to give way
 */
export function fitOnPage(
  coming: readonly PaperLine[],
  past: readonly PaperLine[],
  alsoThere = '',
): OnPage {
  const lines = LINES - linesOf(alsoThere);
  const pastCost = past.reduce((sum, one) => sum + cost(one), 0);
  const forPast = Math.min(pastCost, FOR_PAST);
  const comingThatFit = takeWhileRoom(coming, lines - forPast);
  let room = lines - forPast - comingThatFit.reduce((sum, one) => sum + cost(one), 0);
  const withReasons = comingThatFit.map(({ key, reason }) => {
    const lines = linesOf(reason);
    if (lines > room) return { key };
    room -= lines;
    return { key, reason };
  });
  const pastThatFit = takeWhileRoom(past, room + forPast);
  const left = room + forPast - pastThatFit.reduce((sum, one) => sum + cost(one), 0);
  return {
    coming: withReasons,
    past: pastThatFit.map(({ key }) => ({ key })),
    leftOut: coming.length - comingThatFit.length + past.length - pastThatFit.length,
    isRoomy: LINES - left <= ROOMY_LINES,
  };
}

function takeWhileRoom(all: readonly PaperLine[], room: number): PaperLine[] {
  let left = room;
  const taken: PaperLine[] = [];
  for (const one of all) {
    left -= cost(one);
    if (left < 0) break;
    taken.push(one);
  }
  return taken;
}
