// Questions by their titles, page by page. A page alone stands for what she wrote in place of it.

import type { TitlesOnPage } from '../../../shared/ipc/check-calls';

export function Titles({ pages }: { pages: readonly TitlesOnPage[] }) {
  return (
    <ul>
      {pages.map(({ page, questions }) => (
        <li key={page}>
          {page}
          {questions.length > 0 ? (
            <ul>
              {questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
