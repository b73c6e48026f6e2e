// What the person at this desk may do that is not about one plan. The vault decides again at every press; this is only so
// that nobody is offered a button that says no.

import { useEffect, useState } from 'react';
import type { Act } from '../../../shared/domain/people/rights';
import { bridge } from './bridge';

/** Whether somebody may do that; no to everything until it is known. */
export type MayHere = (act: Act) => boolean;

export function useActs(): { may: MayHere } {
  const [acts, setActs] = useState<ReadonlySet<Act>>();
  useEffect(() => {
    let isLeft = false;
    bridge.team.mine({}).then(
      (mine) => {
        if (!isLeft) setActs(new Set(mine.acts));
      },
      // Not told: the screen shows what everybody may, and the vault says no to the rest.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return { may: (act) => acts?.has(act) === true };
}
