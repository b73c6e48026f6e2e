// Who may do what: the table of security.md 2.5, and the one function that reads it. Authority is the role of a person, how
// they stand to the plan, and whose side of the screen it is; whatever the table does not say yes to is no. Pure.

import type { roles } from './roles';

export type Role = (typeof roles)[number];

/** glass: only after saying why, for this stretch of work, with a second person looking at it afterwards. */
type Cell = 'yes' | 'no' | 'glass';

/** The columns: a role, and for those who work with women whether they are in the team of that plan. */
type Column =
  | 'inTeam'
  | 'outside'
  | 'readerInTeam'
  | 'readerOutside'
  | 'manager'
  | 'administrator'
  | 'her';

type Row = { about: 'plan' | 'vault'; keyholder?: 'yes' } & Partial<Record<Column, Cell>>;

const everyone = {
  inTeam: 'yes',
  outside: 'yes',
  readerInTeam: 'yes',
  readerOutside: 'yes',
  manager: 'yes',
  administrator: 'yes',
} as const;
const withPlans = { ...everyone, administrator: 'no' } as const;
const specialists = { inTeam: 'yes', outside: 'yes', manager: 'yes' } as const;

/**
 * What can be done here, a row each; what is not written down is no. An offender manager and a probation practitioner are
 * readers: they get what she shares with them. A manager in the team of a plan works with her as a specialist does.
 * `keyholder` is what holding the keys adds to a role; to an administrator, who can open no plan, it adds nothing.
 */
export const rights = {
  // list plans
  list_plans: { about: 'vault', ...specialists },
  list_shared: { about: 'vault', readerInTeam: 'yes', readerOutside: 'yes' },
  find_exactly: { about: 'vault', inTeam: 'yes', outside: 'yes', keyholder: 'yes' },
  /** Plans that nobody who is still here works with: by number, for those who can put somebody in. */
  find_unworked: { about: 'vault', keyholder: 'yes' },
  count_plans: { about: 'vault', ...specialists, administrator: 'yes', keyholder: 'yes' },
  start_plan: { about: 'vault', ...specialists },
  see_coming_days: { about: 'vault', ...specialists },

  // read sections
  read_plan: { about: 'plan', inTeam: 'yes', outside: 'glass' },
  read_answer: { about: 'plan', inTeam: 'yes', outside: 'glass', her: 'yes' },
  read_around_plan: { about: 'plan', inTeam: 'yes' },
  read_shared: { about: 'plan', inTeam: 'yes', readerInTeam: 'yes' },

  // sealed places
  see_sealed: { about: 'plan', inTeam: 'yes', her: 'yes' },

  // edit
  edit_plan: { about: 'plan', inTeam: 'yes' },
  write_answer: { about: 'plan', inTeam: 'yes', her: 'yes' },
  sit_together: { about: 'plan', inTeam: 'yes' },
  her_side: { about: 'plan', her: 'yes' },

  // change sharing, and showing without her say
  change_sharing: { about: 'plan', inTeam: 'yes', her: 'yes' },
  propose_override: { about: 'plan', inTeam: 'yes' },
  authorise_override: { about: 'plan', keyholder: 'yes' },

  // print and export
  make_copy: { about: 'plan', inTeam: 'yes' },
  print_shared: { about: 'plan', inTeam: 'yes', readerInTeam: 'yes' },
  answer_handover: { about: 'plan', readerInTeam: 'yes' },
  sign_as_lead: { about: 'plan', inTeam: 'yes', readerInTeam: 'yes' },
  make_blank: { about: 'vault', ...withPlans },
  work_at_printer: { about: 'vault', ...withPlans },
  choose_folder: { about: 'vault', ...specialists },
  check_paper: { about: 'vault', ...withPlans },

  // who can open a plan
  see_team: { about: 'plan', inTeam: 'yes', keyholder: 'yes' },
  change_team: { about: 'plan', inTeam: 'yes', keyholder: 'yes' },
  break_glass: { about: 'plan', outside: 'yes' },
  review_glass: { about: 'vault', manager: 'yes', keyholder: 'yes' },
  say_i_know_her: { about: 'plan', ...withPlans },
  keep_others_away: { about: 'plan', inTeam: 'yes', keyholder: 'yes' },
  restrict_plan: { about: 'plan', inTeam: 'yes', keyholder: 'yes' },
  lift_restriction: { about: 'plan', keyholder: 'yes' },

  // users
  see_people: { about: 'vault', administrator: 'yes', keyholder: 'yes' },
  add_people: { about: 'vault', administrator: 'yes', keyholder: 'yes' },
  confirm_people: { about: 'vault', keyholder: 'yes' },
  see_to_own_keys: { about: 'vault', ...everyone },

  // audit
  audit_own_acts: { about: 'vault', ...everyone },
  audit_plan: { about: 'plan', inTeam: 'yes', keyholder: 'yes' },
  audit_all: { about: 'vault', administrator: 'yes', keyholder: 'yes' },

  // backup and restore
  back_up: { about: 'vault', administrator: 'yes', keyholder: 'yes' },
  restore: { about: 'vault', keyholder: 'yes' },
  erase_plan: { about: 'vault', keyholder: 'yes' },

  // what holds for the whole prison
  see_settings: { about: 'vault', ...withPlans },
  change_settings: { about: 'vault', keyholder: 'yes' },
  see_signing: { about: 'vault', ...withPlans },
  change_signing: { about: 'vault', keyholder: 'yes' },
  see_help_rated: { about: 'vault', ...specialists, keyholder: 'yes' },
  see_report: { about: 'vault', ...specialists, keyholder: 'yes' },

  // the directory of services and people outside
  see_contacts: { about: 'vault', ...withPlans },
  change_contacts: { about: 'vault', ...specialists },

  // nothing of any woman
  read_workbook: { about: 'vault', ...everyone, her: 'yes' },
  open_vault: { about: 'vault', ...everyone, her: 'yes' },
} as const satisfies Record<string, Row>;

export type Act = keyof typeof rights;

/** How somebody stands to one plan. */
export type Standing = {
  inTeam: boolean;
  /** They said why in this stretch of work. */
  hasBrokenGlass: boolean;
  /** They know her outside of work, or were told to stay away from this plan. */
  isKeptAway: boolean;
  /** Only its team may open it: saying why does not help. */
  isRestricted: boolean;
};

export type Asker = {
  role: Role;
  isKeyholder: boolean;
  /** Whose side of the screen it is. On hers there is her plan and nothing else. */
  side: 'staff' | 'hers' | 'locked';
  /** Left out where nothing is asked about one plan. */
  standing?: Standing;
};

/** Why not. kept_away is said without saying how they know each other. */
export type WhyNot = 'locked' | 'kept_away' | 'restricted' | 'not_in_team' | 'not_my_work';
export type May = { may: true } | { may: false; why: WhyNot };

const yes: May = { may: true };
const no = (why: WhyNot): May => ({ may: false, why });

const readers: readonly Role[] = ['offender_manager', 'probation'];

/** True for those who get of a plan what she shares with them. */
export function isReader(role: Role): boolean {
  return readers.includes(role);
}

/** As whom she shares with a reader. Whoever works with her looks at what her offender manager would get. */
export function audienceOf(role: Role): 'pom' | 'probation' {
  return role === 'probation' ? 'probation' : 'pom';
}

function columnOf(role: Role, side: Asker['side'], standing: Standing | undefined): Column {
  if (side === 'hers') return 'her';
  if (role === 'administrator') return 'administrator';
  const inTeam = standing?.inTeam === true;
  if (isReader(role)) return inTeam ? 'readerInTeam' : 'readerOutside';
  if (inTeam) return 'inTeam';
  return role === 'manager' ? 'manager' : 'outside';
}

/** Whether somebody may do that, or why not. */
export function may(act: Act, asker: Asker): May {
  const row: Row = rights[act];
  const { side, role } = asker;
  // What is not about one plan is the same whatever team somebody is in.
  const standing = row.about === 'plan' ? asker.standing : undefined;
  if (side === 'locked') return act === 'open_vault' ? yes : no('locked');
  const aboutPlan = row.about === 'plan';
  // On her side there is no team: it is her plan.
  if (aboutPlan && side === 'staff') {
    if (!standing) return no('not_in_team');
    if (standing.isKeptAway) return no('kept_away');
  }
  const column = columnOf(role, side, standing);
  const cell = row[column] ?? 'no';
  if (act === 'break_glass' && cell === 'yes' && standing?.isRestricted) return no('restricted');
  if (cell === 'yes') return yes;
  if (cell === 'glass') {
    if (standing?.isRestricted) return no('restricted');
    return standing?.hasBrokenGlass ? yes : no('not_in_team');
  }
  if (side === 'staff' && asker.isKeyholder && role !== 'administrator' && row.keyholder)
    return yes;
  return no(aboutPlan && couldIfInTeam(row, asker) ? 'not_in_team' : 'not_my_work');
}

/** True where being in the team of the plan is all that is missing. */
function couldIfInTeam(row: Row, { role, side, standing }: Asker): boolean {
  if (side !== 'staff' || role === 'administrator' || standing?.inTeam) return false;
  return row[isReader(role) ? 'readerInTeam' : 'inTeam'] === 'yes';
}
