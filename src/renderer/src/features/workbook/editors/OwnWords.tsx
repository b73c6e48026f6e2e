// The box that opens beside "Something else".

import { useTranslation } from 'react-i18next';
import { WordsLine } from '../WordsLine';

export type OwnWordsProps = {
  /** The option these words belong to, as it reads. */
  option: string;
  words: string;
  onWords: (words: string) => void;
  onLeave: () => void;
};

export function OwnWords({ option, words, onWords, onLeave }: OwnWordsProps) {
  const { t } = useTranslation('answering');
  return (
    <div className="own-words her-field">
      <WordsLine
        label={t('words.ownFor', { option })}
        value={words}
        onChange={onWords}
        onBlur={onLeave}
      />
    </div>
  );
}
