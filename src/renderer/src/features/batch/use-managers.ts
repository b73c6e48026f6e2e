// Everybody who is named as an offender manager, and every woman, to choose from.

import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import type { Woman } from './batch-state';

type Manager = { name: string; plans: string[] };

export function useManagers() {
  const [found, setFound] = useState<{ managers: Manager[]; women: Woman[] }>();
  const [failure, setFailure] = useState<Failure>();
  const load = useCallback(() => {
    setFailure(undefined);
    Promise.all([bridge.batches.managers({}), bridge.plans.list({})]).then(
      ([managers, plans]) =>
        setFound({
          managers,
          women: plans
            .map(({ id, name, legalName, prisonNumber }) => ({ id, name, legalName, prisonNumber }))
            .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
        }),
      (thrown) => setFailure(failureOf(thrown)),
    );
  }, []);
  useEffect(load, [load]);
  return { found, failure, load };
}
