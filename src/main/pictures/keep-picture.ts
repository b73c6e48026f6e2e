// Keeps a picture of a place she could live: looks once more that it is nothing but dots, whether there is room, and whose line it
// is. The reply comes after the commit.

import { isAfter } from '../../shared/domain/calendar/day';
import {
  type KeptPicture,
  MOST_OF_PLACE,
  MOST_OF_PLAN,
  type PictureSaid,
} from '../../shared/domain/pictures/picture';
import { plainJpeg } from '../../shared/domain/pictures/plain-jpeg';
import { findQuestion, type ListItem } from '../../shared/domain/workbook/answer';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { readPlan } from '../plans/read-plan';
import type { Reader } from '../store/connection';
import {
  appendPicture,
  countPictures,
  type PictureOf,
  planOfPicture,
  readDots,
  readPictures,
} from './picture-rows';

/**
 * Keeps one picture beside a line of the list. Asked twice with the same id, the second keeps nothing.
 * @throws KnownFailure not-found where the line is not (yet) in her answer, or the picture is of another plan; picture-broken
 *   for anything that is not bare dots; place-has-enough, plan-has-enough; not-understood for a day to come
 */
export function addPicture(
  desk: Desk,
  asked: PictureOf & { item: string; said: PictureSaid; jpeg: string },
): Promise<KeptPicture> {
  const bytes = Buffer.from(asked.jpeg, 'base64');
  const looked = plainJpeg(bytes);
  // Base64 that says the same in two ways would let something stand beside the dots.
  if (!looked.ok || bytes.toString('base64') !== asked.jpeg) {
    throw new KnownFailure('picture-broken');
  }
  mustHavePictures(desk, asked.question);
  mustBeSaidNow(desk, asked.said);
  return desk.connection.transaction(async (writer) => {
    const before = await findPicture(writer, asked);
    if (before) return before;
    await mustBeInHerList(desk, writer, asked);
    await mustHaveRoom(writer, asked);
    const { width, height } = looked;
    const stands = { item: asked.item, said: asked.said, width, height, isAway: false };
    await appendPicture(writer, asked, stands, writtenAt(desk), asked.jpeg);
    return readKept(writer, asked);
  });
}

/** Puts right what a picture shows. Said again the same, nothing is written. @throws KnownFailure not-found, not-understood */
export function sayOfPicture(
  desk: Desk,
  asked: PictureOf & { said: PictureSaid },
): Promise<KeptPicture> {
  mustBeSaidNow(desk, asked.said);
  return desk.connection.transaction(async (writer) => {
    const before = await mustFind(writer, asked);
    const { said } = before;
    if (said.words === asked.said.words && said.day === asked.said.day) return before;
    await appendPicture(writer, asked, { ...before, said: asked.said }, writtenAt(desk));
    return readKept(writer, asked);
  });
}

/** Takes a picture away or brings it back. @throws KnownFailure not-found, place-has-enough, plan-has-enough */
export function markPicture(
  desk: Desk,
  asked: PictureOf & { as: 'away' | 'back' },
): Promise<KeptPicture> {
  return desk.connection.transaction(async (writer) => {
    const before = await mustFind(writer, asked);
    const isAway = asked.as === 'away';
    if (before.isAway === isAway) return before;
    if (!isAway) await mustHaveRoom(writer, { ...asked, item: before.item });
    await appendPicture(writer, asked, { ...before, isAway }, writtenAt(desk));
    return readKept(writer, asked);
  });
}

/** The dots of one, base64. @throws KnownFailure not-found */
export async function lookAtPicture(reader: Reader, asked: PictureOf): Promise<string> {
  const dots = await readDots(reader, asked);
  if (dots === undefined) throw new KnownFailure('not-found');
  return dots;
}

const writtenAt = (desk: Desk) => ({ session: desk.session.id, at: desk.now() });

/** Only a list that the content says so of has pictures. @throws KnownFailure not-understood */
export function mustHavePictures(desk: Desk, question: string): void {
  const found = findQuestion(desk.content.workbook.workbook, question);
  if (found?.pictures !== true) throw new KnownFailure('not-understood');
}

function mustBeSaidNow(desk: Desk, said: PictureSaid): void {
  // What has not happened yet was not taken or handed over.
  if (said.day !== undefined && isAfter(said.day, desk.today())) {
    throw new KnownFailure('not-understood');
  }
}

async function mustBeInHerList(
  desk: Desk,
  reader: Reader,
  { plan, question, item }: { plan: string; question: string; item: string },
): Promise<void> {
  const { answers } = await readPlan(reader, desk.content, plan, desk.today());
  const value = answers.get(question)?.value;
  const lines = value?.kind === 'said' ? (value.said as ListItem[]) : [];
  if (!lines.some(({ id }) => id === item)) throw new KnownFailure('not-found');
}

async function mustHaveRoom(
  reader: Reader,
  { plan, question, item }: { plan: string; question: string; item: string },
): Promise<void> {
  const there = (await readPictures(reader, { plan, question })).filter(
    (picture) => !picture.isAway && picture.item === item,
  );
  if (there.length >= MOST_OF_PLACE) {
    throw new KnownFailure('place-has-enough', { most: MOST_OF_PLACE });
  }
  if ((await countPictures(reader, plan)) >= MOST_OF_PLAN) {
    throw new KnownFailure('plan-has-enough', { most: MOST_OF_PLAN });
  }
}

async function findPicture(reader: Reader, asked: PictureOf): Promise<KeptPicture | undefined> {
  const owner = await planOfPicture(reader, asked.picture);
  if (owner === undefined) return undefined;
  // One of another woman's plan is not there for this one.
  if (owner !== asked.plan) throw new KnownFailure('not-found');
  return mustFind(reader, asked);
}

async function mustFind(reader: Reader, asked: PictureOf): Promise<KeptPicture> {
  const found = (await readPictures(reader, asked)).find(({ id }) => id === asked.picture);
  if (!found) throw new KnownFailure('not-found');
  return found;
}

const readKept = mustFind;
