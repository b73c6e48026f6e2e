// What each call does, by the name of its row in the table of rights. Every call has one: with a call missing this does not
// compile, and a call without a row is answered to nobody.

import type { Act } from '../domain/people/rights';
import { actsOfHerCalls } from './acts-of-her-calls';
import type { vaultCalls } from './calls';

type ActsOfCalls = {
  [G in keyof typeof vaultCalls]: { [K in (typeof vaultCalls)[G][number]]: Act };
};

const seen = 'see_sealed';
const edit = 'edit_plan';

export const actsOfCalls: ActsOfCalls = {
  vault: {
    status: 'open_vault',
    suggestPassphrase: 'open_vault',
    buildPractice: 'open_vault',
    setUp: 'open_vault',
    confirmRecoveryKey: 'open_vault',
    unlock: 'open_vault',
    openToRead: 'open_vault',
    unlockWithRecoveryKey: 'open_vault',
    renewKeys: 'open_vault',
    unlockWithCode: 'open_vault',
    setOwnPassphrase: 'open_vault',
  },
  rescue: { list: 'open_vault', look: 'open_vault', restore: 'open_vault', leave: 'open_vault' },
  reading: { print: 'make_copy' },
  // Who may do what to whom is also looked at where it is done: a keyholder, an administrator, oneself.
  people: {
    me: 'see_to_own_keys',
    list: 'see_to_own_keys',
    history: 'see_people',
    health: 'back_up',
    tries: 'see_to_own_keys',
    stepUp: 'see_to_own_keys',
    add: 'add_people',
    confirm: 'confirm_people',
    newCode: 'add_people',
    change: 'confirm_people',
    remove: 'add_people',
    changePassphrase: 'see_to_own_keys',
    newSheet: 'confirm_people',
    confirmSheet: 'confirm_people',
    trySheet: 'confirm_people',
    rotate: 'confirm_people',
  },
  backups: {
    show: 'see_settings',
    today: 'see_settings',
    sawPutBack: 'back_up',
    make: 'back_up',
    test: 'back_up',
    look: 'restore',
    restore: 'restore',
    keepSecond: 'change_settings',
    dropSecond: 'change_settings',
  },
  erasures: {
    show: 'erase_plan',
    keepYears: 'change_settings',
    find: 'erase_plan',
    erase: 'erase_plan',
  },
  away: {
    lockAfter: 'see_to_own_keys',
    keepLockAfter: 'change_settings',
    keep: 'see_to_own_keys',
    take: 'see_to_own_keys',
  },
  workbook: {
    content: 'read_workbook',
    languages: 'read_workbook',
    words: 'read_workbook',
  },
  plans: {
    list: 'list_plans',
    soonForHer: 'see_coming_days',
    start: 'start_plan',
    open: 'read_plan',
  },
  team: {
    mine: 'see_to_own_keys',
    find: 'find_exactly',
    unworked: 'find_unworked',
    list: 'see_team',
    add: 'change_team',
    remove: 'change_team',
    handOver: 'change_team',
    breakGlass: 'break_glass',
    toReview: 'review_glass',
    review: 'review_glass',
    iKnowHer: 'say_i_know_her',
    keepAway: 'keep_others_away',
    letBack: 'lift_restriction',
    restrict: 'restrict_plan',
    liftRestriction: 'lift_restriction',
    count: 'count_plans',
  },
  shared: {
    list: 'list_shared',
    look: 'read_shared',
    print: 'print_shared',
  },
  answers: {
    save: 'write_answer',
    putIntoEnglish: 'edit_plan',
    saidIn: 'edit_plan',
    history: 'read_answer',
  },
  facts: { save: 'edit_plan' },
  milestones: { mark: 'edit_plan' },
  reviews: {
    open: 'read_around_plan',
    begin: 'edit_plan',
    keep: 'edit_plan',
    setDay: 'edit_plan',
    hold: 'edit_plan',
    offHold: 'edit_plan',
    callOff: 'edit_plan',
    finish: 'edit_plan',
    asItWas: 'read_around_plan',
  },
  settings: {
    show: 'see_settings',
    check: 'see_settings',
    keep: 'change_settings',
    backToBundled: 'change_settings',
    hiding: 'see_settings',
    keepHiding: 'change_settings',
  },
  changes: { preview: 'read_around_plan', make: 'edit_plan', list: 'read_around_plan' },
  sharing: { list: 'read_around_plan', choose: 'change_sharing' },
  another: { list: 'read_around_plan', decide: 'edit_plan', takeBack: 'edit_plan' },
  changed: { list: 'read_around_plan' },
  copies: {
    preview: 'make_copy',
    draw: 'make_copy',
    make: 'make_copy',
    list: 'read_around_plan',
    blank: 'make_blank',
    cards: 'make_blank',
    check: 'check_paper',
    checkDropped: 'check_paper',
  },
  statutory: { keyIn: 'make_copy', markKeyedIn: 'edit_plan', coverage: 'make_copy' },
  signing: {
    show: 'see_signing',
    issue: 'change_signing',
    look: 'change_signing',
    bring: 'change_signing',
    saveCertificate: 'see_signing',
    saveGuide: 'see_signing',
    // Of whose plan the paper is stands in the paper: the desk asks again, for sign_as_lead.
    lookAtCopy: 'check_paper',
    countersign: 'check_paper',
    signed: 'read_around_plan',
  },
  certificates: {
    list: 'see_signing',
    takeBack: 'change_signing',
    saveList: 'change_signing',
    others: 'see_signing',
    lookAtAuthority: 'change_signing',
    trust: 'change_signing',
    endTrust: 'change_signing',
    bringList: 'change_signing',
  },
  consents: { list: 'read_around_plan', say: 'edit_plan', refer: 'edit_plan' },
  overrides: { list: 'read_around_plan', keep: 'propose_override', tell: 'edit_plan' },
  letters: {
    draft: 'make_copy',
    look: 'make_copy',
    make: 'make_copy',
    begun: 'read_around_plan',
    keep: 'edit_plan',
  },
  batches: {
    managers: 'list_plans',
    look: 'make_copy',
    begin: 'choose_folder',
    make: 'make_copy',
    print: 'make_copy',
  },
  prints: {
    copy: 'make_copy',
    letter: 'make_copy',
    again: 'make_copy',
    askBack: 'make_copy',
    blank: 'make_blank',
    cards: 'make_blank',
    looks: 'make_copy',
    standing: 'work_at_printer',
    stop: 'work_at_printer',
  },
  files: {
    standing: 'read_around_plan',
    ask: 'edit_plan',
    look: 'make_copy',
    make: 'make_copy',
    list: 'make_copy',
    stop: 'work_at_printer',
  },
  handed: {
    list: 'read_around_plan',
    keepWent: 'edit_plan',
    keepBack: 'edit_plan',
    letter: 'make_copy',
    saveAgain: 'make_copy',
  },
  notes: {
    list: 'read_around_plan',
    history: 'read_around_plan',
    save: 'edit_plan',
    mark: 'edit_plan',
  },
  met: {
    list: 'read_around_plan',
    history: 'read_around_plan',
    save: 'edit_plan',
    mark: 'edit_plan',
  },
  // A picture leads to a door of hers, as a sealed answer does.
  pictures: { list: seen, look: seen, read: edit, add: edit, say: edit, mark: edit },
  // Whose note it is is looked at where it is read: nobody gets another's.
  ownNotes: {
    list: 'read_around_plan',
    history: 'read_around_plan',
    save: 'edit_plan',
    mark: 'edit_plan',
  },
  sittings: {
    ready: 'sit_together',
    begin: 'sit_together',
    over: 'read_around_plan',
    checkIns: 'read_around_plan',
    keepCheckIn: 'edit_plan',
    howHelpIsRated: 'see_help_rated',
  },
  contacts: {
    list: 'see_contacts',
    history: 'see_contacts',
    save: 'change_contacts',
    mark: 'change_contacts',
    know: 'change_contacts',
    addToTeam: 'write_answer',
    takeNew: 'write_answer',
    linked: 'read_around_plan',
  },
  handovers: {
    list: 'list_plans',
    nobodyYet: 'list_plans',
    open: 'read_around_plan',
    step: 'edit_plan',
    name: 'edit_plan',
    receive: 'edit_plan',
    // That it is probation who answers is looked at where it is written.
    asked: 'answer_handover',
    answer: 'answer_handover',
  },
  monitoring: { count: 'see_report', save: 'see_report', toPaper: 'see_report' },
  audit: {
    mine: 'audit_own_acts',
    ofPlan: 'audit_plan',
    all: 'audit_all',
    erased: 'audit_all',
    people: 'audit_all',
    week: 'audit_all',
    check: 'audit_all',
    // Everybody is told that something was put back; who can settle it is asked where it is done.
    trouble: 'audit_own_acts',
    settle: 'audit_all',
    export: 'audit_all',
  },
  her: actsOfHerCalls,
};

/** The row of a call in the table of rights; undefined for a name that is no call. */
export function actOf(group: string, call: string): Act | undefined {
  const calls: Readonly<Record<string, Act>> | undefined = Object.hasOwn(actsOfCalls, group)
    ? actsOfCalls[group as keyof ActsOfCalls]
    : undefined;
  return calls && Object.hasOwn(calls, call) ? calls[call] : undefined;
}
