// One number of the report, or in words why it does not stand here.

import { useTranslation } from 'react-i18next';
import type { ShownCount } from '../../../../shared/domain/monitoring/protect';

export function Count({ count }: { count: ShownCount }) {
  const { t } = useTranslation('monitoring');
  return typeof count === 'number' ? count.toLocaleString('en-GB') : t(count);
}
