// Words for the worker only, closed until asked for and set apart from hers.

import { useTranslation } from 'react-i18next';

export type ForTheWorkerProps = {
  words: {
    purpose?: string | undefined;
    prompt?: string | undefined;
    neededWhy?: string | undefined;
  };
  /** She has just said something that the worker must act on: these words open by themselves. */
  mustBeSeen?: boolean;
};

export function ForTheWorker({ words, mustBeSeen = false }: ForTheWorkerProps) {
  const { t } = useTranslation('answering');
  const parts = [
    { label: t('worker.remember'), text: words.prompt },
    { label: t('worker.whyAsked'), text: words.purpose },
    { label: t('worker.whyNeeded'), text: words.neededWhy },
  ].filter((part) => part.text);
  return (
    <details className="for-worker" open={mustBeSeen}>
      <summary>{t('worker.title')}</summary>
      <dl>
        {parts.map((part) => (
          <div key={part.label}>
            <dt>{part.label}</dt>
            <dd>{part.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
