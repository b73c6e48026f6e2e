// A table of who sees what: things down, people across, a word and a way in at each meeting. It can be pushed sideways.

import { VisuallyHidden } from './VisuallyHidden';

export type ShareMatrixProps = {
  title: string;
  /** The words in the corner, above the first column. */
  corner: string;
  columns: readonly { id: string; title: string }[];
  rows: readonly {
    id: string;
    title: string;
    /** In the order of the columns. */
    cells: readonly { state: string; words: string }[];
  }[];
  onCell: (row: string, column: string) => void;
};

export function ShareMatrix({ title, corner, columns, rows, onCell }: ShareMatrixProps) {
  return (
    <details className="share-all">
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be pushed sideways must be reached by keyboard */}
      <section className="share-scroll" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map(({ id, title: name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.title}</th>
                {columns.map((column, i) => (
                  <td key={column.id} data-seen={row.cells[i]?.state}>
                    <button
                      type="button"
                      className="share-cell"
                      onClick={() => onCell(row.id, column.id)}
                    >
                      {row.cells[i]?.words}
                      <VisuallyHidden>
                        : {row.title}, {column.title}
                      </VisuallyHidden>
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
