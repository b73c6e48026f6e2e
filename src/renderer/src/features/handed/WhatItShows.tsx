// Whether a copy still says what she wants it to: the same as the plan, older, or with something she has taken back.

import { useTranslation } from 'react-i18next';
import { isStillFine } from '../../../../shared/domain/copies/since-made';
import { isStillOut } from '../../../../shared/domain/copies/still-has';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import { Notice } from '../../ui/Notice';
import { StateMark } from '../../ui/StateMark';
import { YesesGone } from '../../ui/YesesGone';
import { byWhy, shownTitle } from './handed-parts';

export type WhatItShowsProps = { copy: CopyOnRecord; content: WorkbookContent };

export function WhatItShows({ copy, content }: WhatItShowsProps) {
  const { t } = useTranslation(['handed', 'copies', 'letters', 'since']);
  const { stops, yesesGone, takenBack, isOlder, withoutHer } = copy;
  const isOut = isStillOut(copy);
  return (
    <>
      <p>
        <StateMark shape={isOlder ? 'half' : 'full'}>
          {t(isOlder ? 'now.older' : 'now.same')}
        </StateMark>
      </p>
      {withoutHer ? <p className="hint">{t('since:withoutHer')}</p> : null}
      {isOut ? <YesesGone yeses={yesesGone} /> : null}
      {!isOut || isStillFine({ stops, takenBack, yesesGone: [] }) ? null : (
        <Notice kind="look" title={t('now.takenBack')}>
          {stops.map((stop) => (
            <p key={stop}>{t(stopWords(stop))}</p>
          ))}
          {takenBack.length > 0 ? (
            <details>
              <summary>{t('now.which')}</summary>
              {byWhy(takenBack).map(([why, shown]) => (
                <div key={why}>
                  <p>
                    {why === 'words_gone' ? t('now.words_gone') : t(`copies:leftOut.reason.${why}`)}
                  </p>
                  <ul>
                    {shown.map((one) => (
                      <li key={`${one.page} ${one.question ?? ''}`}>
                        {shownTitle(content, one, t('now.inShort'))}
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </details>
          ) : null}
        </Notice>
      )}
    </>
  );
}

/** A letter that tells of her care has a stop of its own; her yeses are told by themselves, with the day. */
function stopWords(stop: CopyOnRecord['stops'][number]) {
  if (stop === 'care_is_private') return 'letters:stops.care_is_private' as const;
  return stop === 'no_yes_landlord' || stop === 'no_yes_benefits'
    ? (`letters:stops.${stop}` as const)
    : (`copies:stops.${stop}` as const);
}
