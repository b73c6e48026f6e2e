// What a second person found about one opening from outside a team.

import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GlassOutcome, glassOutcomes, saysWhy } from '../../../../shared/domain/people/glass';
import type { Failure } from '../../../../shared/ipc/failure';
import type { OpenedFromOutside } from '../../../../shared/ipc/team-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { FailureNotice } from '../../ui/FailureNotice';
import { PutRight } from '../../ui/PutRight';
import { TextArea } from '../../ui/TextArea';

export type ReviewOneProps = {
  glass: string;
  onKept: (opened: readonly OpenedFromOutside[]) => void;
};

export function ReviewOne({ glass, onKept }: ReviewOneProps) {
  const { t } = useTranslation('team');
  const id = useId();
  const [outcome, setOutcome] = useState<GlassOutcome>();
  const [words, setWords] = useState('');
  const [putRight, setPutRight] = useState<'chooseFirst' | 'wordsMissing' | 'second_person'>();
  const [failure, setFailure] = useState<Failure>();

  async function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setFailure(undefined);
    if (!outcome) return setPutRight('chooseFirst');
    if (outcome !== 'right' && !saysWhy(words)) return setPutRight('wordsMissing');
    setPutRight(undefined);
    try {
      const reply = await bridge.team.review({ glass, outcome, words });
      if (reply.kind === 'kept') onKept(reply.opened);
      else setPutRight(reply.why === 'words' ? 'wordsMissing' : 'second_person');
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }

  return (
    <form className="stack" onSubmit={(event) => void keep(event)}>
      <ChooseOne
        name={id}
        legend={t('review.outcome')}
        value={outcome}
        options={glassOutcomes.map((value) => ({ value, words: t(`review.outcomes.${value}`) }))}
        onChange={setOutcome}
      />
      <div>
        <TextArea
          label={t('review.words')}
          value={words}
          onChange={setWords}
          describedBy={`${id}-hint`}
        />
        <p className="hint" id={`${id}-hint`}>
          {t('review.wordsHint')}
        </p>
      </div>
      <div role="status">
        {putRight ? <PutRight id={`${id}-right`}>{t(`review.${putRight}`)}</PutRight> : null}
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div>
        <Button kind="primary" type="submit">
          {t('review.keep')}
        </Button>
      </div>
    </form>
  );
}
