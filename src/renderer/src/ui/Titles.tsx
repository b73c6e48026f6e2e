// Questions by their titles, page by page. A page alone stands for what she wrote in place of it.

export type TitlesOnPage = { page: string; questions: readonly string[] };

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
