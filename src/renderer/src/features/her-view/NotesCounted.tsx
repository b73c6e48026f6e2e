// That workers have written notes, and how many. What they say never comes to her side of the screen; she can ask.

import { useTranslation } from 'react-i18next';
import type { NoteCounts } from '../../../../shared/domain/notes/note';

export function NotesCounted({ standing, aboutAnother, away }: NoteCounts) {
  const { t } = useTranslation('her');
  if (standing + away === 0) return null;
  return (
    <div className="stack stack-small">
      {standing > 0 ? <p>{t('read.notes', { count: standing })}</p> : null}
      {aboutAnother > 0 ? (
        <p>
          {standing === 1 ? t('read.notesOnly') : t('read.notesOther', { count: aboutAnother })}
        </p>
      ) : null}
      {away > 0 ? <p>{t('read.notesAway', { count: away })}</p> : null}
    </div>
  );
}
