// The job somebody has in her team and how she reaches them, with what came of adding them.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { rolesOfTeam } from '../../../../shared/domain/workbook/team';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';
import type { useAddToTeam } from './use-add-to-team';

export type TeamLineFieldsProps = {
  content: WorkbookContent | undefined;
  role: string;
  reach: string;
  onRole: (role: string) => void;
  onReach: (reach: string) => void;
  adding: ReturnType<typeof useAddToTeam>;
};

export function TeamLineFields(props: TeamLineFieldsProps) {
  const { content, role, reach, onRole, onReach, adding } = props;
  const { t } = useTranslation('contacts');
  const id = useId();
  const { isMissing, result, failure } = adding;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t('toTeam.job')}</label>
        <select id={id} value={role} onChange={(event) => onRole(event.target.value)}>
          <option value="">{t('toTeam.choose')}</option>
          {(content ? rolesOfTeam(content) : []).map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <TextField
        label={t('toTeam.reach')}
        hint={t('toTeam.reachHint')}
        value={reach}
        onChange={onReach}
      />
      <p className="hint">{t('toTeam.note')}</p>
      <div role="status">
        {isMissing ? <PutRight id={`${id}-missing`}>{t('toTeam.missing')}</PutRight> : null}
        {result?.kind === 'not-added' ? (
          <Notice kind="look">
            <p>{t(`toTeam.${result.why}`)}</p>
          </Notice>
        ) : null}
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
    </>
  );
}
