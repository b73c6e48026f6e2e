// What each call of her side does, by the name of its row in the table of rights (acts-of-calls.ts holds those of the desk).

import type { Act } from '../domain/people/rights';
import type { vaultCalls } from './calls';

export const actsOfHerCalls: { [K in (typeof vaultCalls)['her'][number]]: Act } = {
  open: 'her_side',
  place: 'her_side',
  display: 'her_side',
  choose: 'change_sharing',
  yeses: 'her_side',
  say: 'her_side',
  withoutMe: 'her_side',
  another: 'her_side',
  notAnother: 'her_side',
  changed: 'her_side',
  copiesOut: 'her_side',
  looks: 'her_side',
  copies: 'her_side',
  askBack: 'her_side',
  file: 'her_side',
  askFile: 'her_side',
  earlier: 'her_side',
  asItWas: 'her_side',
  rateHelp: 'her_side',
  pictures: 'her_side',
  picture: 'her_side',
  uncover: 'her_side',
  leave: 'her_side',
};
