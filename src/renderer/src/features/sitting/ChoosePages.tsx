// Up to three pages for this sitting, in the order they are ticked.

import { useTranslation } from 'react-i18next';
import { isForGuided } from '../../../../shared/domain/sitting/guided';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { pagesFor } from '../../../../shared/domain/workbook/walk';
import type { OpenPlan } from '../../../../shared/ipc/contract';

export type ChoosePagesProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  isGuided: boolean;
  /** The page she was on last. */
  placeLeft: string | undefined;
  chosen: readonly string[];
  most: number;
  onChoose: (pages: readonly string[]) => void;
};

export function ChoosePages(props: ChoosePagesProps) {
  const { plan, content, isGuided, placeLeft, chosen, most, onChoose } = props;
  const { t } = useTranslation('sitting');
  const pages = pagesFor(content.workbook, plan.situation).filter(
    (page) => !isGuided || page.questions.some(isForGuided),
  );
  const titleOf = (id: string) => content.words.pages[id]?.title ?? '';
  const first = helpFirst(plan);
  const isFull = chosen.length >= most;
  return (
    <fieldset className="stack">
      <legend className="visually-hidden">{t('pages')}</legend>
      <p className="hint">{t('pagesHint')}</p>
      {placeLeft !== undefined && titleOf(placeLeft) !== '' ? (
        <p>{t('placeLeft', { page: titleOf(placeLeft) })}</p>
      ) : null}
      {first === '' ? null : <p>{t('helpFirst', { words: first })}</p>}
      <div className="pages-to-choose">
        {pages.map(({ id }) => {
          const isChosen = chosen.includes(id);
          return (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={isChosen}
                aria-disabled={isFull && !isChosen ? true : undefined}
                onChange={() => {
                  if (isChosen) onChoose(chosen.filter((each) => each !== id));
                  else if (!isFull) onChoose([...chosen, id]);
                }}
              />
              <span>{titleOf(id)}</span>
            </label>
          );
        })}
      </div>
      <p role="status">{isFull ? t('pagesFull') : ''}</p>
    </fieldset>
  );
}

function helpFirst(plan: OpenPlan): string {
  const answer = plan.answers.find(({ question }) => question === 'help_first');
  return answer?.value.kind === 'said' && typeof answer.value.said === 'string'
    ? answer.value.said.trim()
    : '';
}
