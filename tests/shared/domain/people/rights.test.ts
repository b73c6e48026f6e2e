import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Act,
  type Asker,
  audienceOf,
  isReader,
  may,
  type Role,
  rights,
  type Standing,
} from '../../../../src/shared/domain/people/rights';
import { roles } from '../../../../src/shared/domain/people/roles';

const none: Standing = {
  ...{ inTeam: false, hasBrokenGlass: false, isKeptAway: false, isRestricted: false },
};
const of = (role: Role, standing: Partial<Standing> = {}, isKeyholder = false): Asker => ({
  ...{ role, isKeyholder, side: 'staff' },
  standing: { ...none, ...standing },
});
const inTeam = { inTeam: true };
const herself: Asker = { role: 'specialist', isKeyholder: true, side: 'hers' };

/** Everybody there can be, by the name of a column in the design. */
const who = {
  'specialist in team': of('specialist', inTeam),
  'specialist not in team': of('specialist'),
  'specialist who said why': of('specialist', { hasBrokenGlass: true }),
  'offender manager in team': of('offender_manager', inTeam),
  'offender manager not in team': of('offender_manager'),
  'probation in team': of('probation', inTeam),
  'probation not in team': of('probation'),
  manager: of('manager'),
  administrator: of('administrator'),
  'her side': herself,
} as const;
type Who = keyof typeof who;

/** Section 2.5 of the design once more, by hand: who gets a yes. Whoever is not named gets a no. */
const yeses: Record<Act, readonly Who[]> = (() => {
  const specialists = [
    ...(['specialist in team', 'specialist not in team', 'specialist who said why'] as const),
  ];
  const readersIn = ['offender manager in team', 'probation in team'] as const;
  const readers = [
    ...readersIn,
    ...(['offender manager not in team', 'probation not in team'] as const),
  ];
  const withPlans = [...specialists, ...readers, 'manager'] as const;
  const everyone = [...withPlans, 'administrator'] as const;
  const team = ['specialist in team'] as const;
  const orGlass = [...team, 'specialist who said why'] as const;
  const workers = [...specialists, 'manager'] as const;
  return {
    list_plans: workers,
    list_shared: readers,
    find_exactly: specialists,
    find_unworked: [],
    count_plans: [...workers, 'administrator'],
    start_plan: workers,
    see_coming_days: workers,
    read_plan: orGlass,
    read_answer: [...orGlass, 'her side'],
    read_around_plan: team,
    read_shared: [...team, ...readersIn],
    see_sealed: [...team, 'her side'],
    edit_plan: team,
    write_answer: [...team, 'her side'],
    sit_together: team,
    her_side: ['her side'],
    change_sharing: [...team, 'her side'],
    propose_override: team,
    authorise_override: [],
    make_copy: team,
    print_shared: [...team, ...readersIn],
    answer_handover: readersIn,
    sign_as_lead: [...team, ...readersIn],
    make_blank: withPlans,
    work_at_printer: withPlans,
    choose_folder: workers,
    check_paper: withPlans,
    see_team: team,
    change_team: team,
    break_glass: ['specialist not in team', 'specialist who said why'],
    review_glass: ['manager'],
    say_i_know_her: withPlans,
    keep_others_away: team,
    restrict_plan: team,
    lift_restriction: [],
    see_people: ['administrator'],
    add_people: ['administrator'],
    confirm_people: [],
    see_to_own_keys: everyone,
    audit_own_acts: everyone,
    audit_plan: team,
    audit_all: ['administrator'],
    back_up: ['administrator'],
    restore: [],
    erase_plan: [],
    see_settings: withPlans,
    change_settings: [],
    see_signing: withPlans,
    change_signing: [],
    see_help_rated: workers,
    see_contacts: withPlans,
    change_contacts: workers,
    see_report: workers,
    read_workbook: [...everyone, 'her side'],
    open_vault: [...everyone, 'her side'],
  };
})();

/** What holding the keys adds, whatever the role that can open plans. */
const keyholders: readonly Act[] = [
  ...(['find_exactly', 'count_plans', 'authorise_override', 'see_team', 'change_team'] as const),
  ...(['review_glass', 'keep_others_away', 'restrict_plan', 'lift_restriction'] as const),
  ...(['see_people', 'add_people', 'confirm_people', 'audit_plan', 'audit_all'] as const),
  ...(['back_up', 'restore', 'erase_plan', 'change_settings', 'change_signing'] as const),
  ...(['find_unworked', 'see_help_rated', 'see_report'] as const),
];

const acts = Object.keys(rights) as Act[];
const askers = Object.keys(who) as Who[];
const said = (act: Act, asker: Asker) => may(act, asker).may;

const anyAct = fc.constantFrom(...acts);
const anyAsker: fc.Arbitrary<Asker> = fc.record({
  role: fc.constantFrom(...roles),
  isKeyholder: fc.boolean(),
  side: fc.constantFrom('staff' as const, 'hers' as const, 'locked' as const),
  standing: fc.record({
    inTeam: fc.boolean(),
    hasBrokenGlass: fc.boolean(),
    isKeptAway: fc.boolean(),
    isRestricted: fc.boolean(),
  }),
});

describe('the table of rights', () => {
  it.each(acts)('%s: a yes to everyone the design names, and to nobody else', (act) => {
    expect(askers.filter((name) => said(act, who[name]))).toEqual(
      askers.filter((name) => yeses[act].includes(name)),
    );
  });

  it('adds to a keyholder what the design adds, and nothing else', () => {
    for (const role of roles) {
      for (const act of acts) {
        const plain = said(act, of(role));
        const adds = role !== 'administrator' && keyholders.includes(act);
        expect(said(act, of(role, {}, true)), `${role} ${act}`).toBe(plain || adds);
      }
    }
  });

  it('lets nothing but opening be done while it is locked, whoever asks', () => {
    fc.assert(
      fc.property(anyAct, anyAsker, (act, asker) => {
        expect(said(act, { ...asker, side: 'locked' })).toBe(act === 'open_vault');
      }),
    );
  });

  it('keeps whoever knows her away from everything about her plan, whatever else they are', () => {
    fc.assert(
      fc.property(anyAct, anyAsker, (act, asker) => {
        fc.pre(rights[act].about === 'plan');
        const standing = { ...none, ...asker.standing, isKeptAway: true };
        expect(may(act, { ...asker, side: 'staff', standing })).toEqual({
          ...{ may: false, why: 'kept_away' },
        });
      }),
    );
  });

  it('opens no plan to an administrator, in a team or with keys', () => {
    fc.assert(
      fc.property(anyAct, anyAsker, (act, asker) => {
        fc.pre(rights[act].about === 'plan');
        expect(said(act, { ...asker, side: 'staff', role: 'administrator' })).toBe(false);
      }),
    );
  });

  it('shows a plan to nobody outside its team who has not said why', () => {
    const reads: Act[] = [
      'read_plan',
      'read_answer',
      'read_around_plan',
      'see_sealed',
      'make_copy',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...reads), anyAsker, (act, asker) => {
        const standing = { ...none, ...asker.standing, inTeam: false, hasBrokenGlass: false };
        expect(said(act, { ...asker, side: 'staff', standing })).toBe(false);
      }),
    );
  });

  it('does not open a restricted plan to one who says why', () => {
    const standing = { hasBrokenGlass: true, isRestricted: true };
    expect(may('read_plan', of('specialist', standing))).toEqual({ may: false, why: 'restricted' });
    expect(may('break_glass', of('specialist', standing))).toEqual({
      ...{ may: false, why: 'restricted' },
    });
    expect(said('read_plan', of('specialist', { inTeam: true, isRestricted: true }))).toBe(true);
  });

  it('gives her side no role of the worker beside her', () => {
    fc.assert(
      fc.property(anyAct, anyAsker, (act, asker) => {
        expect(said(act, { ...asker, side: 'hers' })).toBe(yeses[act].includes('her side'));
      }),
    );
  });

  it('lets a manager who is in the team of a plan work with her as a specialist does', () => {
    for (const act of acts.filter((name) => rights[name].about === 'plan'))
      expect(said(act, of('manager', inTeam)), act).toBe(said(act, of('specialist', inTeam)));
  });

  it('answers nobody about a plan that is not named', () => {
    for (const role of roles) {
      for (const act of acts.filter((name) => rights[name].about === 'plan')) {
        expect(said(act, { role, isKeyholder: true, side: 'staff' }), `${role} ${act}`).toBe(false);
      }
    }
  });

  it.each([
    ['a specialist outside the team', of('specialist'), 'edit_plan', 'not_in_team'],
    ['an offender manager outside the team', of('offender_manager'), 'read_shared', 'not_in_team'],
    ['an offender manager in the team', of('offender_manager', inTeam), 'edit_plan', 'not_my_work'],
    ['a manager', of('manager'), 'read_plan', 'not_in_team'],
    ['an administrator', of('administrator'), 'read_plan', 'not_my_work'],
    ['a specialist without keys', of('specialist', inTeam), 'change_settings', 'not_my_work'],
    ['one outside the team who has not said why', of('specialist'), 'read_plan', 'not_in_team'],
    ['one outside who may not say why', of('offender_manager'), 'break_glass', 'not_my_work'],
    ['one in the team, of what is hers', of('specialist', inTeam), 'her_side', 'not_my_work'],
    ['a keyholder outside the team', of('specialist', {}, true), 'edit_plan', 'not_in_team'],
    [
      'an offender manager, of starting a plan',
      of('offender_manager'),
      'start_plan',
      'not_my_work',
    ],
    ['somebody on her side', herself, 'make_copy', 'not_my_work'],
    [
      'a locked screen',
      { role: 'manager', isKeyholder: true, side: 'locked' } satisfies Asker,
      ...(['read_plan', 'locked'] as const),
    ],
    [
      'whoever names no plan',
      { role: 'specialist', isKeyholder: true, side: 'staff' } satisfies Asker,
      ...(['edit_plan', 'not_in_team'] as const),
    ],
  ] as const)('tells %s why not', (_, asker, act, why) => {
    expect(may(act, asker)).toEqual({ may: false, why });
  });

  it('is the same for what is not about one plan, however somebody stands to any', () => {
    fc.assert(
      fc.property(anyAct, anyAsker, (act, asker) => {
        fc.pre(rights[act].about === 'vault');
        const { standing: _, ...without } = asker;
        expect(may(act, asker)).toEqual(may(act, without));
      }),
    );
  });

  it('restricts nothing but reading from outside and saying why', () => {
    fc.assert(
      fc.property(anyAct, anyAsker, (act, asker) => {
        fc.pre(act !== 'break_glass' && asker.standing?.hasBrokenGlass !== true);
        const as = (isRestricted: boolean) =>
          said(act, { ...asker, standing: { ...none, ...asker.standing, isRestricted } });
        expect(as(true)).toBe(as(false));
      }),
    );
  });

  it('knows who gets only what she shares, and as whom', () => {
    const readers = roles.filter(isReader);
    expect(readers).toEqual(['offender_manager', 'probation']);
    expect(roles.map((role) => [role, audienceOf(role)])).toEqual(
      roles.map((role) => [role, role === 'probation' ? 'probation' : 'pom']),
    );
  });
});
