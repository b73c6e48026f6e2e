// For staff: which languages this computer can read aloud, and a line to hear. It names no woman and no plan.

import { useTranslation } from 'react-i18next';
import { languageName } from './language-name';
import { ReadToMe } from './ReadToMe';
import { marked, useReadAloud } from './read-aloud-context';
import { useReadable } from './use-readable';
import { languagesOf } from './voices';

export function VoicesFound() {
  const { t, i18n } = useTranslation('answering');
  const voices = useReadAloud()?.shown.voices;
  const sample = t('aloud.found.sample');
  const readable = useReadable(i18n.language, [{ id: 'sample', text: sample }]);
  const names = languagesOf(voices ?? []).map((each) => languageName(each, i18n.language));
  return (
    <section className="stack stack-small" aria-labelledby="voices-found" {...readable.scope}>
      <h2 id="voices-found">{t('aloud.found.title')}</h2>
      {voices === undefined ? <p>{t('aloud.found.looking')}</p> : null}
      {voices?.length === 0 ? (
        <>
          <p>{t('aloud.found.none')}</p>
          <p>{t('aloud.found.add')}</p>
        </>
      ) : null}
      {voices && voices.length > 0 ? (
        <>
          <p>{t('aloud.found.languages', { languages: names.join(', ') })}</p>
          <p>{t('aloud.found.own')}</p>
          <p {...marked(readable.now, 'sample')}>{sample}</p>
          <ReadToMe readable={readable} name={t('aloud.found.sampleName')} />
        </>
      ) : null}
    </section>
  );
}
