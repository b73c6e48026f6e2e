// Says in a sentence why the rules gave what they gave. The stem and what fills it come with each
// ruling; days in it are written out by the words themselves.

import { useTranslation } from 'react-i18next';

/** Any ruling of the rules: the stem of its sentence and what fills it. */
export type Explained = {
  readonly words: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** `staff` for a worker, `you` where the reader herself leads, `her` for the woman. */
export type Voice = 'staff' | 'you' | 'her';

/** Returns a function from a ruling to its sentence. A sentence without that voice falls back to staff. */
export function useExplain(): (explained: Explained, voice?: Voice) => string {
  const { t, i18n } = useTranslation('schedule');
  return ({ words, params }, voice = 'staff') => {
    const spoken = i18n.exists(`schedule:${words}.${voice}`) ? voice : 'staff';
    // The stems are made by the rules; their own tests hold every one of them against the words.
    return t(`${words}.${spoken}` as 'lead.on_remand.staff', params);
  };
}
