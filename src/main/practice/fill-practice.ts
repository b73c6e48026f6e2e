// Fills a new practice vault with the made-up women, their days moved so that they are always
// current. Goes through the same rows as real plans, one transaction for each woman.

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionControlling } from '../../shared/domain/copies/allowed';
import { plainJpeg } from '../../shared/domain/pictures/plain-jpeg';
import {
  type PracticeWomen,
  readPracticeWomen,
  shiftDates,
} from '../../shared/domain/practice/practice-women';
import type { AnswerValue, GivenBy } from '../../shared/domain/workbook/answer';
import { KnownFailure } from '../../shared/ipc/failure';
import { doAs } from '../audit/context';
import { appendContact, appendKnown } from '../contacts/contact-rows';
import { appendConsent } from '../copies/consent-rows';
import { appendMet } from '../met/contact-rows';
import { appendPicture } from '../pictures/picture-rows';
import { appendAnswer } from '../plans/answer-rows';
import type { Desk } from '../plans/desk';
import { appendFacts } from '../plans/fact-rows';
import { appendHandover } from '../plans/handover-rows';
import { insertPlan } from '../plans/start-plan';
import type { Writer } from '../store/connection';

/** When people sit together: the same calendar day everywhere in the country. */
const MORNING = 'T10:00:00.000Z';

/**
 * Adds every made-up woman to an open practice vault.
 * @returns how many there are
 * @throws KnownFailure content-damaged when the practice file does not hold together
 */
export async function fillPractice(desk: Desk, resources: string): Promise<number> {
  const { women, contacts } = shiftDates(await readWomen(resources), desk.today());
  const started = ['identity.legalName', 'identity.prisonNumber', 'identity.situation'];
  const alreadyThere = new Set(
    started.map((control) => questionControlling(desk.content.workbook, control)),
  );
  for (const woman of women) {
    const addOne = () =>
      desk.connection.transaction(async (writer) => {
        const plan = await insertPlan(desk, writer, woman);
        const session = desk.session.id;
        const at = desk.now();
        const append = (question: string, value: AnswerValue, givenBy: GivenBy, saidAt = at) =>
          appendAnswer(writer, { plan, question, value, givenBy, session, at: saidAt });
        for (const { question, said, on } of woman.earlier) {
          const saidAt = on && `${on}${MORNING}`;
          await append(question, { kind: 'said', said }, 'woman', saidAt);
        }
        for (const [question, value] of Object.entries(woman.answers)) {
          if (alreadyThere.has(question)) continue;
          const givenBy = woman.withoutHer.includes(question) ? 'worker' : 'woman';
          await append(question, asValue(value), givenBy);
        }
        for (const consent of woman.consents ?? []) {
          await appendConsent(writer, desk, { plan, consent, withHer: true, onHerScreen: false });
        }
        if (woman.handover) {
          await appendHandover(writer, { plan, record: woman.handover, session, at });
        }
        for (const said of woman.met ?? []) {
          const stands = { said, isAway: false, isFollowed: false };
          await appendMet(writer, { plan, contact: randomUUID() }, stands, { session, at });
        }
        await fillPictures(writer, { plan, session, at }, woman, resources);
        // One who has told us nothing yet keeps what starting her plan settled.
        const { dob: _, ...facts } = woman.facts;
        if (facts.legalStatus) await appendFacts(writer, { plan, facts, session, at });
      });
    await doAs({ act: 'practice-filled' }, addOne);
  }
  await doAs({ act: 'practice-filled' }, () => fillContacts(desk, contacts));
  return women.length;
}

async function fillPictures(
  writer: Writer,
  { plan, session, at }: { plan: string; session: string; at: string },
  { pictures = [] }: PracticeWomen['women'][number],
  resources: string,
): Promise<void> {
  for (const { question, item, file, said } of pictures) {
    const bytes = await readFile(join(resources, 'practice', 'pictures', file));
    const looked = plainJpeg(bytes);
    if (!looked.ok) throw new KnownFailure('content-damaged', { what: file });
    const { width, height } = looked;
    const stands = { item, said, width, height, isAway: false };
    const of = { plan, question, picture: randomUUID() };
    await appendPicture(writer, of, stands, { session, at }, bytes.toString('base64'));
  }
}

async function fillContacts(desk: Desk, contacts: PracticeWomen['contacts']): Promise<void> {
  const { id: session, worker } = desk.session;
  const by = { session, at: desk.now() };
  await desk.connection.transaction(async (writer) => {
    for (const { said, checkedOn, known } of contacts) {
      const contact = randomUUID();
      await appendContact(writer, {
        ...{ contact, said, what: 'added', isRetired: false, ...by },
        checked: checkedOn ?? 'none',
      });
      if (known === undefined) continue;
      await appendKnown(writer, { contact, worker: worker.id, knows: true, how: known, ...by });
    }
  });
}

function asValue(value: string | { said?: unknown }): AnswerValue {
  if (typeof value !== 'string') return { kind: 'said', said: value.said };
  return { kind: value as 'later' | 'not_for_me' | 'private' };
}

async function readWomen(resources: string) {
  try {
    const text = await readFile(join(resources, 'practice', 'women.json'), 'utf8');
    return readPracticeWomen(JSON.parse(text));
  } catch {
    throw new KnownFailure('content-damaged', { what: 'women.json' });
  }
}
