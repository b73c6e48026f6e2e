// How far some questions are, in one line, for the name of a part that is folded: the lines of a list by name, or what has no
// answer yet. What could lead somebody to her is never named in it.

import { useTranslation } from 'react-i18next';
import { mayLeadToHer } from '../../../../shared/domain/places/tied';
import type { ListItem } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { isAnswered, saidTo } from '../../../../shared/domain/workbook/walk';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import { AnswersNow } from './AnswersNow';
import { nameOfItem } from './editors/ItemCards';
import { labelIn } from './wording';
import { useWorkbook } from './workbook-context';

/** More than these are counted and not named. */
const NAMED = 3;

type Asked = { question: Question; text: QuestionWords };

export function HowFar({ questions }: { questions: readonly string[] }) {
  const { t } = useTranslation('app');
  const { content, wording, language } = useWorkbook();
  const asked = questions.flatMap((key): Asked[] => {
    const page = content.workbook.pages.find((each) => each.questions.some((q) => q.key === key));
    const question = page?.questions.find((each) => each.key === key);
    const text = page && content.words.pages[page.id]?.questions[key];
    return question && text ? [{ question, text }] : [];
  });
  const named = (names: readonly string[]) => {
    const left = names.length - NAMED;
    const some = names.slice(0, NAMED).join(' · ');
    return left > 0 ? t('folds.andMore', { some, count: left }) : some;
  };
  const [only] = asked;
  return (
    <AnswersNow>
      {(answers) => {
        const open = asked.filter(({ question }) => !isAnswered(answers.get(question.key)));
        if (open.length === asked.length) return <p>{t('folds.nothingYet')}</p>;
        if (open.length > 0) {
          const labels = open.map(({ text }) => labelIn(text, wording));
          return <p>{t('folds.notYet', { what: named(labels) })}</p>;
        }
        const isList = asked.length === 1 && only?.question.type === 'list';
        const lines = isList
          ? (saidTo<ListItem[]>(answers, only.question.key) ?? []).map((item) =>
              nameOfItem(item, only.question.itemFields ?? [], only.text, language),
            )
          : [];
        const names = lines.filter((name) => name !== '');
        const isSealed = only === undefined || mayLeadToHer(only.question);
        if (names.length === 0 || isSealed)
          return <p>{t('folds.allSaid', { count: asked.length })}</p>;
        return <p>{named(names)}</p>;
      }}
    </AnswersNow>
  );
}
