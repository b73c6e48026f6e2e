// Says once on a screen that nothing can be read aloud here, instead of a button that does nothing.

import { useTranslation } from 'react-i18next';
import { useReadAloud } from './read-aloud-context';

/** @param isForStaff also says where to read what can be done about it */
export function NoVoiceLine({ isForStaff = false }: { isForStaff?: boolean }) {
  const { t } = useTranslation('answering');
  const voices = useReadAloud()?.shown.voices;
  if (voices?.length !== 0) return null;
  return <p className="hint no-voice">{isForStaff ? t('aloud.noneStaff') : t('aloud.none')}</p>;
}
