// The names of all calls, without their shapes, so that the preload can be built from them and stay
// small. contract.ts does not compile unless it holds exactly these.

/** Calls answered by the vault process, through a window's own message port. */
export const vaultCalls = {
  vault: [
    'status',
    'suggestPassphrase',
    'buildPractice',
    'setUp',
    'confirmRecoveryKey',
    'unlock',
    'openToRead',
    'unlockWithRecoveryKey',
    'renewKeys',
    'unlockWithCode',
    'setOwnPassphrase',
  ],
  people: [
    'me',
    'list',
    'history',
    'health',
    'tries',
    'stepUp',
    'add',
    'confirm',
    'newCode',
    'change',
    'remove',
    'changePassphrase',
    'newSheet',
    'confirmSheet',
    'trySheet',
    'rotate',
  ],
  workbook: ['content', 'languages', 'words'],
  plans: ['list', 'soonForHer', 'start', 'open'],
  team: [
    'mine',
    'find',
    'unworked',
    'list',
    'add',
    'remove',
    'handOver',
    'breakGlass',
    'toReview',
    'review',
    'iKnowHer',
    'keepAway',
    'letBack',
    'restrict',
    'liftRestriction',
    'count',
  ],
  shared: ['list', 'look', 'print'],
  answers: ['save', 'putIntoEnglish', 'saidIn', 'history'],
  facts: ['save'],
  milestones: ['mark'],
  reviews: ['open', 'begin', 'keep', 'setDay', 'hold', 'offHold', 'callOff', 'finish', 'asItWas'],
  monitoring: ['count', 'save', 'toPaper'],
  backups: [
    'show',
    'today',
    'sawPutBack',
    'make',
    'test',
    'look',
    'restore',
    'keepSecond',
    'dropSecond',
  ],
  erasures: ['show', 'keepYears', 'find', 'erase'],
  rescue: ['list', 'look', 'restore', 'leave'],
  reading: ['print'],
  settings: ['show', 'check', 'keep', 'backToBundled', 'hiding', 'keepHiding'],
  changes: ['preview', 'make', 'list'],
  away: ['lockAfter', 'keepLockAfter', 'keep', 'take'],
  sharing: ['list', 'choose'],
  another: ['list', 'decide', 'takeBack'],
  changed: ['list'],
  copies: ['preview', 'draw', 'make', 'list', 'blank', 'cards', 'check', 'checkDropped'],
  statutory: ['keyIn', 'markKeyedIn', 'coverage'],
  signing: [
    'show',
    'issue',
    'look',
    'bring',
    'saveCertificate',
    'saveGuide',
    'lookAtCopy',
    'countersign',
    'signed',
  ],
  certificates: [
    'list',
    'takeBack',
    'saveList',
    'others',
    'lookAtAuthority',
    'trust',
    'endTrust',
    'bringList',
  ],
  consents: ['list', 'say', 'refer'],
  overrides: ['list', 'keep', 'tell'],
  letters: ['draft', 'look', 'make', 'begun', 'keep'],
  batches: ['managers', 'look', 'begin', 'make', 'print'],
  prints: ['copy', 'letter', 'again', 'askBack', 'blank', 'cards', 'looks', 'standing', 'stop'],
  files: ['standing', 'ask', 'look', 'make', 'list', 'stop'],
  handed: ['list', 'keepWent', 'keepBack', 'letter', 'saveAgain'],
  notes: ['list', 'history', 'save', 'mark'],
  met: ['list', 'history', 'save', 'mark'],
  pictures: ['list', 'look', 'read', 'add', 'say', 'mark'],
  ownNotes: ['list', 'history', 'save', 'mark'],
  sittings: ['ready', 'begin', 'over', 'checkIns', 'keepCheckIn', 'howHelpIsRated'],
  contacts: ['list', 'history', 'save', 'mark', 'know', 'addToTeam', 'takeNew', 'linked'],
  handovers: ['list', 'nobodyYet', 'open', 'step', 'name', 'receive', 'asked', 'answer'],
  audit: [
    'mine',
    'ofPlan',
    'all',
    'erased',
    'people',
    'week',
    'check',
    'trouble',
    'settle',
    'export',
  ],
  her: [
    'open',
    'place',
    'display',
    'choose',
    'yeses',
    'say',
    'withoutMe',
    'another',
    'notAnother',
    'changed',
    'copiesOut',
    'looks',
    'copies',
    'askBack',
    'file',
    'askFile',
    'earlier',
    'asItWas',
    'rateHelp',
    'pictures',
    'picture',
    'uncover',
    'leave',
  ],
} as const;

/** Calls answered by the main process: windows, dialogs, locking. None carries a plan's words. */
export const shellCalls = {
  shell: [
    'ready',
    'lock',
    'readyToClose',
    'dropped',
    'saidAfterLock',
    'useVault',
    'chooseWhereToSave',
    'choosePdf',
    'chooseFolder',
    'chooseSettingsFile',
    'chooseKeyFile',
    'chooseCertificateFile',
    'chooseListFile',
    'choosePicture',
    'chooseWhereToSaveCertificate',
    'chooseWhereToSaveLog',
    'chooseWhereToSaveReport',
    'printThisScreen',
    'printers',
    'about',
    'posture',
    'copied',
    'emptyClipboard',
  ],
} as const;

/** What the page on her side of the screen may ask at all; the gate asks again. */
export const callsOfHers: Readonly<Record<string, readonly string[]>> = {
  workbook: vaultCalls.workbook,
  answers: ['save', 'history'],
  her: vaultCalls.her,
  shell: ['ready', 'readyToClose', 'copied', 'emptyClipboard'],
};

/** Things the shell tells a window, unasked. */
/** `lost`: it locked because the vault's process stopped by itself. */
/** `wayOut`: somebody tried to close her side of the screen. `hide`: the key that hides was pressed, whatever has the keyboard. */
/** `idle`: nobody touched the desk for a while; `still-here`: somebody did. The `locking-…` ones ask for what `closing` does, behind the cover. */
export const notices = [
  ...['locked', 'lost', 'vaultChanged', 'closing', 'wayOut', 'hide', 'idle', 'still-here'],
  ...['locking-idle', 'locking-long', 'locking-left'],
] as const;
export type Notice = (typeof notices)[number];

export const SHELL_CHANNEL = 'alongside:shell';
export const PORT_CHANNEL = 'alongside:port';
export const NOTICE_CHANNEL = 'alongside:notice';

/** The switch by which the preload of her side knows to offer her calls only. */
export const FOR_HER = '--for-her';

/** The switch by which the preload knows a window that draws for the printer: that has no calls at all. */
export const FOR_PRINT = '--for-print';
/** What that window says to the main process. `ready`: it can take its PDF. */
export const PRINT_CHANNEL = 'alongside:print';
export const printWords = ['ready', 'laid-out', 'not-drawn'] as const;
export type PrintWord = (typeof printWords)[number];

/** The switch by which the preload knows a window that draws a chosen picture anew: that has no calls at all either. */
export const FOR_PICTURE = '--for-picture';
/** That window says by it that it can take its file. */
export const PICTURE_CHANNEL = 'alongside:picture';
