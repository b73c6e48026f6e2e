// How each kind of copy is made: a line each.

import type { CopyKind } from '../../../shared/domain/copies/plan-copy';
import { asWorkbook } from './as-workbook';
import type { MakeKind } from './copy-from';
import { council } from './council';
import { resettlement } from './resettlement';
import { sentencePlan } from './sentence-plan';

/** That part of the workbook which the content marks for this kind. */
const partOfPlan: MakeKind = (from) => ({ groups: asWorkbook(from) });

export const makers: Readonly<Record<CopyKind, MakeKind>> = {
  plan: partOfPlan,
  profile: partOfPlan,
  goals: partOfPlan,
  team: partOfPlan,
  circle: partOfPlan,
  cell: partOfPlan,
  resettlement,
  probation: sentencePlan,
  council,
};
