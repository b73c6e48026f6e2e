// Beside a button that chooses a file: after a lock the file is not there any more, and which one it was is said.

import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';

/** Names of files that were chosen on this screen when it locked, by what they were chosen for. */
export type FilesBefore = ReadonlyMap<string, string>;

const FilesContext = createContext<FilesBefore>(new Map());

export const FilesBeforeProvider = FilesContext;

export type FileChosenProps = {
  /** What the file is chosen for, told apart from any other on the screen. Stays the same over a lock. */
  of: string;
  /** What the file is called, while one is chosen and not sent. */
  file: string | undefined;
};

/** The element bears the name, so that a lock can keep it. Of the file itself nothing is kept. */
export function FileChosen({ of, file }: FileChosenProps) {
  const before = useContext(FilesContext).get(of);
  const isSaid = file === undefined && before !== undefined;
  return (
    <p className="hint file-chosen" data-file-of={of} data-file={file} hidden={!isSaid}>
      {isSaid ? <ChooseAgain file={before} /> : null}
    </p>
  );
}

export function ChooseAgain({ file }: { file: string }) {
  const { t } = useTranslation('away');
  return t('held.chooseAgain', { file });
}
