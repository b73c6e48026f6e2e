// What a note says, for reading: its words as they were typed, the steps, and whether somebody else is in it.

import { useTranslation } from 'react-i18next';
import type { NoteSaid } from '../../../../shared/domain/notes/note';
import { sealed } from '../../ui/copying';

export function NoteWords({ said: { words, steps, aboutAnother } }: { said: NoteSaid }) {
  const { t } = useTranslation('notes');
  return (
    <div className="stack stack-small" {...(aboutAnother ? sealed : {})}>
      {words.trim() === '' ? null : <p className="worker-note-words">{words}</p>}
      {steps.trim() === '' ? null : (
        <p className="worker-note-words">
          <strong>{t('card.steps')}</strong>
          {'\n'}
          {steps}
        </p>
      )}
      {aboutAnother ? <p className="hint">{t('card.aboutAnother')}</p> : null}
    </div>
  );
}
