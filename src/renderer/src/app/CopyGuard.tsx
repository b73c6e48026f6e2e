// Watches over copying, at the desk and on her side: what leads to her is not copied, and it says so; the shell hears of the
// rest, and takes it off the clipboard again.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../bridge/bridge';
import { watchCopying } from '../ui/copying';
import './copy-guard.css';

/** Long enough to be read twice. */
const SHOWN_MS = 10_000;

export function CopyGuard({ words }: { words: 'app' | 'her' }) {
  const { t } = useTranslation(words);
  const [refusals, setRefusals] = useState(0);
  useEffect(
    () =>
      watchCopying(document, {
        onRefused: () => setRefusals((count) => count + 1),
        onCopied: () => void bridge.shell.copied({}).catch(() => {}),
      }),
    [],
  );
  useEffect(() => {
    if (refusals === 0) return undefined;
    const timer = setTimeout(() => setRefusals(0), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [refusals]);
  return (
    <div role="status" className="copy-guard">
      {refusals > 0 ? <p key={refusals}>{t('notCopied')}</p> : null}
    </div>
  );
}
