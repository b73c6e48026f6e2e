// What a worker has prepared, on its way to the vault.

import type { Preparation } from '../../../../shared/domain/sitting/sitting';

export type Prepared = { preparation: Preparation; newPin: string | undefined };
