// ID, bank and benefits: how far each of them is, and what comes next by when.

import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import { linesOf } from '../../../../shared/domain/leaving/from-answers';
import type { SectionProps } from './leaving-parts';
import { Section } from './Section';
import { usePaperName } from './use-paper-name';

const steps = ['asked', 'sent', 'came', 'kept'] as const;

const trackers = ['id', 'bank', 'benefits'] as const;

/** The last of its steps that has a day. */
const furthest = (fields: Readonly<Record<string, string>>) =>
  steps.findLast((step) => (fields[step] ?? '') !== '') ?? 'none';

const trackerOf = (what: string | undefined): 'id' | 'bank' | 'benefits' =>
  what === 'bank' || what === 'benefits' ? what : 'id';

export function Papers({ content, parts }: SectionProps) {
  const { t } = useTranslation('leaving');
  const nameOf = usePaperName(content);
  const { answersNow: AnswersNow } = parts;
  return (
    <Section
      name="papers"
      parts={parts}
      questions={[questionControlling(content, 'leaving.papers')]}
      about={
        <AnswersNow>
          {(answers) => {
            const lines = linesOf(content, answers, 'leaving.papers');
            return (
              <ul className="plain leaving-in-short">
                {trackers.flatMap((tracker) => {
                  const mine = lines.filter(({ fields }) => trackerOf(fields['what']) === tracker);
                  const name = t(`papers.trackers.${tracker}`);
                  if (mine.length === 0) {
                    return [<li key={tracker}>{t('about.noPaper', { name })}</li>];
                  }
                  return mine.map((item) => (
                    <li key={item.id}>
                      {t(`about.paper.${furthest(item.fields)}`, { name: nameOf(item) || name })}
                    </li>
                  ));
                })}
              </ul>
            );
          }}
        </AnswersNow>
      }
    >
      <AnswersNow>
        {(answers) => {
          const lines = linesOf(content, answers, 'leaving.papers');
          return (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by key
            <section className="leaving-scroll" tabIndex={0} aria-label={t('papers.caption')}>
              <table className="leaving-table">
                <caption>{t('papers.caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('papers.what')}</th>
                    {steps.map((step) => (
                      <th key={step} scope="col">
                        {t(`papers.steps.${step}`)}
                      </th>
                    ))}
                    <th scope="col">{t('papers.next')}</th>
                  </tr>
                </thead>
                <tbody>
                  {trackers.flatMap((tracker) => {
                    const mine = lines.filter(
                      ({ fields }) => trackerOf(fields['what']) === tracker,
                    );
                    if (mine.length === 0) {
                      return [
                        <tr key={tracker}>
                          <th scope="row">{t(`papers.trackers.${tracker}`)}</th>
                          <td colSpan={steps.length + 1}>{t('papers.notBegun')}</td>
                        </tr>,
                      ];
                    }
                    return mine.map((item) => (
                      <tr key={item.id}>
                        <th scope="row">{nameOf(item) || t(`papers.trackers.${tracker}`)}</th>
                        {steps.map((step) => (
                          <td key={step} data-label={t(`papers.steps.${step}`)}>
                            {item.fields[step]
                              ? formatDay(item.fields[step], 'en')
                              : t('papers.notYet')}
                          </td>
                        ))}
                        <td data-label={t('papers.next')}>{nextOf(item.fields)}</td>
                      </tr>
                    ));
                  })}
                </tbody>
              </table>
            </section>
          );
        }}
      </AnswersNow>
    </Section>
  );

  function nextOf({ next = '', by = '', kept = '' }: Readonly<Record<string, string>>): string {
    if (kept !== '') return t('papers.done');
    if (next === '' && by === '') return t('papers.noNext');
    return by === '' ? next : t('papers.nextBy', { next: next || t('papers.look'), day: by });
  }
}
