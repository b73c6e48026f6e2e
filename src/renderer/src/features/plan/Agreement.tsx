// How she feels about the plan, in one line, and what that means for copies.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Answers } from '../../../../shared/domain/workbook/walk';
import { Button } from '../../ui/Button';
import { agreementState } from './plan-progress';

export type AgreementProps = {
  content: WorkbookContent;
  answers: Answers;
  /** Question keys answered before she came back to prison. */
  fromBefore: readonly string[];
  onOpen: (page: string) => void;
  /** The version the next copy will carry. */
  version: number;
};

export function Agreement({ content, answers, fromBefore, onOpen, version }: AgreementProps) {
  const { t } = useTranslation('plan');
  const state = agreementState(content, answers, fromBefore);
  const { page } = state;
  const words = {
    none: t('agreementNone'),
    later: t('agreementLater'),
    time: t('agreementTime'),
    before: t('agreementBefore'),
    private: t('agreementPrivate'),
    not_for_me: t('agreementNotForMe'),
    said: t('agreementSaid', { said: state.said ?? '' }),
  }[state.kind];
  return (
    <section className="card agreement" aria-labelledby="agreement">
      <h2 id="agreement" className="small-heading">
        {t('agreement')}
      </h2>
      <p>{words}</p>
      <p className="hint">{t('versionNext', { version })}</p>
      {page ? (
        <div>
          <Button kind="quiet" onClick={() => onOpen(page)}>
            {t('agreementOpen')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
