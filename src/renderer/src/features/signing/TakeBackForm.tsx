// Why a certificate is taken back, from when on, and who decided; and only then the question.

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type TakenBackReason,
  takenBackReasons,
} from '../../../../shared/domain/copies/taken-back';
import type { CertificatesShown, OwnCertificate } from '../../../../shared/ipc/certificate-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextField } from '../../ui/TextField';
import { useWork } from './use-work';

export type TakeBackFormProps = {
  one: OwnCertificate;
  onTakenBack: (now: CertificatesShown) => void;
  onLeave: () => void;
};

export function TakeBackForm({ one, onTakenBack, onLeave }: TakeBackFormProps) {
  const { t } = useTranslation('taken-back');
  const [why, setWhy] = useState<TakenBackReason>();
  const [from, setFrom] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const { failure, isBusy, tell } = useWork<undefined>();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isReady = why !== undefined && from !== '' && decidedBy.trim() !== '';
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) setIsAsking(true);
  };
  const takeBack = (because: TakenBackReason) =>
    tell(async () => {
      setIsAsking(false);
      const given = { certificate: one.id, why: because, from, decidedBy };
      const reply = await bridge.certificates.takeBack(given);
      if (reply.kind === 'taken-back') onTakenBack(reply.shown);
      else {
        setProblem(t(`form.${reply.why}`, { began: reply.began }));
        if (form.current) focusFirstProblem(form.current);
      }
      return undefined;
    });
  return (
    <form ref={form} className="stack signing-file" onSubmit={goOn} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {t('form.title')}
      </h3>
      <ChooseOne
        name={`${id}-why`}
        legend={t('form.why')}
        value={why}
        options={takenBackReasons.map((value) => ({ value, words: t(`why.${value}`) }))}
        onChange={setWhy}
      />
      <TextField
        type="date"
        label={t('form.from')}
        hint={t('form.fromHint')}
        value={from}
        onChange={(text) => {
          setFrom(text);
          setProblem(undefined);
        }}
        problem={problem}
      />
      <TextField
        label={t('form.decided')}
        hint={t('form.decidedHint')}
        value={decidedBy}
        onChange={setDecidedBy}
        most={60}
      />
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button
          kind="primary"
          type="submit"
          disabled={!isReady || isBusy}
          describedBy={`${id}-needed`}
        >
          {t('form.goOn')}
        </Button>
        <Button onClick={onLeave}>{t('form.leave')}</Button>
      </div>
      <p id={`${id}-needed`} className="hint">
        {isReady ? '' : t('form.needed')}
      </p>
      {isAsking && why ? (
        <AskFirst
          {...{ one, why, from }}
          onStay={() => setIsAsking(false)}
          onGoOn={() => void takeBack(why)}
        />
      ) : null}
    </form>
  );
}

type AskFirstProps = {
  one: OwnCertificate;
  why: TakenBackReason;
  from: string;
  onStay: () => void;
  onGoOn: () => void;
};

function AskFirst({ one, why, from, onStay, onGoOn }: AskFirstProps) {
  const { t } = useTranslation('taken-back');
  return (
    <Dialog
      title={t('ask.title')}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" onClick={onGoOn}>
            {t('ask.yes')}
          </Button>
          <Button onClick={onStay}>{t('ask.no')}</Button>
        </>
      }
    >
      <p>
        <strong>{one.name}</strong>
        <br />
        {t(`why.${why}`)}.
      </p>
      <p>{t('ask.what', { from })}</p>
      {why === 'lost' ? <p>{t('ask.lost')}</p> : null}
      {one.isInUse ? <p>{t('ask.inUse')}</p> : null}
    </Dialog>
  );
}
