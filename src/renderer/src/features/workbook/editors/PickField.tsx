// One pick from a few, in a small space. "Choose" stands for nothing picked yet.

import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';

export type PickFieldProps = {
  label: ReactNode;
  /** What it is about, where many stand under each other; read out, not shown. */
  about?: string;
  /** `beside`: the same in English. One line cannot say that it is in two languages. */
  options: readonly { value: string; label: string; beside?: string | undefined }[];
  /** Instead of the label, where English stands under it. */
  named?: ReactNode;
  /** Empty while nothing is picked. */
  value: string;
  onPick: (value: string) => void;
  onLeave: () => void;
  /** False where something must always be picked. */
  canBeEmpty?: boolean;
};

export function PickField({
  label,
  about,
  named,
  options,
  value,
  onPick,
  onLeave,
  canBeEmpty = true,
}: PickFieldProps) {
  const { t } = useTranslation('answering');
  const id = useId();
  return (
    <div className="field pick-field">
      <label htmlFor={id}>
        {named ?? label}
        {about ? <VisuallyHidden>: {about}</VisuallyHidden> : null}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onPick(event.target.value)}
        onBlur={onLeave}
      >
        {canBeEmpty ? <option value="">{t('words.choose')}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {bothIn(option)}
          </option>
        ))}
      </select>
    </div>
  );
}

function bothIn({ label, beside }: PickFieldProps['options'][number]): string {
  return beside === undefined || beside === label ? label : `${label} / ${beside}`;
}
