// What has to be put right before a letter can be made: each with where it stands, the words themselves, and a way there.

import { useTranslation } from 'react-i18next';
import type { TooLong } from '../../../../shared/domain/copies/letters';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { FoundInLetter } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

/** 20,000 reads as more than 20000. */
const counted = new Intl.NumberFormat('en-GB');

export type LetterFoundProps = {
  found: readonly FoundInLetter[];
  tooLong: readonly TooLong[];
  content: WorkbookContent;
  /** Puts the keyboard into this part of the letter. */
  onGo: (at: string) => void;
};

export function LetterFound({ found, tooLong, content, onGo }: LetterFoundProps) {
  const { t } = useTranslation('letters');
  if (found.length === 0 && tooLong.length === 0) return null;
  const go = (at: string) =>
    hasField(at) ? <Button onClick={() => onGo(at)}>{t('found.go')}</Button> : null;
  return (
    <Notice kind="put-right" title={t('found.title')}>
      <p>{t('found.intro')}</p>
      <ul className="plain letter-found">
        {tooLong.map(({ at, most }) => (
          <li key={at}>
            <span>{t('found.tooLong', { where: nameOf(at, t), most: counted.format(most) })}</span>
            {go(at)}
          </li>
        ))}
        {found.map((one) => (
          <li key={JSON.stringify(one)}>
            <Sentence found={one} content={content} />
            {'at' in one ? go(one.at) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Lines around the letter, her box and the file's name are no fields of this screen. */
const hasField = (at: string) =>
  /^part-\d+$/.test(at) || ['to', 'address', 'from', 'subject', 'greeting', 'reply'].includes(at);

type T = ReturnType<typeof useTranslation<'letters'>>['t'];

function nameOf(at: string, t: T): string {
  const [, part] = /^part-(\d+)$/.exec(at) ?? [];
  if (part !== undefined) return t('paragraph', { number: part });
  if (at === 'whole') return t('found.whole');
  return t(at as 'to');
}

function Sentence({ found, content }: { found: FoundInLetter; content: WorkbookContent }) {
  const { t } = useTranslation(['letters', 'leaks']);
  if (found.what === 'empty') return <span>{t('found.empty')}</span>;
  if (found.what !== 'kept_back') return <span>{t(`found.${found.what}`, { ...found })}</span>;
  const kind = t(`leaks:kind.${found.kind}`);
  return (
    <span>
      {t('found.kept_back', { where: found.where, kind, words: found.words })}
      <span className="under">{sourceOf(found.from)}</span>
    </span>
  );

  function sourceOf(question: string): string {
    const page = content.workbook.pages.find(({ questions }) =>
      questions.some(({ key }) => key === question),
    );
    if (!page) return t('found.fromBefore');
    const words = content.words.pages[page.id];
    return t('found.from', {
      page: words?.title ?? page.id,
      question: words?.questions[question]?.label ?? question,
    });
  }
}
