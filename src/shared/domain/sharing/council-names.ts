// When two spellings are one council, and whether what is typed over a letter names the council she said yes to. Loose about
// case, "City of" and the like; strict about the place: Derby is not Derbyshire. Pure.

/** Words that say what kind of council or team it is, and not which. */
const kindWords = new Set(
  `council councils city borough county district metropolitan royal unitary authority local london the of and for at to
   my her a an cc bc dc cbc mbc lbc rbc ltd housing homeless homelessness homes home options option solutions advice prevention
   needs service services team teams department dept unit office officer officers duty refer referral referrals email
   customer corporation contact centre reception attention fao dear`.split(/\s+/u),
);
/** A part of a line with one of these names a council outright. */
const saysCouncil =
  /\b(?:council|borough|district|county|\p{L}+shire|city of|authority|cc|bc|mbc|lbc|cbc|rbc)\b/iu;
/** A part with one of these names a team, and before it perhaps a place. */
const saysTeam =
  /\b(?:housing|homeless\w*|options?|solutions?|teams?|department|dept|services?|duty)\b/iu;

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/gu, '')
    .replace(/\bsaint\b/gu, 'st')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words of a name that say which council it is. "City of London" would have none, so it keeps them. */
function placeIn(name: string): string {
  const words = plain(name);
  const which = words.filter((word) => !kindWords.has(word));
  if (which.length > 0) return which.join(' ');
  return words.filter((word) => word === 'london' || word === 'city').join(' ');
}

/** True for two spellings of one council: without case, and without what kind of council it is. */
export function sameCouncil(one: string, other: string): boolean {
  const place = placeIn(one);
  return place !== '' && place === placeIn(other);
}

/** The parts of what is typed, each of which may name something: "Ms Bell, Derby City Council" are two. */
const partsOf = (line: string) =>
  line
    .split(/[,;:()\n]|\s[-–—]\s|\sat\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Of "Derby City Council Rough Sleepers Team" what stands up to the word council. */
const nameOf = (part: string) => /^.*?\bcouncil\b/iu.exec(part)?.[0] ?? part;

const isNamed = (part: string, council: string) => sameCouncil(nameOf(part), council);

/** What was typed, where it names a council that is not the one she named; undefined where it names hers or none. */
export function otherCouncilIn(lines: readonly string[], council: string): string | undefined {
  const parts = lines.flatMap(partsOf);
  return parts.find(
    (part) => saysCouncil.test(part) && placeIn(nameOf(part)) !== '' && !isNamed(part, council),
  );
}

/**
 * What is typed in place of the council she named; undefined where it is hers.
 * @param to the person or team who gets it
 * @param address the lines under it; a town alone says where an office is and not whose it is, so it counts for nothing
 */
export function notHerCouncil(
  { to, address }: { to: string; address: string },
  council: string,
): string | undefined {
  const lines = address.split('\n');
  const other = otherCouncilIn([to, ...lines], council);
  if (other !== undefined) return other;
  const parts = partsOf(to);
  if (parts.some((part) => isNamed(part, council))) return undefined;
  const team = parts.find((part) => saysTeam.test(part) && placeIn(part) !== '');
  if (team !== undefined) return team;
  const isOffice = (part: string) => saysCouncil.test(part) || saysTeam.test(part);
  const named = lines.flatMap(partsOf).some((part) => isOffice(part) && isNamed(part, council));
  return named ? undefined : to.trim();
}
