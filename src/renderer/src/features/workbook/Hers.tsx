// Her own words among words of the content, with the language they are in.

import type { OtherLanguage } from '../../../../shared/domain/workbook/blocks';
import { spokenIn } from './spoken-in';

type Own = OtherLanguage | null | undefined;

/** For the element itself, where all that stands in it is hers. */
export function wholly(own: Own) {
  return own?.from === 0 ? spokenIn(own.lang) : {};
}

/** The text, with the part that is hers marked where something else stands before it. */
export function Hers({ text, own }: { text: string; own: Own }) {
  if (!own || own.from === 0) return text;
  return (
    <>
      {text.slice(0, own.from)}
      <span {...spokenIn(own.lang)}>{text.slice(own.from)}</span>
    </>
  );
}
