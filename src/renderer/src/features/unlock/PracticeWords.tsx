// The words that open the practice vault, there for all to see: nothing in it is real.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';

export type PracticeWordsProps = { words: string; onUse: (words: string) => void };

export function PracticeWords({ words, onUse }: PracticeWordsProps) {
  const { t } = useTranslation('unlock');
  const announce = useAnnounce();
  const use = () => {
    onUse(words);
    announce(t('open.practiceWordsDone'));
  };
  return (
    <div className="practice-words">
      <p>
        {t('open.practiceWordsLabel')} <strong className="big-words">{words}</strong>
      </p>
      <Button onClick={use}>{t('open.practiceWordsUse')}</Button>
    </div>
  );
}
