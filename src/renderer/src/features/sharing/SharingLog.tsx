// What was chosen, the newest first: whose choice it was, for whom, and who wrote it down.

import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { KeptChoice } from '../../../../shared/ipc/sharing-calls';
import { localDay } from '../../ui/local-day';
import { nameOfTarget } from './sharing-parts';

export type SharingLogProps = { kept: readonly KeptChoice[]; content: WorkbookContent };

const whose = ({ onHerScreen, withHer }: KeptChoice) =>
  onHerScreen ? 'log.herself' : withHer ? 'log.withHer' : 'log.without';

export function SharingLog({ kept, content }: SharingLogProps) {
  const { t, i18n } = useTranslation('sharing');
  if (kept.length === 0) return <p className="hint">{t('log.none')}</p>;
  return (
    <details>
      <summary>{t('log.title', { count: kept.length })}</summary>
      <ul className="plain stack stack-small">
        {kept.toReversed().map((choice, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a history only ever grows at its other end
          <li key={kept.length - i}>
            <p>
              {t('log.line', {
                what: nameOfTarget(content, choice.target),
                reader:
                  content.words.audiences[choice.audience as keyof typeof content.words.audiences],
                level: t(`level.${choice.level}`),
              })}
              {choice.until
                ? ` ${t('until', { day: formatDay(choice.until, i18n.language) })}`
                : ''}
            </p>
            <p className="hint">
              {t(whose(choice), {
                day: formatDay(localDay(new Date(choice.at)), i18n.language),
                worker: choice.worker,
              })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
