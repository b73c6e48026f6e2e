// What each call of a window writes into the log. Every call has a row: with one missing this does not compile, and a row
// without an entry says why. Ids are taken from what was asked and from the rows that changed; never her words.

import type { AuditAbout } from '../../shared/domain/audit/entry';
import type { vaultCalls } from '../../shared/ipc/calls';
import { act, before, type Event, give, look, none } from './event';
import { counted, forTime, idOf, named, search } from './said';

type Events = { [G in keyof typeof vaultCalls]: { [K in (typeof vaultCalls)[G][number]]: Event } };

const closed = none('Nothing is open; the entry is written as the stretch of work begins.');
const noWoman = none('Nothing of any woman is in it.');
const standing = none('How far a paper is; nothing of any woman is in it.');
const people = give('people-changed');
const contact = act('contact-changed');

export const events: Events = {
  vault: {
    ...{ status: closed, suggestPassphrase: closed, buildPractice: closed, setUp: closed },
    ...{ confirmRecoveryKey: closed, unlock: closed, unlockWithRecoveryKey: closed },
    ...{ openToRead: closed, renewKeys: closed, unlockWithCode: closed, setOwnPassphrase: closed },
  },
  reading: { print: give('copy-printed') },
  rescue: { list: closed, look: closed, restore: closed, leave: closed },
  people: {
    ...{ me: noWoman, list: noWoman, history: noWoman, health: noWoman, tries: noWoman },
    stepUp: give('stepped-up'),
    ...{
      add: give('people-changed', named),
      confirm: people,
      newCode: give('people-changed', named),
    },
    // Where it is about oneself the plans lock at once.
    ...{ change: before('people-changed'), remove: before('people-changed') },
    changePassphrase: give('passphrase-changed'),
    ...{ newSheet: give('sheet-changed'), confirmSheet: give('sheet-changed') },
    ...{ trySheet: give('sheet-changed'), rotate: give('keys-changed') },
  },
  workbook: { content: noWoman, languages: noWoman, words: noWoman },
  plans: {
    ...{ list: look('list-looked-at', counted), soonForHer: look('list-looked-at') },
    start: act('plan-started'),
    open: look('plan-opened'),
  },
  team: {
    mine: noWoman,
    find: give('plan-searched', search),
    unworked: look('list-looked-at', counted),
    list: look('team-looked-at'),
    ...{ add: act('team-changed'), remove: act('team-changed'), handOver: act('team-changed') },
    breakGlass: act('glass-broken'),
    toReview: look('outside-openings-looked-at'),
    review: act('glass-reviewed'),
    ...{ iKnowHer: act('team-changed'), keepAway: act('team-changed') },
    ...{ letBack: act('team-changed'), restrict: act('team-changed') },
    liftRestriction: act('team-changed'),
    count: none('A number of all plans.'),
  },
  shared: {
    list: look('list-looked-at', counted),
    look: look('shared-pages-looked-at'),
    print: give('shared-pages-printed'),
  },
  answers: {
    save: act('answer-changed'),
    ...{ putIntoEnglish: act('english-put-beside'), saidIn: act('language-put-right') },
    history: look('history-looked-at'),
  },
  facts: { save: act('facts-changed') },
  milestones: { mark: act('date-marked') },
  reviews: {
    open: look('reviews-looked-at'),
    ...{ begin: act('review-changed'), keep: act('review-changed'), setDay: act('review-changed') },
    ...{ hold: act('review-changed'), offHold: act('review-changed') },
    callOff: act('review-changed'),
    finish: act('review-finished'),
    asItWas: look('reviews-looked-at'),
  },
  changes: {
    preview: look('reviews-looked-at'),
    make: act('situation-changed'),
    list: look('reviews-looked-at'),
  },
  backups: {
    ...{ show: noWoman, today: noWoman, sawPutBack: noWoman },
    make: give('backup-made'),
    test: give('backup-tested'),
    look: look('backup-looked-into'),
    // The plans are closed by it. That it was done is told when they are next opened.
    restore: before('backup-put-back', (input) => ({ detail: { asked: true, ...idOf(input) } })),
    ...{ keepSecond: give('backup-place-changed'), dropSecond: give('backup-place-changed') },
  },
  erasures: {
    show: look('erasure-looked-at'),
    keepYears: act('years-to-keep-changed'),
    find: look('erasure-looked-at', (_, output) => ({ plan: (output as { plan: string }).plan })),
    erase: act('plan-erased'),
  },
  settings: {
    ...{ show: noWoman, check: noWoman, hiding: noWoman, keep: act('settings-changed') },
    ...{ backToBundled: act('settings-changed'), keepHiding: act('settings-changed') },
  },
  away: {
    lockAfter: noWoman,
    keepLockAfter: act('settings-changed'),
    keep: act('place-kept'),
    take: look('way-back-looked-at'),
  },
  sharing: { list: look('sharing-looked-at'), choose: act('sharing-changed') },
  another: {
    list: look('sharing-looked-at'),
    ...{ decide: act('same-name-decided'), takeBack: act('same-name-taken-back') },
  },
  changed: { list: look('sharing-looked-at') },
  copies: {
    ...{ preview: look('copy-looked-at'), draw: look('copy-looked-at') },
    make: act('copy-made'),
    list: look('copies-looked-at'),
    ...{ blank: noWoman, cards: noWoman },
    ...{ check: give('paper-checked'), checkDropped: give('paper-checked') },
  },
  statutory: {
    keyIn: look('keyed-in-looked-at'),
    markKeyedIn: act('keyed-in-marked'),
    coverage: look('keyed-in-looked-at'),
  },
  signing: {
    show: noWoman,
    ...{ issue: act('signing-changed'), look: noWoman, bring: act('signing-changed') },
    ...{ saveCertificate: give('certificate-given-out'), saveGuide: noWoman },
    lookAtCopy: give('paper-checked'),
    countersign: act('copy-signed'),
    signed: look('copies-looked-at'),
  },
  certificates: {
    list: noWoman,
    takeBack: act('signing-changed'),
    saveList: give('certificate-given-out'),
    ...{ others: noWoman, lookAtAuthority: noWoman },
    ...{ trust: act('signing-changed'), endTrust: act('signing-changed') },
    bringList: act('signing-changed'),
  },
  consents: {
    list: look('sharing-looked-at'),
    ...{ say: act('yes-changed'), refer: act('referral-changed') },
  },
  overrides: {
    list: look('sharing-looked-at'),
    ...{ keep: act('override-kept'), tell: act('override-told') },
  },
  letters: {
    ...{ draft: look('letters-looked-at'), look: look('letters-looked-at') },
    make: act('letter-made'),
    begun: look('letters-looked-at'),
    keep: act('letter-kept'),
  },
  batches: {
    managers: look('list-looked-at', counted),
    look: look('copy-looked-at'),
    begin: none('A folder is chosen; each copy that goes into it has an entry of its own.'),
    make: act('copy-made'),
    print: act('copy-printed'),
  },
  prints: {
    copy: act('copy-printed'),
    letter: act('letter-printed'),
    again: act('copy-printed-again'),
    askBack: act('ask-back-letter-made'),
    ...{ looks: before('looks-printed'), blank: noWoman, cards: noWoman },
    ...{ standing, stop: standing },
  },
  files: {
    standing: look('copies-looked-at'),
    ask: act('file-asked-for'),
    look: look('file-looked-at'),
    make: act('file-made'),
    list: act('file-list-kept'),
    stop: standing,
  },
  handed: {
    list: look('copies-looked-at'),
    keepWent: act('copy-way-changed'),
    keepBack: act('copy-asked-back'),
    letter: act('ask-back-letter-made'),
    saveAgain: act('copy-saved-again'),
  },
  notes: {
    ...{ list: look('notes-looked-at'), history: look('notes-looked-at') },
    ...{ save: act('note-written'), mark: act('note-changed') },
  },
  met: {
    ...{ list: look('met-looked-at'), history: look('met-looked-at') },
    ...{ save: act('met-written'), mark: act('met-changed') },
  },
  pictures: {
    ...{ list: look('pictures-looked-at'), look: look('pictures-looked-at') },
    read: none('A file is drawn; it is nothing of hers until it is added.'),
    ...{ add: act('picture-added'), say: act('picture-changed'), mark: act('picture-changed') },
  },
  ownNotes: {
    ...{ list: look('own-notes-looked-at'), history: look('own-notes-looked-at') },
    ...{ save: act('own-note-written'), mark: act('own-note-changed') },
  },
  sittings: {
    ready: look('sittings-looked-at'),
    begin: act('sitting-begun'),
    ...{ over: look('sittings-looked-at'), checkIns: look('sittings-looked-at') },
    keepCheckIn: act('check-in-written'),
    howHelpIsRated: none('Sums of what many women said; none of it leads to any of them.'),
  },
  contacts: {
    ...{ list: noWoman, history: noWoman, save: contact, mark: contact, know: contact },
    addToTeam: act('answer-changed'),
    takeNew: act('answer-changed'),
    linked: look('team-looked-at'),
  },
  handovers: {
    ...{ list: look('list-looked-at', counted), nobodyYet: look('list-looked-at', counted) },
    ...{ open: look('handover-looked-at'), receive: act('handover-answered') },
    ...{ step: act('handover-changed'), name: act('handover-changed') },
    ...{ asked: look('handover-looked-at'), answer: act('handover-answered') },
  },
  monitoring: {
    count: none('Sums of all plans; none of it leads to any of them.'),
    ...{ save: give('report-saved', forTime), toPaper: give('report-printed', forTime) },
  },
  audit: {
    ...{ mine: look('log-looked-at'), ofPlan: look('log-looked-at'), all: look('log-looked-at') },
    ...{
      erased: none('A number and an id; looking at the lines is written down.'),
      people: noWoman,
    },
    week: none('It stands beside the lines, and looking at those is written down.'),
    check: give('log-checked'),
    trouble: none('What was found on opening has an entry of its own.'),
    settle: give('log-trouble-seen'),
    export: give('log-exported'),
  },
  her: {
    open: look('her-side-looked-at'),
    place: act('place-kept'),
    display: act('display-changed'),
    choose: act('sharing-changed'),
    yeses: look('her-side-looked-at'),
    say: act('yes-changed'),
    ...{ withoutMe: look('her-side-looked-at'), another: look('her-side-looked-at') },
    notAnother: act('same-name-taken-back'),
    ...{ changed: look('her-side-looked-at'), copiesOut: look('her-side-looked-at') },
    looks: look('who-looked-looked-at'),
    copies: look('her-side-looked-at'),
    askBack: act('copy-asked-back'),
    file: look('her-side-looked-at'),
    askFile: act('file-asked-for'),
    ...{ earlier: look('her-side-looked-at'), asItWas: look('her-side-looked-at') },
    // That she was asked, and nothing of what she said or whether she did.
    rateHelp: act('help-asked'),
    ...{ pictures: look('her-side-looked-at'), picture: look('her-side-looked-at') },
    uncover: none('The cover goes; what is under it was shown before.'),
    leave: act('sitting-ended'),
  },
};

/** The row of a call; undefined for a name that is no call. */
export function eventOf(group: string, call: string): Event | undefined {
  const calls: Readonly<Record<string, Event>> | undefined = Object.hasOwn(events, group)
    ? events[group as keyof Events]
    : undefined;
  return calls && Object.hasOwn(calls, call) ? calls[call] : undefined;
}

/** Ids that a call names, whichever call it is. */
export function aboutInput(input: unknown): AuditAbout {
  const given = (input ?? {}) as Readonly<Record<string, unknown>>;
  const order = (given['order'] ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string[] => {
    const value = given[name] ?? order[name];
    return typeof value === 'string' ? [value] : [];
  };
  const [worker] = [...text('worker'), ...text('person')];
  const [thing] = [
    ...text('note'),
    ...text('sitting'),
    ...text('glass'),
    ...text('decision'),
    ...text('contact'),
    ...text('picture'),
  ];
  const some = (name: 'questions' | 'copies' | 'readers', from: string) => {
    const found = text(from);
    return found.length > 0 ? { [name]: found } : {};
  };
  return {
    ...some('questions', 'question'),
    ...some('copies', 'copy'),
    ...some('readers', 'copyFor'),
    ...(worker === undefined ? {} : { worker }),
    ...(thing === undefined ? {} : { thing }),
  };
}
