// Her name or mark: typed, drawn, or said out loud with who heard it. All three count the same.

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../../shared/domain/calendar/day-in-words';
import type { SignatureValue } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { ChoiceRows } from '../ChoiceRows';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import { BeforeSigning } from './BeforeSigning';
import type { EditorProps } from './editor-props';
import { SignaturePad } from './SignaturePad';
import { WhoField } from './WhoField';

const kinds = ['typed', 'drawn', 'said'] as const;

export function SignatureEditor({
  question,
  said,
  onSay,
  onLeave,
  describedBy,
}: EditorProps<SignatureValue>) {
  const { t } = useTranslation('answering');
  const { content, today, language } = useWorkbook();
  const words = content.words.shapes.signature;
  const mark: SignatureValue = said ?? { kind: 'typed', name: '', on: today };
  // A changed mark is a mark made today.
  const change = (part: Partial<SignatureValue>, how?: 'at-once') =>
    onSay({ ...mark, ...part, on: today }, how);
  const hint = { typed: t('signature.typedHint'), drawn: '', said: t('signature.saidHint') };
  const isMade = mark.name.trim() !== '' || !!mark.drawing;
  return (
    <div className="stack her-field">
      <BeforeSigning question={question} />
      <fieldset className="stack stack-small">
        <legend>{words['kind']?.label}</legend>
        <ChoiceRows
          kind="one"
          rows={kinds.map((value) => ({ value, label: t(`signature.ways.${value}`) }))}
          chosen={said ? [said.kind] : []}
          onPick={(picked) => {
            const kind = kinds.find((each) => each === picked);
            if (kind) change({ kind }, 'at-once');
          }}
          onBlur={onLeave}
        />
      </fieldset>
      {mark.kind === 'drawn' ? (
        <SignaturePad
          drawing={mark.drawing ?? ''}
          onDrawing={(drawing) => change({ drawing }, 'at-once')}
        />
      ) : null}
      <WordsLine
        label={words['name']?.label}
        describedBy={describedBy}
        value={mark.name}
        onChange={(name) => change({ name })}
        onBlur={onLeave}
        hint={said ? hint[said.kind] : undefined}
      />
      {mark.kind === 'said' ? (
        <WhoField
          label={words['saidTo']?.label ?? ''}
          value={mark.saidTo ?? ''}
          onChange={(saidTo, how) => change({ saidTo }, how)}
          onLeave={onLeave}
          canBeHer={false}
          hint={hearerHint(mark, isMade, t)}
        />
      ) : null}
      {isMade ? (
        <p className="signature-day">
          <span>{t('signature.on', { day: formatDay(mark.on, language) })}</span>
          <Button
            kind="quiet"
            onClick={() => onSay({ kind: mark.kind, name: '', on: today }, 'at-once')}
          >
            {t('signature.clear')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** What is still missing where somebody heard it. Nothing waits for it. */
function hearerHint(
  { saidTo = '' }: SignatureValue,
  isMade: boolean,
  t: TFunction<'answering'>,
): string | undefined {
  if (saidTo.trim() !== '' && !isMade) return t('signature.nameFirst');
  return saidTo.trim() === '' && isMade ? t('signature.hearer') : undefined;
}
