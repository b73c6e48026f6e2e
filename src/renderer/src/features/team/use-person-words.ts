// Somebody who works here, with what they do.

import { useTranslation } from 'react-i18next';
import type { Someone } from '../../../../shared/ipc/team-calls';

export function usePersonWords() {
  const { t } = useTranslation('team');
  return ({ name, role }: Someone, isMe = false) =>
    t(isMe ? 'me' : 'person', { name, role: t(`roles.${role}`) });
}
