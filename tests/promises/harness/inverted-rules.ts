// Rules turned round, one at a time, for the controls: each lets somebody see what the design does not give them.

/** `says` stands once in the file; `instead` is the opposite of it. */
export type InvertedRule = {
  name: string;
  file: string;
  says: string;
  instead: string;
  /** The tests that must see it. */
  seenBy: readonly string[];
};

const rights = 'src/shared/domain/people/rights.ts';
const levels = 'src/shared/domain/sharing/levels.ts';
const ofRights = ['tests/shared/domain/people/rights.test.ts'];
const ofSharing = ['tests/shared/domain/sharing/never-widened.test.ts'];

export const invertedRules: readonly InvertedRule[] = [
  {
    ...{ name: 'glass', file: rights, seenBy: ofRights },
    says: "read_plan: { about: 'plan', inTeam: 'yes', outside: 'glass' }",
    instead: "read_plan: { about: 'plan', inTeam: 'yes', outside: 'yes' }",
  },
  {
    ...{ name: 'administrator', file: rights, seenBy: ofRights },
    says: "if (role === 'administrator') return 'administrator';",
    instead: "if (role === 'administrator') return 'inTeam';",
  },
  {
    ...{ name: 'kept-away', file: rights, seenBy: ofRights },
    says: 'if (standing.isKeptAway)',
    instead: 'if (!standing.isKeptAway)',
  },
  {
    ...{ name: 'stricter', file: levels, seenBy: ofSharing },
    says: 'shareLevels.indexOf(a) <= shareLevels.indexOf(b) ? a : b',
    instead: 'shareLevels.indexOf(a) > shareLevels.indexOf(b) ? a : b',
  },
  {
    ...{ name: 'own-line', file: levels, seenBy: ofSharing },
    says: 'hasOwnLine(question) ? undefined : ofPage',
    instead: 'hasOwnLine(question) ? ofPage : undefined',
  },
  {
    ...{ name: 'until', file: levels, seenBy: ofSharing },
    says: "level: isOver ? 'nothing' : choice.level",
    instead: "level: isOver ? choice.level : 'nothing'",
  },
];

/** @throws Error when the rule does not stand there as it is written down here: then nothing would be tried */
export function turnRound({ name, says, instead }: InvertedRule, code: string): string {
  if (code.split(says).length !== 2) throw new Error(`the rule ${name} is written another way now`);
  return code.replace(says, () => instead);
}
