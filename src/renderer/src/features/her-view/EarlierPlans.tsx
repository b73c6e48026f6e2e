// Her plan as it was after each review, for reading.

import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { useFileLanguage } from '../../ui/language';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { AskedFor } from './AskedFor';

/** Draws a whole plan for reading. Handed in: it is the workbook's. */
export type PlanReader = ComponentType<{
  content: WorkbookContent;
  situation: Situation;
  answers: readonly Answer[];
  isHers?: boolean;
}>;

export type EarlierPlansProps = { content: WorkbookContent; reader: PlanReader };

export function EarlierPlans({ content, reader: Reader }: EarlierPlansProps) {
  const { t } = useTranslation('her');
  const spokenHere = useFileLanguage('her');
  const [version, setVersion] = useState<number>();
  return (
    <main className="her-main stack stack-large" {...spokenHere}>
      <ScreenTitle>{t('earlier.title')}</ScreenTitle>
      <AskedFor ask={() => bridge.her.earlier({})}>
        {(earlier) =>
          earlier.length === 0 ? (
            <p>{t('earlier.none')}</p>
          ) : (
            <div className="actions">
              {earlier.map((one) => (
                <Button
                  key={one.version}
                  pressed={version === one.version}
                  onClick={() => setVersion(one.version)}
                >
                  {t('earlier.one', { day: one.day })}
                </Button>
              ))}
            </div>
          )
        }
      </AskedFor>
      {version === undefined ? null : (
        <AskedFor key={version} ask={() => bridge.her.asItWas({ version })}>
          {(was) => (
            <div className="stack stack-large">
              <p>{t('earlier.only', { day: was.day })}</p>
              <Reader content={content} situation={was.situation} answers={was.answers} isHers />
            </div>
          )}
        </AskedFor>
      )}
    </main>
  );
}
