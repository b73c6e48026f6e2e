// The way back as the desk knows it: which screen, and which of the fields there. What the vault keeps is text to it.

import type { LeftScreen, WayBack } from '../../../../shared/domain/away/away';
import { readStanding, type Standing } from '../../ui/standing';
import type { Place } from '../place';
import { cursorIn, filesIn, wordsIn } from './fields';
import { joined, joinedFiles } from './left-screens';

const MOST_FIELDS = 40;

/** Every place there is. Leaving one out does not compile. */
const places: Readonly<Record<Place['at'], true>> = {
  ...{ today: true, women: true, batch: true, check: true, countersign: true, settings: true },
  ...{ signing: true, about: true, plan: true, 'notes-after': true, facts: true, 'key-in': true },
  ...{ covered: true, copies: true, handed: true, 'her-file': true, letters: true, sharing: true },
  ...{ timeline: true, sitting: true, review: true, 'as-it-was': true, changes: true },
  ...{ 'from-before': true, workbook: true, backups: true, people: true, keeping: true },
  ...{ actions: true, met: true, 'where-now': true },
  ...{ team: true, 'find-plan': true, 'to-review': true, log: true, 'plan-log': true },
  ...{ contacts: true, 'her-team': true, handover: true, handovers: true, 'nobody-yet': true },
  ...{ home: true, leaving: true, reports: true },
};

/**
 * Where somebody is, for the vault to keep.
 * @param active what has the keyboard, or had it before something came in front of the screen
 * @param before what waits for this screen from the time before, and was not put back yet
 * @param isSaved everything that saves itself has been saved
 */
export function wayBackFrom(
  root: ParentNode,
  place: Place,
  active: Element | null,
  before?: LeftScreen,
  isSaved = false,
): WayBack {
  const at = cursorIn(root, active);
  const plan = planOf(place);
  const files = joinedFiles(before?.files ?? [], filesIn(root)).slice(0, MOST_FIELDS);
  return {
    place: withStanding(root, screenOf(root, place)),
    down: window.scrollY,
    held: joined(before?.held ?? [], wordsIn(root, isSaved)).slice(0, MOST_FIELDS),
    ...(files.length > 0 ? { files } : {}),
    ...(plan === undefined ? {} : { plan }),
    ...(at === undefined ? {} : { at }),
  };
}

/** The screen that is there, as the vault keeps it. */
function screenOf(root: ParentNode, place: Place): string {
  // Turning pages inside the workbook is no step of the desk's: the page says which one it is.
  const page = root.querySelector<HTMLElement>('.workbook[data-page]')?.dataset['page'];
  if (place.at === 'workbook' && page) {
    return JSON.stringify({ at: place.at, plan: place.plan, page });
  }
  // So is it among people: which of its screens is there is not known to the desk.
  const startAt = root.querySelector<HTMLElement>('.people[data-view]')?.dataset['view'];
  if (place.at === 'people') {
    return JSON.stringify({ at: place.at, ...(startAt ? { startAt } : {}) });
  }
  return JSON.stringify(place);
}

/** The screen, and which of its parts stand open. */
function withStanding(root: ParentNode, screen: string): string {
  const standing = root.querySelector<HTMLElement>('[data-standing]')?.dataset['standing'];
  return standing
    ? JSON.stringify({ ...JSON.parse(screen), standing: JSON.parse(standing) })
    : screen;
}

/** How the screen was left that was kept. */
export function standingFrom(back: WayBack): Standing {
  return readStanding(readPlace(back)?.['standing']);
}

/** True while that very screen of that very plan is there: one woman's words are for no other screen. */
export function isThere(root: ParentNode, back: LeftScreen, place: Place): boolean {
  const { standing: _, ...was } = readPlace(back) ?? {};
  return planOf(place) === back.plan && screenOf(root, place) === JSON.stringify(was);
}

/** The screen that was kept, or undefined when this version knows none of that name. */
export function placeFrom(back: WayBack): Place | undefined {
  const { standing: _, ...read } = readPlace(back) ?? {};
  const { at } = read;
  if (typeof at !== 'string' || !Object.hasOwn(places, at)) return undefined;
  // A screen about a woman is one about the plan that the vault has it under.
  const place = read as unknown as Place;
  return planOf(place) === back.plan ? place : undefined;
}

function readPlace(back: LeftScreen): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(back.place);
    return typeof read === 'object' && read !== null ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}

const planOf = (place: Place) => ('plan' in place ? place.plan : undefined);
