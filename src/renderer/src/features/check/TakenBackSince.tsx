// What is known of a signature's certificate: that it was taken back, and what that means here; or what we heard from the
// desk that stands behind it.

import { useTranslation } from 'react-i18next';
import type { SignatureShown } from '../../../../shared/ipc/check-calls';
import { Notice } from '../../ui/Notice';
import { useMomentWords } from './use-moment-words';

export function TakenBackSince({ signature }: { signature: SignatureShown }) {
  const { t } = useTranslation('taken-back');
  const inWords = useMomentWords();
  const { standing, takenBack, elsewhere } = signature;
  const day = elsewhere?.asOf ? inWords(elsewhere.asOf).day : '';
  const isGood = standing === 'before' || standing === 'recorded';
  return (
    <>
      {standing && takenBack ? (
        <Notice kind={isGood ? 'calm' : 'put-right'} title={t('check.title')}>
          <p>{t('check.because', { why: t(`why.${takenBack.why}`) })}</p>
          <p>{t(`check.standing.${standingWords(signature)}`, { from: takenBack.from })}</p>
        </Notice>
      ) : null}
      {elsewhere?.heard === 'now' && !standing ? (
        <Notice kind="calm">
          <p>{t('check.heard.now', { day })}</p>
        </Notice>
      ) : null}
      {elsewhere && elsewhere.heard !== 'now' ? (
        <Notice kind="look">
          <p>{t(`check.heard.${elsewhere.heard}`, { day })}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** Without any day nothing was claimed that could not be believed. */
function standingWords({ standing = 'after', takenBack, at }: SignatureShown) {
  const isSafe = takenBack?.why !== 'lost' && takenBack?.why !== 'unsaid';
  return standing === 'unproven' && isSafe && at === undefined ? 'noTime' : standing;
}
