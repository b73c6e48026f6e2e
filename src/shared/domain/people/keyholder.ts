// Who holds the keys of the plans with the recovery sheet: who was set up first, until somebody says otherwise. Pure.

/** @param first the id of the person this vault was set up by */
export function holdsKeys(
  worker: { id: string; isKeyholder?: boolean | undefined },
  first: string | undefined,
): boolean {
  return worker.isKeyholder ?? worker.id === first;
}
