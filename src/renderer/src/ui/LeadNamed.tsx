// Who leads, in a row of a list: the recorded lead with the rule's answer beside it, or the rule's answer alone.

import { useTranslation } from 'react-i18next';

export type LeadNamedProps = {
  /** Who the rule names. */
  rule: string;
  recorded: { readonly lead: string; readonly name?: string | undefined } | undefined;
};

export function LeadNamed({ rule, recorded }: LeadNamedProps) {
  const { t } = useTranslation('schedule');
  // The names are those of the rules; their own tests hold every one of them against the words.
  const named = (lead: string) => t(`leadName.${lead}.staff` as 'leadName.pom.staff');
  if (!recorded) return named(rule);
  const { lead, name } = recorded;
  return (
    <>
      {name ? t('recordedLead.named', { name, lead: named(lead) }) : named(lead)}
      <span className="under">{t('recordedLead.beside', { lead: named(rule) })}</span>
    </>
  );
}
