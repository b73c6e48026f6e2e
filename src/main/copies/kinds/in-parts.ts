// The short kinds of copy: her answers in a few parts, each under a heading of its own, whatever page of the workbook
// they come from. The content says in which part a question stands.

import { partsOnKind } from '../../../shared/domain/copies/kinds';
import type {
  CopyGroup,
  CopyKind,
  CopyPage,
  CopyQuestion,
} from '../../../shared/domain/copies/plan-copy';
import type { Question } from '../../../shared/domain/workbook/content';
import type { PageForHer } from '../../../shared/domain/workbook/walk';
import { SAFE_CONTACT } from '../contact-on-paper';
import { copyPage } from '../copy-page';
import { inShort } from './as-workbook';
import type { CopyFrom } from './copy-from';

/** The parts of each kind, in paper order, with the picture beside its heading. '' is the kind itself. */
export const partsOf: Partial<
  Record<CopyKind, readonly (readonly [part: string, symbol: string])[]>
> = {
  profile: [
    ['like', 'Sparkle'],
    ['matters', 'Heart'],
    ['support', 'HandHeart'],
  ],
  goals: [['', 'Flag']],
  team: [['', 'UsersThree']],
  circle: [['', 'CirclesThreePlus']],
  cell: [
    ['me', 'UserCircle'],
    ['helps', 'HandHeart'],
    ['goals', 'Flag'],
    ['people', 'UsersThree'],
    ['ahead', 'SunHorizon'],
  ],
  easy: [
    ['matters', 'Heart'],
    ['helps', 'HandHeart'],
    ['side', 'UsersThree'],
    ['goals', 'Flag'],
    ['hard', 'Umbrella'],
  ],
  wallet: [
    ['signs', 'CloudLightning'],
    ['helps', 'Umbrella'],
    ['ring', 'Phone'],
  ],
  centre: [
    ['goals', 'Flag'],
    ['helps', 'HandHeart'],
  ],
  housing: [
    ['now', 'House'],
    ['next', 'Key'],
    ['ask', 'PaperPlaneTilt'],
  ],
  release: [
    ['gate', 'HandWaving'],
    ['travel', 'Train'],
    ['keys', 'Key'],
    ['food', 'ForkKnife'],
    ['night', 'Bed'],
    ['phone', 'DeviceMobile'],
    ['money', 'Coins'],
    ['medicine', 'Prescription'],
    ['ring', 'Phone'],
  ],
  board: [['', 'CalendarCheck']],
  fortnight: [['', 'CalendarDots']],
};

/** What is done with the answers of one question before it stands on paper. */
export type Shaped = (made: CopyQuestion, question: Question) => CopyQuestion[];

type Answered = { question: Question; made: CopyQuestion };

/** The one group of a short copy: its parts as pages. A part with nothing in it is not there. */
export function inParts(
  from: CopyFrom,
  kind: CopyKind,
  shaped: Shaped = (made) => [made],
): CopyGroup[] {
  const { words, workbook } = from.hers;
  // Who she is comes before how her plan is to be read.
  const groups = from.allowed.groups.toSorted(
    (a, b) => Number(b.id === 'me') - Number(a.id === 'me'),
  );
  const pages = (partsOf[kind] ?? []).flatMap(([part, symbolName]): CopyPage[] => {
    const questions = groups.flatMap((group) =>
      group.pages.flatMap((page) => questionsOf(from, kind, part, page, shaped)),
    );
    if (questions.length === 0) return [];
    const symbol = workbook.symbols[symbolName];
    const title = words(part === '' ? `paper:kinds.${kind}` : `paper:parts.${kind}.${part}`);
    return [{ id: part || kind, title, ...(symbol ? { symbol } : {}), questions }];
  });
  return pages.length > 0 ? [{ id: kind, title: '', pages }] : [];
}

type AllowedPage = CopyFrom['allowed']['groups'][number]['pages'][number];

function questionsOf(
  from: CopyFrom,
  kind: CopyKind,
  part: string,
  { page, questions, short }: AllowedPage,
  shaped: Shaped,
): CopyQuestion[] {
  const hers = short !== undefined && firstPart(kind, page) === part;
  const said = questions.filter((question) => isHere(from, kind, part, page, question));
  return [
    ...(hers ? [inShort(page, short, from.hers.words, titleOf(from, page))] : []),
    ...answered(from, page, said).flatMap(({ made, question }) => shaped(made, question)),
  ];
}

const titleOf = ({ hers }: CopyFrom, { id }: PageForHer) =>
  hers.workbook.words.pages[id]?.title ?? id;

/** Her short words stand once for the page, where its first question would. */
function firstPart(kind: CopyKind, page: PageForHer): string | undefined {
  return page.questions.flatMap((question) => partsOnKind(kind, { page, question }))[0];
}

function isHere(
  { plan, isElsewhere }: CopyFrom,
  kind: CopyKind,
  part: string,
  page: PageForHer,
  question: Question,
): boolean {
  // "Not now" has its place in the whole plan; a page that is read in a minute is for what she said.
  if (plan.answers.get(question.key)?.value.kind !== 'said' || isElsewhere(question)) return false;
  // It has a box of its own, and she knows it herself.
  if (question.controls === SAFE_CONTACT) return false;
  return partsOnKind(kind, { page, question }).includes(part);
}

function answered(from: CopyFrom, page: PageForHer, questions: Question[]): Answered[] {
  const { hers, plan, order, allowed } = from;
  const made = copyPage(hers, plan, order, allowed, page, questions).questions;
  return made.flatMap((each) => {
    const question = questions.find(({ key }) => key === each.key);
    return question ? [{ question, made: each }] : [];
  });
}
