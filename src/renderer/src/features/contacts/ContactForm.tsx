// Writing down or changing one entry. Asked softly whether it is there already; nothing but a name is needed.

import { type SubmitEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ContactSaid,
  type ContactShown,
  contactTyped,
  type HelpKind,
  helpKinds,
  LINE_MOST,
  linesChanged,
  WORDS_MOST,
} from '../../../../shared/domain/contacts/contact';
import { alikeOnes } from '../../../../shared/domain/contacts/find-contacts';
import { Button } from '../../ui/Button';
import { ChooseOne } from '../../ui/ChooseOne';
import { type Drafts, useDrafts } from '../../ui/drafts';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { useEscape } from '../../ui/use-escape';

export type ContactFormProps = {
  title: string;
  before: ContactSaid;
  /** The entry that is being changed. */
  self?: string;
  all: readonly ContactShown[];
  /** Says whether it was written. */
  onSave: (said: ContactSaid, isChecked: boolean) => Promise<boolean>;
  onCancel: () => void;
};

const DRAFT = 'contact:';
/** What its half-filled form is called. @param self the entry that is being changed; none for a new one */
const draftOf = (self?: string) => `${DRAFT}${self ?? 'new'}`;

/** The entry whose form was left half filled in last; `new` for one that is not there yet. */
export function begunLast(drafts: Pick<Drafts, 'all'>): string | undefined {
  const found = drafts.all().findLast(({ form }) => form.startsWith(DRAFT));
  return found?.form.slice(DRAFT.length);
}

export function ContactForm({ title, before, self, all, onSave, onCancel }: ContactFormProps) {
  const { t } = useTranslation('contacts');
  const id = useId();
  const drafts = useDrafts();
  const draft = draftOf(self);
  const [begun] = useState(() => contactTyped.safeParse(drafts.read(draft)).data);
  const [said, setSaid] = useState(begun ?? before);
  const [isChecked, setIsChecked] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  // What was typed is not thrown away by one key: it asks for the press on the button then.
  const isTyped = JSON.stringify(said) !== JSON.stringify(before);
  const leave = useCallback(() => {
    if (isTyped) cancel.current?.focus();
    else onCancel();
  }, [isTyped, onCancel]);
  useEscape(true, leave);
  const say = (part: Partial<ContactSaid>) => setSaid((now) => ({ ...now, ...part }));
  const alike = alikeOnes(said, all, self);
  // Half filled in it is there again after another screen, and after a lock.
  useEffect(() => {
    if (linesChanged(before, said).length > 0) drafts.keep(draft, said);
    else drafts.drop(draft);
  }, [drafts, draft, before, said]);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const isNameless = said.name.trim() === '';
    setIsMissing(isNameless);
    if (isNameless) return void requestAnimationFrame(() => focusFirstProblem(form));
    setIsBusy(true);
    if (await onSave({ ...said, name: said.name.trim() }, isChecked)) drafts.drop(draft);
    setIsBusy(false);
  }

  const line = (key: 'of' | 'phone' | 'email') => (
    <TextField
      label={t(`form.${key}`)}
      value={said[key]}
      most={LINE_MOST}
      onChange={(words) => say({ [key]: words })}
    />
  );
  return (
    <form
      data-has-draft
      className="card stack contacts-form"
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <h2>{title}</h2>
      {begun ? <p className="hint">{t('form.begun')}</p> : null}
      <ChooseOne
        name={`${id}-is`}
        legend={t('form.is')}
        layout="row"
        value={said.is}
        options={(['service', 'person'] as const).map((value) => ({
          ...{ value, words: t(`form.${value}`) },
        }))}
        onChange={(is) => say({ is })}
      />
      <div className="contacts-fields">
        <TextField
          label={t('form.name')}
          hint={t('form.nameHint')}
          value={said.name}
          most={LINE_MOST}
          onChange={(name) => say({ name })}
          problem={isMissing && said.name.trim() === '' ? t('form.nameNeeded') : undefined}
          autoFocus
        />
        {said.is === 'person' ? line('of') : null}
        <div className="field">
          <label htmlFor={`${id}-help`}>{t('help')}</label>
          <select
            id={`${id}-help`}
            value={said.help}
            onChange={(event) => say({ help: event.target.value as HelpKind })}
          >
            {helpKinds.map((help) => (
              <option key={help} value={help}>
                {t(`helps.${help}`)}
              </option>
            ))}
          </select>
        </div>
        <TextField
          label={t('form.area')}
          hint={t('form.areaHint')}
          value={said.area}
          most={LINE_MOST}
          onChange={(area) => say({ area })}
        />
      </div>
      <Tick
        words={t('form.womenOnly')}
        isOn={said.womenOnly}
        onChange={(womenOnly) => say({ womenOnly })}
      />
      <div className="contacts-fields">
        {line('phone')}
        {line('email')}
        <TextField
          label={t('form.bestTime')}
          hint={t('form.bestTimeHint')}
          value={said.bestTime}
          most={LINE_MOST}
          onChange={(bestTime) => say({ bestTime })}
        />
      </div>
      <Tick
        words={t('form.noMessage')}
        under={t('form.noMessageHint')}
        isOn={said.noMessage}
        onChange={(noMessage) => say({ noMessage })}
      />
      {(['post', 'like'] as const).map((key) => (
        <div key={key} className="field">
          <label htmlFor={`${id}-${key}`}>{t(`form.${key}`)}</label>
          <p className="hint" id={`${id}-${key}-hint`}>
            {t(`form.${key}Hint`)}
          </p>
          <textarea
            id={`${id}-${key}`}
            className="growing"
            rows={2}
            maxLength={WORDS_MOST}
            value={said[key]}
            onChange={(event) => say({ [key]: event.target.value })}
            aria-describedby={`${id}-${key}-hint`}
            spellCheck={false}
          />
        </div>
      ))}
      <Tick words={t('form.checked')} isOn={isChecked} onChange={setIsChecked} />
      <div role="status">
        {alike.length > 0 ? (
          <Notice kind="look" title={t('form.alike', { count: alike.length })}>
            <ul>
              {alike.map(({ id: other, said: theirs }) => (
                <li key={other}>
                  {theirs.of.trim() === ''
                    ? theirs.name
                    : t('form.alikeLine', { name: theirs.name, of: theirs.of })}
                </li>
              ))}
            </ul>
            <p>{t('form.alikeKeep')}</p>
          </Notice>
        ) : null}
      </div>
      <div className="actions">
        <Button kind="primary" type="submit" disabled={isBusy}>
          {t('form.save')}
        </Button>
        <Button
          ref={cancel}
          onClick={() => {
            drafts.drop(draft);
            onCancel();
          }}
        >
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}

type TickProps = {
  words: string;
  under?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
};

function Tick({ words, under, isOn, onChange }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {words}
        {under ? <span className="under">{under}</span> : null}
      </span>
    </label>
  );
}
