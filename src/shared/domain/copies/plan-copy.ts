// One copy of a plan, ready to be set on paper: built from allowed values only, never cut down from
// the whole. The documents room draws exactly this and looks nowhere else.

import type { Block } from '../workbook/blocks';

/** Whose copy it is: hers, or that of a reader she can choose for. */
export const copyAudiences = [
  'woman',
  'specialist',
  'pom',
  'probation',
  'pa',
  'health',
  'housing',
  'centre',
  'peer',
  'chosen',
] as const;
export type CopyAudience = (typeof copyAudiences)[number];

/**
 * plan: all of it, as the workbook stands. profile: one page to know her by. goals, team, circle: that part alone.
 * resettlement, probation, council: in the order of their forms.
 * cell: what she can keep where others may see it. easy: what matters most, two pages at most. wallet: a card for when
 * things get hard. centre, housing: what that service needs. release: the day she walks out, on one side
 * in large print. board: her last eight weeks, week by week. fortnight: her first two weeks out, day by day. letter: written for one person, in letters.ts. file: everything
 * kept about her, for her.
 */
export const copyKinds = [
  'plan',
  'easy',
  'profile',
  'goals',
  'team',
  'circle',
  'cell',
  'wallet',
  'resettlement',
  'probation',
  'council',
  'centre',
  'housing',
  'release',
  'board',
  'fortnight',
  'letter',
  'file',
] as const;
export type CopyKind = (typeof copyKinds)[number];

/** The longest name of the person a copy is handed to, in characters. */
export const LONGEST_NAME_OF_READER = 120;

/** How much stands beside each answer; the same three presentations as on screen. */
export const readingStyles = ['easy', 'key', 'full'] as const;
export type ReadingStyle = (typeof readingStyles)[number];

/** Who put her words into English and when, and what they made of them. */
export type EnglishBeside = { label: string; text: string };

export type CopyQuestion = {
  key: string;
  label: string;
  /** What a person finds it by, where the label is not drawn or does not say. Never on paper. */
  findAs?: string;
  /** BCP 47 of the label and help, where it is not the copy's. */
  lang?: string;
  /** The same label in English, under it. */
  also?: string;
  /** SVG path data, 256 × 256 box; drawn as decoration left of the label. Only in the `easy` style. */
  symbol?: string;
  /** Only in the `full` style. */
  help?: string;
  blocks: Block[];
  /** Her words put into English by a person, under them. */
  inEnglish?: EnglishBeside;
  /** Short remarks under the answer, such as "Not yet checked with me". */
  marks: string[];
};

/** By what a person finds an answer on a copy; never empty where its page has a title. */
export function foundAs({ findAs, label }: CopyQuestion, page = ''): string {
  return findAs || label || page;
}

/** A worker's note, apart from every answer. Only ever on the specialist's own copy. */
export type CopyNote = {
  /** "Worker's note" */
  label: string;
  /** Who wrote it, and the day. */
  by: string;
  words: string;
  /** Steps it leads to: their heading and words. */
  steps?: { label: string; words: string };
  marks: string[];
};

export type CopyPage = {
  id: string;
  title: string;
  intro?: string;
  /** SVG path data, 256 × 256 box; drawn as decoration beside the title. */
  symbol?: string;
  /** With whom it was done, and when; the newest first. */
  stamps?: string[];
  /** What is only to be read, a paragraph each: a card that explains. */
  lines?: string[];
  /** BCP 47 of the title and the lines, where it is not the copy's. */
  lang?: string;
  questions: CopyQuestion[];
  /** After her words, never between them. */
  notes?: CopyNote[];
};

/** `lang`, `whyLang`: BCP 47, where it is not the copy's. */
export type DateLine = {
  label: string;
  text: string;
  why: string;
  lang?: string;
  whyLang?: string;
};

export type CopyGroup = { id: string; title: string; pages: CopyPage[] };

/** A letter, as far as it is more than its paragraphs; they are the first group of the copy. */
export type LetterOnPaper = {
  from: string[];
  to: string[];
  day: string;
  subject: string;
  greeting: string;
  close: string;
  /** Under the room to sign. */
  name: string;
  /** Written with whom, and how to answer. */
  after: string[];
  /** That this is her own copy of it. */
  own?: string;
};

/** The group of a copy that stands in a box on page one: how she can be reached safely. */
export const CONTACT_GROUP = 'contact';

export type PlanCopy = {
  /** Not there on pages that hold nothing of any woman. */
  kind?: CopyKind;
  /** It takes no more pages than these: long answers are shortened to whole lines, and `more` says so. */
  fit?: { pages: number; more: string };
  letter?: LetterOnPaper;
  /** BCP 47, the language of the words. */
  language: string;
  style: ReadingStyle;
  /** She reads it herself: larger letters. */
  isForHer?: boolean;
  /** In large print. */
  large?: boolean;
  /** "My Plan" */
  title: string;
  /** The name she likes to be called. */
  name: string;
  establishment: string;
  /** "This copy is for my probation worker" */
  whose: string;
  version: number;
  /** "This takes the place of version 2." Where this reader has had one before. */
  replaces?: string;
  /** Random, ours; not any official number. */
  planReference: string;
  /** First characters of the SHA-256 of everything else in this copy. */
  shortHash: string;
  madeOn: string;
  /** Word set across every page until she has answered the agreement question, e.g. DRAFT. */
  draft?: { mark: string; why: string };
  /** Word set across every page of a practice copy, e.g. PRACTICE. */
  practice?: { mark: string; why: string };
  /** Label and text, e.g. prison number on HMPPS copies only. */
  identity: { label: string; text: string }[];
  /** Who leads, when the next review is, and why: heading plus sentences. */
  dates: { heading: string; lines: DateLine[] };
  /** In paper order: who she is first. */
  groups: CopyGroup[];
  /** Worker's notes about no page of this copy. */
  notesApart?: { heading: string; notes: CopyNote[] };
  /** Her disagreement, in full, in its own box; undefined when she does not disagree. */
  disagreement?: {
    heading: string;
    /** How much she agrees, with the marks after it. */
    how: string;
    words: string;
    /** BCP 47 of her words, where it is not the copy's. */
    lang?: string;
    inEnglish?: EnglishBeside;
    /** As under a question; already part of `how`. */
    marks?: string[];
  };
  /** Digital signature fields to make, in signing order. */
  signatureFields: { name: string; label: string }[];
  /** Her own part, with a pen: one box to tick, and a line where she signs or makes her mark. */
  herSignature?: {
    statement: string;
    how: string;
    choices: { label: string; hasLine: boolean }[];
  };
  /** Room for a pen: a line each. */
  wetSignatures: { label: string }[];
  /** Fixed words of the page furniture, in the copy's language; {{page}} and {{pages}} are filled in. */
  furniture: {
    pageOf: string;
    version: string;
    hash: string;
    signHere: string;
    date: string;
    privateMark: string;
  };
};

/** Her own part of signing: none on a copy that has no room for any pen. */
export function herSignatureOn(copy: PlanCopy): PlanCopy['herSignature'] {
  return copy.wetSignatures.length > 0 ? copy.herSignature : undefined;
}
