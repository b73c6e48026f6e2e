// Names that stopped a copy and of which a worker said that they are another's: which, where, why, by whom, and whether it
// still counts. Each can be taken back.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { KeptAnother } from '../../../../shared/ipc/another-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';

export function AnotherPlaces({ plan, content }: { plan: string; content: WorkbookContent }) {
  const { t } = useTranslation('leaks');
  const [kept, setKept] = useState<readonly KeptAnother[]>();
  const [failure, setFailure] = useState<Failure>();
  const waitFor = useWaitBeforeLeaving();
  const heading = useRef<HTMLHeadingElement>(null);
  const load = useCallback(async () => {
    try {
      setKept(await bridge.another.list({ plan }));
      setFailure(undefined);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, [plan]);
  useEffect(() => void load(), [load]);
  const takeBack = async (decision: string) => {
    try {
      setKept(await waitFor(bridge.another.takeBack({ plan, decision })));
      heading.current?.focus();
      setFailure(undefined);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  return (
    <section className="stack" aria-labelledby="another-places">
      <h2 id="another-places" tabIndex={-1} ref={heading}>
        {t('decided.title')}
      </h2>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void load()} /> : null}
      <p className="hint">{t(kept?.length === 0 ? 'decided.none' : 'decided.intro')}</p>
      <AnotherList {...{ content }} kept={kept ?? []} onTakeBack={(id) => void takeBack(id)} />
    </section>
  );
}

export type AnotherListProps = {
  kept: readonly KeptAnother[];
  content: WorkbookContent;
  onTakeBack: (id: string) => void;
};

/** The list itself, the newest first. */
export function AnotherList({ kept, content, onTakeBack }: AnotherListProps) {
  const { t } = useTranslation('leaks');
  return (
    <ul className="plain stack">
      {kept.map((one) => (
        <li key={one.id} className="stack stack-small card">
          <p>{t('decided.line', { words: one.words })}</p>
          <p className="hint">{t('decided.where', placeOf(content, one.question))}</p>
          <p>{t('decided.by', { day: one.day, worker: one.worker, reason: one.reason })}</p>
          <p>{stateOf(t, one)}</p>
          {one.state === 'holds' ? (
            <div>
              <Button onClick={() => onTakeBack(one.id)}>
                {t('decided.takeBack', { found: one.found })}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function stateOf(
  t: ReturnType<typeof useTranslation<'leaks'>>['t'],
  { state, back }: KeptAnother,
): string {
  if (state !== 'taken_back') return t(`decided.state.${state}`);
  return t(back?.byHer ? 'decided.state.taken_back_her' : 'decided.state.taken_back', {
    day: back?.day,
    worker: back?.worker,
  });
}

function placeOf({ words }: WorkbookContent, key: string): { page: string; question: string } {
  const page = Object.values(words.pages).find(({ questions }) => Object.hasOwn(questions, key));
  return { page: page?.title ?? '', question: page?.questions[key]?.label ?? key };
}
