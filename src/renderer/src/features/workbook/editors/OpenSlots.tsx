// The places of a list that nobody has yet, each with a way to name somebody.

import { useTranslation } from 'react-i18next';
import type { OpenSlot } from '../../../../../shared/domain/workbook/slots';
import type { QuestionWords } from '../../../../../shared/domain/workbook/words';
import { Button } from '../../../ui/Button';
import { StateMark } from '../../../ui/StateMark';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';

export type OpenSlotsProps = {
  slots: readonly OpenSlot[];
  text: QuestionWords;
  onName: (slot: OpenSlot) => void;
};

export function OpenSlots({ slots, text, onName }: OpenSlotsProps) {
  const { t } = useTranslation('answering');
  if (slots.length === 0) return null;
  return (
    <ul className="plain open-slots">
      {slots.map((slot) => {
        const words = text.itemFields?.[slot.field];
        const label = words?.options?.[slot.value] ?? slot.value;
        return (
          <li key={slot.value} className="open-slot">
            <span>
              <strong>{label}</strong> <StateMark shape="open">{words?.emptySlot ?? ''}</StateMark>
            </span>
            <Button kind="quiet" onClick={() => onName(slot)}>
              {t('team.addName')}
              <VisuallyHidden> {label}</VisuallyHidden>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
