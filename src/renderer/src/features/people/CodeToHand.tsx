// A one-time code, shown once, to be printed or copied by hand and handed over. Nothing here keeps it.

import { useTranslation } from 'react-i18next';
import type { OneTimeCode } from '../../../../shared/ipc/people-calls';
import { usePrintScreen } from '../../bridge/use-print-screen';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { KeyGroups } from '../../ui/KeyGroups';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { CodePaper } from './CodePaper';
import { hourWords } from './moment-words';

export type CodeToHandProps = { code: OneTimeCode; onDone: () => void };

export function CodeToHand({ code, onDone }: CodeToHandProps) {
  const { t, i18n } = useTranslation('people');
  const { printed, failure, print } = usePrintScreen();
  const { name } = code;

  return (
    <>
      <ScreenTitle>{t('code.title', { name })}</ScreenTitle>
      <p>{t('code.once', { moment: hourWords(code.until, i18n.language) })}</p>
      <section className="card" aria-labelledby="people-code">
        <h2 id="people-code" className="small-heading">
          {t('code.label')}
        </h2>
        <KeyGroups groups={code.code} />
        <h2 className="small-heading">{t('code.steps')}</h2>
        <ol>
          <li>{t('code.print')}</li>
          <li>{t('code.hand', { name })}</li>
          <li>{t('code.then', { name })}</li>
          <li>{t('code.letIn', { name })}</li>
        </ol>
        <p>{t('code.lost')}</p>
        <p role="status">
          {printed === undefined ? '' : printed ? t('code.printed') : t('code.notPrinted')}
        </p>
        {failure ? <FailureNotice failure={failure} onTryAgain={() => void print()} /> : null}
        <div className="actions">
          <Button kind={printed ? 'plain' : 'primary'} onClick={() => void print()}>
            {t('code.printButton')}
          </Button>
          <Button kind={printed ? 'primary' : 'plain'} onClick={onDone}>
            {t('code.done')}
          </Button>
        </div>
      </section>
      <CodePaper code={code} />
    </>
  );
}
