// The words of a verdict: of a copy of ours, or of one that was signed at another desk.

import { useTranslation } from 'react-i18next';
import type { CheckedPdf } from '../../../../shared/ipc/contract';

/** Its heading, and what it means. */
export function useVerdictWords({ verdict, isElsewhere, signatures }: CheckedPdf): {
  title: string;
  what: string;
} {
  const { t } = useTranslation('check');
  const { t: ofTheirs } = useTranslation('taken-back');
  const isTheirs = isElsewhere && verdict !== 'damaged' && verdict !== 'not-ours';
  if (!isTheirs)
    return { title: t(`verdict.${verdict}.title`), what: t(`verdict.${verdict}.what`) };
  const name = signatures.find(({ elsewhere }) => elsewhere)?.elsewhere?.name ?? '';
  return {
    title: ofTheirs(`check.elsewhere.${verdict}.title`),
    what: ofTheirs(`check.elsewhere.${verdict}.what`, { name }),
  };
}
