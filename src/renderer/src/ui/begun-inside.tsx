// A part that is folded says so when a form in it was begun and not sent. Whoever knows the forms of the screen tells which
// fields those are; a part knows only what is out of sight in it. One means for every part that folds.

import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMark } from './StateMark';

export type BegunForms = {
  /** Fields with words in them that were typed and not sent. */
  fields: () => readonly Element[];
  /** Calls `hear` whenever that may have changed, or a part was opened or folded. Returns how to stop. */
  subscribe: (hear: () => void) => () => void;
};

/** Where nobody knows of any. */
const none: BegunForms = { fields: () => [], subscribe: () => () => {} };

const BegunContext = createContext<BegunForms>(none);

export const BegunFormsProvider = BegunContext;

/** What keeps something out of sight until a press opens it. */
const FOLDED = '[hidden], details:not([open])';

/** The outermost thing that keeps this field out of sight; undefined where it can be seen. */
function folderOf(field: Element): Element | undefined {
  let found: Element | undefined;
  for (let at = field.closest(FOLDED); at; at = at.parentElement?.closest(FOLDED) ?? null) {
    found = at;
  }
  return found;
}

/** True where one of these fields is out of sight right behind this line: in what is hidden beside or below it. */
export function isBegunBehind(line: Element, fields: readonly Element[]): boolean {
  return fields.some((field) => {
    const folder = folderOf(field);
    return folder?.parentElement?.contains(line) === true && !folder.contains(line);
  });
}

/** Opens every part that keeps this field out of sight; what is drawn of it stands in sight a frame later. */
export function openAround(field: Element): void {
  for (let at = field.closest(FOLDED); at; at = at.parentElement?.closest(FOLDED) ?? null) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    else at.parentElement?.querySelector<HTMLElement>('[aria-expanded="false"]')?.click();
  }
}

/** Stands in the line of a part that folds. Draws nothing unless something behind that line is begun and not sent. */
export function BegunInside() {
  const { fields, subscribe } = useContext(BegunContext);
  const line = useRef<HTMLSpanElement>(null);
  const read = useCallback(
    () => line.current !== null && isBegunBehind(line.current, fields()),
    [fields],
  );
  const isBegun = useSyncExternalStore(subscribe, read, () => false);
  return (
    <span ref={line} className="begun-inside">
      {isBegun ? <Said /> : null}
    </span>
  );
}

function Said() {
  const { t } = useTranslation('app');
  return <StateMark shape="half">{t('folds.begun')}</StateMark>;
}
