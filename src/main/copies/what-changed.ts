// Gathers what changed in who can see what, from every place where that is written down.

import type { Day } from '../../shared/domain/calendar/day';
import { questionControlling } from '../../shared/domain/copies/allowed';
import { markChangedAgain } from '../../shared/domain/sharing/changed-again';
import {
  type ChoiceMade,
  changesOfCare,
  changesOfChoices,
  changesOfReaders,
  type GateAnswer,
  type WhatChanged,
} from '../../shared/domain/sharing/what-changed';
import { answerValue } from '../../shared/domain/workbook/answer';
import type { ChangedShown } from '../../shared/ipc/changed-calls';
import type { Handlers } from '../../shared/ipc/contract';
import type { KeptChoice } from '../../shared/ipc/sharing-calls';
import type { Desk } from '../plans/desk';
import { dayOfMoment } from '../plans/local-days';
import { readPlan } from '../plans/read-plan';
import { readSharing } from '../plans/sharing-rows';
import type { Reader } from '../store/connection';
import { readAnother } from './another-rows';
import { readConsents } from './consent-rows';
import { readOverrides } from './override-rows';

/** Handlers for `changed`, working at this desk. */
export function changedHandlers(desk: Desk): Handlers<'changed'> {
  return { list: ({ plan }) => listChanged(desk, plan) };
}

/** The same for her side: nothing of what was shown without her say and she was not told of. */
export function listChangedForHer(desk: Desk, plan: string): Promise<ChangedShown> {
  return listChanged(desk, plan, true);
}

function listChanged(desk: Desk, id: string, isHers = false): Promise<ChangedShown> {
  return desk.connection.transaction(async (reader) => {
    const { workbook } = desk.content.workbook;
    const plan = await readPlan(reader, desk.content, id, desk.today());
    const choices = await readSharing(reader, id);
    const lastTime = await readLastTime(reader, id, desk.sitting());
    return {
      changes: markChangedAgain([
        ...changesOfChoices(workbook, choices.map(choiceMade), desk.today()),
        ...changesOfReaders(await readGate(reader, desk, id, 'sharing.matrix')),
        ...changesOfCare(
          questionControlling(desk.content.workbook, 'sharing.careExperience') ?? '',
          await readGate(reader, desk, id, 'sharing.careExperience'),
        ),
        ...(await changesOfYeses(reader, desk, id)),
        ...(await changesOfOverrides(reader, id, isHers)),
        ...changesOfNames(await readAnother(reader, desk.content.workbook, plan, choices)),
      ]),
      ...(lastTime === undefined ? {} : { lastTime }),
    };
  });
}

type By = NonNullable<WhatChanged['by']>;

function byOf({
  withHer,
  onHerScreen,
  worker,
}: Pick<KeptChoice, 'withHer' | 'onHerScreen' | 'worker'>): By {
  return { how: onHerScreen ? 'herself' : withHer ? 'with_her' : 'without', worker };
}

function choiceMade({ target, audience, level, until, short, ...kept }: KeptChoice): ChoiceMade {
  return {
    ...{ target, audience, level, day: dayOfMoment(kept.at), by: byOf(kept) },
    ...(until === undefined ? {} : { until }),
    ...(short === undefined ? {} : { short }),
  };
}

/** What was ever answered to the question that lets readers in, or keeps them out. */
async function readGate(
  reader: Reader,
  desk: Desk,
  plan: string,
  controls: string,
): Promise<GateAnswer[]> {
  const rows = await reader.all<{ value: string; given_by: string; at: string; worker: string }>(
    `SELECT a.value, a.given_by, a.at, w.name AS worker
     FROM answer a JOIN session s ON s.id = a.session JOIN worker w ON w.id = s.worker
     WHERE a.plan = ? AND a.question = ? ORDER BY a.seq`,
    [plan, questionControlling(desk.content.workbook, controls) ?? ''],
  );
  return rows.map(({ value, given_by, at, worker }) => ({
    day: dayOfMoment(at),
    by: { how: given_by === 'woman' ? 'with_her' : 'without', worker },
    chosen: chosenIn(value),
  }));
}

function chosenIn(value: string): string[] {
  const read = answerValue.parse(JSON.parse(value));
  if (read.kind !== 'said') return [];
  const { chosen } = read.said as { chosen?: string | string[] };
  return chosen === undefined ? [] : [chosen].flat();
}

async function changesOfYeses(reader: Reader, desk: Desk, plan: string): Promise<WhatChanged[]> {
  const said = await readConsents(reader, desk.content.workbook, plan);
  return said.map((each) => ({
    day: dayOfMoment(each.at),
    by: byOf(each),
    direction: each.said === 'yes' ? 'wider' : 'narrower',
    what: { kind: 'yes', yes: each.what, said: each.said, on: each.day },
  }));
}

async function changesOfOverrides(
  reader: Reader,
  plan: string,
  isHers: boolean,
): Promise<WhatChanged[]> {
  const overrides = await readOverrides(reader, plan);
  return overrides
    .filter(({ told }) => !isHers || told.at(-1)?.kind === 'told')
    .map(({ day, worker, recipient, what: targets }) => ({
      ...{ day, direction: 'wider', by: { how: 'without', worker } },
      what: { kind: 'override', recipient, targets },
    }));
}

function changesOfNames(kept: Awaited<ReturnType<typeof readAnother>>): WhatChanged[] {
  return kept.flatMap(({ shown: { day, worker, question, back } }): WhatChanged[] => {
    const what = { kind: 'same_name', question } as const;
    return [
      { day, direction: 'wider', by: { how: 'without', worker }, what },
      ...(back
        ? [
            {
              ...{ day: back.day, direction: 'narrower' as const, what },
              by: {
                how: back.byHer ? ('herself' as const) : ('without' as const),
                worker: back.worker,
              },
            },
          ]
        : []),
    ];
  });
}

/** The day of the last sitting, the one that goes on left out. */
async function readLastTime(
  reader: Reader,
  plan: string,
  goingOn: string | undefined,
): Promise<Day | undefined> {
  const row = await reader.first<{ at: string }>(
    `SELECT began_at AS at FROM sitting WHERE plan = ? AND id <> ? ORDER BY began_at DESC LIMIT 1`,
    [plan, goingOn ?? ''],
  );
  return row && dayOfMoment(row.at);
}
