// For her to keep: one page of who has looked at her plan, in the words of her own screen.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge/bridge';
import { usePrintLanguages } from '../../bridge/use-print-languages';
import { usePrintedPaper } from '../../bridge/use-printed-paper';
import { useSayAfterLock } from '../../ui/AfterLock';
import { FailureNotice } from '../../ui/FailureNotice';
import { PrintOut } from '../../ui/PrintOut';

type Asked = { plan: string; language: string };

export function PrintLooks({ plan }: { plan: string }) {
  const { t } = useTranslation('log');
  const id = useId();
  const languages = usePrintLanguages();
  const [language, setLanguage] = useState('en');
  const { printing, print } = usePrintedPaper<Asked>(bridge.prints.looks, useSayAfterLock(), true);
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{t('forHer.title')}</h2>
      <p>{t('forHer.what')}</p>
      {languages.length > 1 ? (
        <label className="field">
          <span>{t('forHer.language')}</span>
          <select value={language} onChange={(event) => setLanguage(event.target.value)}>
            {languages.map(({ tag, name }) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {printing.failure ? <FailureNotice failure={printing.failure} /> : null}
      <PrintOut
        printing={printing}
        label={t('forHer.print')}
        note={t('forHer.note')}
        withoutPrinter={t('forHer.noPrinter')}
        onPrint={(copies) => print({ plan, language }, copies)}
      />
    </section>
  );
}
