// Whose turn it is at the screen. When it is hers, only her side is answered, and only about her plan; the way back is a
// worker's PIN, and three wrong ones lock. The shell is told which window to show; it decides nothing.

import { newestOf } from '../../shared/domain/sharing/levels';
import { ratingsTogether } from '../../shared/domain/sitting/help-rating';
import {
  isPinFit,
  PIN_TRIES,
  type Preparation,
  type SittingKind,
} from '../../shared/domain/sitting/sitting';
import type { ConsentsKept } from '../../shared/ipc/consent-calls';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { HerPlace, HerYeses, PinReply } from '../../shared/ipc/her-calls';
import type { LockReason } from '../../shared/ipc/locked-calls';
import { readLooks } from '../audit/looked-rows';
import { listAnotherForHer, takeBackForHer } from '../copies/another-place';
import { keepChoices } from '../copies/choose-sharing';
import { askBackForHer, listHandedForHer } from '../copies/handed-out';
import { askForHer, readStandingForHer } from '../copies/her-file/asked-rows';
import { listConsents, sayConsent } from '../copies/keep-consents';
import type { StepUp } from '../copies/keep-override';
import { readToldOverrides } from '../copies/override-rows';
import { listChangedForHer } from '../copies/what-changed';
import { isPin, keepPin } from '../keys/pin';
import { readNoteCounts } from '../notes/note-handlers';
import { lookAtPicture } from '../pictures/keep-picture';
import { readPictures } from '../pictures/picture-rows';
import type { Desk } from '../plans/desk';
import { readPlan } from '../plans/read-plan';
import { readPlanAsItWas } from '../plans/review-desk';
import { keepCheckIn, readCheckIns, readSittingOver } from '../sittings/after-rows';
import { readHerPlan } from '../sittings/her-plan';
import { keepRating, readRatingsToShow } from '../sittings/rating-rows';
import {
  appendDisplay,
  beginSitting,
  endSitting,
  keepOpened,
  keepPlaceLeft,
  readCopiesOut,
  readDisplay,
  readEarlier,
  readLastSitting,
  readPlaceLeft,
} from '../sittings/sitting-rows';
import { appendPin, readPin } from './worker-rows';

/** Her turn at the screen. */
export type Turn = { plan: string; sitting: string; kind: SittingKind; isOver: boolean };

type Held = {
  plan: string;
  sitting: string;
  prepared: Preparation;
  /** UTC moment; guided only. */
  endsAt?: string;
};

export type TurnTaking = {
  now: () => Turn | undefined;
  /** The worker's PIN, asked for at the desk. Wrong ones are counted with all others. */
  stepUp: Pick<StepUp, 'hasPin' | 'tryPin'>;
  handlers: { sittings: Handlers<'sittings'>; her: Handlers<'her'> };
};

export type TurnPlace = {
  /** Shows her side for this plan, or the staff desk again. */
  show: (who: { to: 'hers' | 'staff'; plan: string }) => void;
  /** Locks the plans, after the reply has gone out. */
  lock: (why?: LockReason) => void;
};

/** Starts with the turn at the staff desk. */
export function takeTurnsAtScreen(desk: Desk, place: TurnPlace): TurnTaking {
  let held: Held | undefined;
  let isBeginning = false;
  let wrong = 0;

  const theirs = (): Held => {
    if (!held) throw new KnownFailure('not-allowed');
    return held;
  };

  const begin: Handlers<'sittings'>['begin'] = async (asked) => {
    // Asked twice at once, the second finds it taken.
    if (held || isBeginning) throw new KnownFailure('not-allowed');
    isBeginning = true;
    try {
      return await beginNow(asked);
    } finally {
      isBeginning = false;
    }
  };

  const beginNow: Handlers<'sittings'>['begin'] = async ({ plan, preparation, newPin }) => {
    // Finds out that the plan is there before anything is written.
    await readPlan(desk.connection, desk.content, plan, desk.today());
    const worker = desk.session.worker.id;
    const known = await readPin(desk.connection, worker);
    if (newPin === undefined && !known) return { kind: 'put-right', why: 'pin_needed' };
    if (newPin !== undefined && !isPinFit(newPin)) return { kind: 'put-right', why: 'pin_unfit' };
    const kept = newPin === undefined ? undefined : await keepPin(newPin);
    const sitting = await desk.connection.transaction(async (writer) => {
      if (kept !== undefined) await appendPin(writer, worker, kept, desk.now());
      return beginSitting(writer, desk, plan, preparation);
    });
    const { minutes } = preparation;
    const endsAt =
      minutes === undefined
        ? undefined
        : new Date(Date.parse(desk.now()) + minutes * 60_000).toISOString();
    held = { plan, sitting, prepared: preparation, ...(endsAt === undefined ? {} : { endsAt }) };
    wrong = 0;
    place.show({ to: 'hers', plan });
    return { kind: 'begun' };
  };

  const tryPin = async (pin: string): Promise<PinReply> => {
    // Counted before the try, so that nothing asked at the same time gains a free one.
    wrong += 1;
    if (wrong > PIN_TRIES) return { kind: 'locked' };
    const tried = wrong;
    const known = await readPin(desk.connection, desk.session.worker.id);
    if (known && (await isPin(known.pin, pin))) {
      wrong = 0;
      return { kind: 'right' };
    }
    if (tried < PIN_TRIES) return { kind: 'wrong', left: PIN_TRIES - tried };
    place.lock('pins');
    return { kind: 'locked' };
  };

  const leave: Handlers<'her'>['leave'] = async ({ pin }) => {
    const { plan, sitting } = theirs();
    const reply = await tryPin(pin);
    if (reply.kind !== 'right') return reply;
    // A full disk must not keep a worker from the desk: then only the end of this sitting is not written down.
    await desk.connection
      .transaction((writer) => endSitting(writer, desk, sitting))
      .catch(() => undefined);
    held = undefined;
    place.show({ to: 'staff', plan });
    return reply;
  };

  return {
    now: () =>
      held && {
        plan: held.plan,
        sitting: held.sitting,
        kind: held.prepared.kind,
        isOver: held.endsAt !== undefined && desk.now() >= held.endsAt,
      },
    stepUp: {
      hasPin: async () => (await readPin(desk.connection, desk.session.worker.id)) !== undefined,
      tryPin,
    },
    handlers: {
      sittings: {
        ready: async ({ plan }) => {
          const placeLeft = await readPlaceLeft(desk.connection, plan);
          const lastSatAt = await readLastSitting(desk.connection, plan);
          const pin = await readPin(desk.connection, desk.session.worker.id);
          return {
            display: await readDisplay(desk.connection, plan),
            ...(placeLeft ? { placeLeft } : {}),
            ...(pin ? { pinSetAt: pin.at } : {}),
            ...(lastSatAt === undefined ? {} : { lastSatAt }),
          };
        },
        begin,
        over: async ({ plan }) => {
          const of = { plan, session: desk.session.id };
          const sitting = await readSittingOver(desk.connection, of);
          return sitting ? { sitting } : {};
        },
        checkIns: ({ plan }) => readCheckIns(desk.connection, plan),
        keepCheckIn: async (asked) => {
          await desk.connection.transaction((writer) => keepCheckIn(writer, desk, asked));
          return {};
        },
        howHelpIsRated: async () => {
          const today = desk.today();
          const kept = await desk.connection.transaction((writer) =>
            readRatingsToShow(writer, today),
          );
          return ratingsTogether(kept, today);
        },
      },
      her: {
        open: async () => {
          const { plan, prepared, endsAt } = theirs();
          return readHerPlan(desk, plan, prepared, endsAt, await readNoteCounts(desk, plan));
        },
        place: async (where) => {
          const { plan, sitting, prepared } = theirs();
          if (!isPlace(desk, where)) return {};
          await desk.connection.transaction(async (writer) => {
            await keepOpened(writer, sitting, where.page);
            // With a peer mentor it stays where the two of them left it.
            if (prepared.kind === 'guided') return;
            await keepPlaceLeft(writer, plan, where, desk.now());
          });
          return {};
        },
        display: async ({ display }) => {
          const { plan } = theirs();
          await desk.connection.transaction((writer) => appendDisplay(writer, desk, plan, display));
          return {};
        },
        choose: async ({ choices }) => {
          const of = { plan: theirs().plan, choices, withHer: true, onHerScreen: true };
          const reply = await keepChoices(desk, of);
          return { sharing: newestOf(reply.kind === 'kept' ? reply.choices : []) };
        },
        yeses: async () => hersOnly(await listConsents(desk, theirs().plan)),
        say: async ({ consent }) => {
          const { plan, prepared } = theirs();
          const there = prepared.withHer.trim() || desk.session.worker.name;
          const reply = await sayConsent(desk, {
            ...{ plan, withHer: true, onHerScreen: true },
            consent: { ...consent, there, day: desk.today() },
          });
          if (reply.kind === 'put-right') return reply;
          if (reply.kind === 'needs-her') throw new KnownFailure('not-allowed');
          return { kind: 'kept', ...hersOnly(reply) };
        },
        copiesOut: () => readCopiesOut(desk.connection, theirs().plan),
        withoutMe: () => readToldOverrides(desk.connection, theirs().plan),
        changed: () => listChangedForHer(desk, theirs().plan),
        another: () => listAnotherForHer(desk, theirs().plan),
        notAnother: ({ decision }) => takeBackForHer(desk, theirs().plan, decision),
        looks: () => readLooks(desk.connection, theirs().plan),
        copies: () => listHandedForHer(desk, theirs().plan),
        askBack: ({ copy }) => askBackForHer(desk, theirs().plan, copy),
        file: () => readStandingForHer(desk, theirs().plan),
        askFile: () => askForHer(desk, theirs().plan),
        earlier: () => readEarlier(desk.connection, theirs().plan),
        asItWas: async ({ version }) => {
          const { plan } = theirs();
          const { lead: _, ...hers } = await readPlanAsItWas(desk, { plan, version });
          return hers;
        },
        rateHelp: async ({ rating }) => {
          const of = { plan: theirs().plan, rating, today: desk.today() };
          await desk.connection.transaction((writer) => keepRating(writer, of));
          return {};
        },
        pictures: async ({ question }) => {
          const all = await readPictures(desk.connection, { plan: theirs().plan, question });
          return all.filter(({ isAway }) => !isAway);
        },
        picture: async (asked) => ({
          jpeg: await lookAtPicture(desk.connection, { plan: theirs().plan, ...asked }),
        }),
        uncover: ({ pin }) => tryPin(pin),
        leave,
      },
    },
  };
}

/** What she said, and where a referral stands; not what workers wrote beside it. */
function hersOnly({ consents, referrals, inHerPlan }: ConsentsKept): HerYeses {
  return {
    consents: consents.map(({ worker: _, withHer: __, at: ___, ...said }) => said),
    referrals: referrals.map(({ council, steps }) => ({
      council,
      steps: steps.map(({ state, day, outcome }) => ({
        ...{ state, day },
        ...(outcome === undefined ? {} : { outcome }),
      })),
    })),
    inHerPlan,
  };
}

/** True for a question that stands on that page. */
function isPlace({ content }: Desk, { page, question }: HerPlace): boolean {
  return content.workbook.workbook.pages.some(
    ({ id, questions }) => id === page && questions.some(({ key }) => key === question),
  );
}
