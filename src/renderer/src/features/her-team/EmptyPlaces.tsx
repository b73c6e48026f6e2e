// The places of her team that nobody has yet, each with what can be done about it.

import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { emptyRoles, readerOfRole, roleInWords } from '../../../../shared/domain/workbook/team';
import type { Answers } from '../../../../shared/domain/workbook/walk';
import { Button } from '../../ui/Button';
import { StateMark } from '../../ui/StateMark';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { TeamWays } from './her-team-parts';

export type EmptyPlacesProps = {
  content: WorkbookContent;
  answers: Answers;
  onChoose: (role: string) => void;
} & Pick<TeamWays, 'onLetters' | 'onHandover' | 'onNobodyYet'>;

export function EmptyPlaces(props: EmptyPlacesProps) {
  const { content, answers, onChoose, onLetters, onHandover, onNobodyYet } = props;
  const { t } = useTranslation('her-team');
  const roles = emptyRoles(content, answers);
  if (roles === undefined) return null;
  return (
    <section className="card stack" aria-labelledby="team-empty">
      <h2 id="team-empty">{t('empty')}</h2>
      <p className="hint">{roles.length === 0 ? t('full') : t('emptyHint')}</p>
      <ul className="plain stack">
        {roles.map((role) => {
          const words = roleInWords(content, role);
          const which = <VisuallyHidden>: {words}</VisuallyHidden>;
          const reader = readerOfRole(content, role);
          return (
            <li key={role} className="her-team-empty">
              <StateMark shape="open">{t('nobodyYet', { role: words })}</StateMark>
              <div className="actions">
                <Button onClick={() => onChoose(role)}>
                  {t('addFrom')}
                  {which}
                </Button>
                {reader === 'pa' ? (
                  <Button onClick={onLetters}>
                    {t('letter')}
                    {which}
                  </Button>
                ) : null}
                {reader === 'probation' ? (
                  <Button onClick={onHandover}>
                    {t('toHandover')}
                    {which}
                  </Button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      <div className="actions">
        {roles.some((role) => readerOfRole(content, role) === 'probation') ? null : (
          <Button kind="quiet" onClick={onHandover}>
            {t('toHandover')}
          </Button>
        )}
        <Button kind="quiet" onClick={onNobodyYet}>
          {t('toList')}
        </Button>
      </div>
    </section>
  );
}
