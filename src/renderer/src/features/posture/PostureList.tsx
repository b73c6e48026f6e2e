// How this computer stands, line by line: yes, no, or not known, which is something to look at as well.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Posture } from '../../../../shared/ipc/posture-calls';
import { bridge } from '../../bridge/bridge';
import { NoticeShape } from '../../ui/NoticeShape';
import './posture.css';

export function PostureList() {
  const { t } = useTranslation('posture');
  const [found, setFound] = useState<Posture | 'none'>();
  useEffect(() => {
    bridge.shell.posture({}).then(setFound, () => setFound('none'));
  }, []);
  if (found === undefined) return null;
  return (
    <section className="card" aria-labelledby="posture">
      <h2 id="posture">{t('title')}</h2>
      {found === 'none' ? <p>{t('none')}</p> : <PostureLines found={found} />}
    </section>
  );
}

export function PostureLines({ found }: { found: Posture }) {
  const { t } = useTranslation('posture');
  const count = found.filter(({ state }) => state !== 'yes').length;
  return (
    <>
      <p>{t('intro')}</p>
      <p>
        <strong>{count === 0 ? t('all') : t('some', { count })}</strong>
      </p>
      <ul className="posture">
        {found.map(({ part, state }) => (
          <li key={part} data-state={state}>
            <NoticeShape kind={state === 'yes' ? 'calm' : 'look'} />
            <div>
              <p>
                {t(`part.${part}.what`)}: <strong>{t(`state.${state}`)}</strong>
              </p>
              {state === 'yes' ? null : <p className="hint">{t(`part.${part}.why`)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
