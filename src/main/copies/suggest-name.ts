import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import { makeWords } from '../../shared/i18n/words';
import type { CopyRequest } from '../../shared/ipc/contract';
import type { Desk } from '../plans/desk';
import type { Plan } from '../plans/read-plan';
import { printLanguage } from './copy-language';

/** A file name that says nothing of her: our reference, the version, and whose copy it is. */
export function suggestName(desk: Desk, plan: Plan, order: CopyRequest, version: number): string {
  const words = makeWords(FIRST_LANGUAGE, desk.content.words);
  const language = printLanguage(desk, order);
  const whose = [words(`paper:fileWhose.${order.copyFor}`), language?.englishName]
    .filter(Boolean)
    .join(' ');
  const kind = words(`paper:fileKind.${order.kind ?? 'plan'}`);
  return `${words('paper:fileName', { kind, reference: plan.reference, version, whose })}.pdf`;
}
