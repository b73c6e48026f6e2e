// Who may open her plan and who has: its team, who is kept away, and each time somebody from outside the team said why.

import { type FileTable, inHistory, ofPlan } from './table-shapes';

const byName = { worker: '(SELECT w.name FROM worker w WHERE w.id = t.worker)' };

export const opening: FileTable[] = [
  {
    table: 'plan_team',
    where: ofPlan,
    order: 't.at, t.worker, t.seq',
    columns: { ...inHistory, worker: 'of', is_in: 'flag', why: 'code' },
    by: byName,
  },
  {
    table: 'plan_away',
    where: ofPlan,
    order: 't.at, t.worker, t.seq',
    columns: { ...inHistory, worker: 'of', is_away: 'flag', by_self: 'flag' },
    by: byName,
  },
  {
    table: 'plan_restricted',
    where: ofPlan,
    order: 't.seq',
    columns: { ...inHistory, is_on: 'flag' },
  },
  {
    table: 'glass',
    where: ofPlan,
    order: 't.at, t.id',
    columns: {
      ...{ id: '-row', plan: '-whose', purpose: 'code', reason: 'text', day: 'day' },
      ...{ review_by: 'day', session: 'who', at: 'moment' },
    },
  },
  {
    table: 'glass_review',
    where: 't.glass IN (SELECT id FROM glass WHERE plan = ?1)',
    order: 't.at, t.seq',
    columns: {
      ...{ glass: 'of', seq: '-order', outcome: 'code', words: 'text', day: 'day' },
      ...{ session: 'who', at: 'moment' },
    },
    by: { glass: '(SELECT g.day FROM glass g WHERE g.id = t.glass)' },
  },
];
