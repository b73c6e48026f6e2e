// The desk of an open vault: who is at work, by which rules, and what may be asked of it.

import type { LockByItself } from '../../shared/domain/audit/locks';
import { settingsInUse } from '../../shared/domain/review/settings-in-use';
import type { Handlers, Opened, Worker } from '../../shared/ipc/contract';
import type { LockReason } from '../../shared/ipc/locked-calls';
import { auditHandlers } from '../audit/audit-handlers';
import { doAs } from '../audit/context';
import { readLooks } from '../audit/looked-rows';
import { holdAgainstPaper, readLastMark } from '../audit/marks';
import { awayHandlers } from '../away/away-handlers';
import { contactHandlers } from '../contacts/contact-handlers';
import { anotherHandlers } from '../copies/another-place';
import { batchHandlers } from '../copies/batch';
import { certificateHandlers } from '../copies/certificate-handlers';
import { sharingHandlers } from '../copies/choose-sharing';
import { copyHandlers } from '../copies/copy-handlers';
import { handedHandlers } from '../copies/handed-out';
import { fileHandlers } from '../copies/her-file/file-handlers';
import { consentHandlers } from '../copies/keep-consents';
import { overrideHandlers } from '../copies/keep-override';
import { letterHandlers } from '../copies/letters';
import { printHandlers } from '../copies/print-handlers';
import { printOneAtATime } from '../copies/print-one';
import { sharedHandlers } from '../copies/shared-with-reader';
import { signingHandlers } from '../copies/signing-handlers';
import { statutoryHandlers } from '../copies/statutory';
import { changedHandlers } from '../copies/what-changed';
import { readYesNow } from '../copies/yes-now';
import type { OwnWords } from '../keys/own-words';
import type { Signer } from '../keys/signer';
import { metHandlers } from '../met/met-handlers';
import { monitoringHandlers } from '../monitoring/monitoring-handlers';
import { noteHandlers } from '../notes/note-handlers';
import { readNotes } from '../notes/note-rows';
import { ownNoteHandlers } from '../notes/own-notes';
import { pictureHandlers } from '../pictures/picture-handlers';
import type { Desk } from '../plans/desk';
import { readLegalNames } from '../plans/legal-names';
import { noteOpened } from '../plans/opened-rows';
import { planHandlers } from '../plans/plan-handlers';
import { teamHandlers } from '../plans/team-handlers';
import { readOwnPlans } from '../plans/team-rows';
import { readKeptSettings } from '../settings/setting-rows';
import { settingsHandlers } from '../settings/settings-handlers';
import type { Connection } from '../store/connection';
import { askerAt, mayAtDesk } from './authority';
import { whoMayAuthorise } from './second-person';
import type { StepUp } from './step-up';
import { type TurnTaking, takeTurnsAtScreen } from './turn';
import type { OpenHandlers, VaultPlace } from './vault-place';
import { keepWorker, openSession, readEstablishment } from './worker-rows';

export type LaidDesk = {
  opened: Opened;
  desk: Desk;
  handlers: Omit<OpenHandlers, 'backups' | 'erasures'>;
  turn: TurnTaking['now'];
};

/** Who is at work: by name and role, with what they sign by, and what they may ask about the people here. */
export type AtWork = {
  worker: Worker;
  signer: Signer;
  people: Handlers<'people'>;
  stepUp: StepUp;
  /** Sealing to their own pair. */
  own: OwnWords;
  /** Who was removed from here. */
  gone: () => Promise<ReadonlySet<string>>;
};

/**
 * Begins a session of this worker and lays out everything that may be asked of the open file.
 * @param lock ends the vault's process: asked for after too many wrong PINs
 */
export async function layDesk(
  place: VaultPlace,
  connection: Connection,
  who: AtWork,
  lock: (why?: LockReason) => void,
): Promise<LaidDesk> {
  const content = await place.content();
  const { worker } = who;
  const establishment = await readEstablishment(connection);
  await keepWorker(connection, worker, place.now());
  const session = await openSession(connection, worker.id, place.now());
  const inUse = settingsInUse(content.settings, await readKeptSettings(connection));
  const desk: Desk = {
    connection,
    content: { ...content, settings: inUse.settings },
    session: { id: session.id, worker },
    sitting: () => turns.now()?.sitting,
    own: who.own,
    may: (act, plan) => mayAtDesk(desk, act, plan),
    log: {
      mark: () => readLastMark(connection),
      hold: (paper) => holdAgainstPaper(connection, paper),
    },
    gone: who.gone,
    establishment,
    practice: place.practice,
    now: place.now,
    today: place.today,
  };
  const opened: Opened = {
    establishment,
    worker,
    practice: place.practice,
    reach: 'plans',
    ...(session.lastClosedAt ? { lastClosedAt: session.lastClosedAt } : {}),
  };
  const turns = takeTurnsAtScreen(desk, {
    show: (who) => {
      if (who.to === 'staff') opened.backFrom = who.plan;
      place.show?.(who);
    },
    lock,
  });
  const settingsDesk = {
    ...{ connection, inUse, bundled: content.settings, worker: worker.name },
    ...{ now: place.now, today: place.today },
    use: (settings: typeof content.settings) => {
      desk.content = { ...desk.content, settings };
    },
  };
  const printing = printOneAtATime(place.printer);
  const handlers = {
    ...turns.handlers,
    ...planHandlers(desk),
    away: await awayHandlers({
      ...{ connection, worker: worker.id, today: place.today },
      isOpenTo: async (plan) =>
        (await desk.may('read_plan', plan)).may || (await desk.may('read_shared', plan)).may,
      lockAfter: (minutes) => place.lockAfter?.(minutes),
    }),
    team: teamHandlers(desk, () => askerAt(desk)),
    shared: sharedHandlers(
      desk,
      place.exporter,
      printing,
      (plan) => noteOpened(desk, plan),
      () => readOwnPlans(connection, worker.id),
    ),
    sharing: sharingHandlers(desk),
    another: anotherHandlers(desk, readNotes),
    changed: changedHandlers(desk),
    statutory: statutoryHandlers(desk),
    consents: consentHandlers(desk),
    overrides: overrideHandlers(desk, {
      ...{ ...turns.stepUp, must: who.stepUp.must, tryOther: who.stepUp.tryOther },
      others: (plan) => whoMayAuthorise(desk, who.people, plan),
    }),
    notes: noteHandlers(desk),
    met: metHandlers(desk),
    ownNotes: ownNoteHandlers(desk),
    pictures: pictureHandlers(desk, place.pictureDrawer, place.takePlace),
    contacts: contactHandlers(desk, () => askerAt(desk)),
    copies: copyHandlers(desk, place.exporter, place.takePlace, readNotes),
    signing: signingHandlers(desk, place.exporter, place.takePlace),
    certificates: certificateHandlers(desk, place.takePlace),
    letters: letterHandlers(desk, place.exporter, place.takePlace, (reader, plan) =>
      readYesNow(desk, reader, plan),
    ),
    batches: batchHandlers(desk, place.exporter, place.takePlace, printing),
    prints: printHandlers(desk, place.exporter, printing, {
      notes: readNotes,
      yes: (reader, plan) => readYesNow(desk, reader, plan),
      looks: (plan) => readLooks(connection, plan),
    }),
    handed: handedHandlers(desk, place.exporter, place.takePlace),
    files: fileHandlers(desk, place.exporter, place.takePlace),
    settings: settingsHandlers(settingsDesk, place.takePlace),
    people: who.people,
    monitoring: monitoringHandlers(desk, place.takePlace),
    audit: auditHandlers(desk, {
      isKeyholder: async () => (await askerAt(desk)).isKeyholder,
      takePlace: place.takePlace,
      legalNames: (reader, plans) => readLegalNames(reader, desk.content, plans),
      signer: who.signer,
    }),
  };
  return { opened, desk, handlers, turn: turns.now };
}

/** Writes down that the session of this desk is over, and why where nobody asked for it. */
export async function closeSession(desk: Desk, at: string, why?: LockByItself): Promise<void> {
  const { id: session, worker } = desk.session;
  const by = { worker: worker.id, role: worker.role, session, side: 'staff' } as const;
  const detail = why ? { why } : {};
  await doAs({ act: 'vault-locked', by, detail, sign: true }, () =>
    desk.connection.transaction((writer) =>
      writer.run('UPDATE session SET closed_at = ? WHERE id = ?', [at, session]),
    ),
  );
}
