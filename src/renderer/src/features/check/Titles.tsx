// Questions by their titles, page by page.

import type { TitlesOnPage } from '../../../../shared/ipc/check-calls';

export function Titles({ pages }: { pages: readonly TitlesOnPage[] }) {
  return (
    <ul>
      {pages.map(({ page, questions }) => (
        <li key={page}>
          {page}
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
