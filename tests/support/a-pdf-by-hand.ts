// PDF files written by hand, revision by revision: the fewest bytes that a reader follows, and anything wrong put in on purpose.

type Objects = Readonly<Record<number, string>>;

/** How one revision is written. `objects`: number → all between `n 0 obj` and `endobj`. */
export type RevisionByHand = {
  objects?: Objects;
  freed?: readonly number[];
  /** Entries of the trailer, as they are written. */
  trailer?: string;
  /** Changes the table before it is written. */
  table?: (written: string) => string;
  /** Between the objects and the table. */
  between?: string;
  /** After `%%EOF`. */
  after?: string;
};

const ten = (n: number) => String(n).padStart(10, '0');

/** A file of these revisions, the oldest first, a character for each byte. */
export function pdfByHand(...revisions: readonly RevisionByHand[]): string {
  let text = '%PDF-1.7\n';
  let previous: number | undefined;
  for (const {
    objects = {},
    freed = [],
    trailer = '',
    table,
    between = '',
    after = '',
  } of revisions) {
    const rows: [number, string][] = freed.map((number) => [number, `${ten(0)} 65535 f \n`]);
    for (const [number, body] of Object.entries(objects)) {
      rows.push([Number(number), `${ten(text.length)} 00000 n \n`]);
      text += `${number} 0 obj\n${body}\nendobj\n`;
    }
    text += between;
    const at = text.length;
    const sections = rows.map(([number, row]) => `${number} 1\n${row}`).join('');
    const written = `xref\n${sections}trailer\n<<${trailer}${previous === undefined ? '' : ` /Prev ${previous}`}>>\n`;
    text += `${table ? table(written) : written}startxref\n${at}\n%%EOF\n${after}`;
    previous = at;
  }
  return text;
}

export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Two pages, one of them drawn in two parts, a note of what it is called, and an empty field. */
export const signed: RevisionByHand = {
  objects: {
    1: '<</Type /Catalog /Pages 2 0 R /AcroForm 9 0 R>>',
    2: '<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>',
    3: '<</Type /Page /Contents [5 0 R 6 0 R]>>',
    4: '<</Type /Page /Contents 7 0 R>>',
    5: '<</Length 1>>\nstream\na\nendstream',
    6: '<</Length 1>>\nstream\na\nendstream',
    7: '<</Length 1>>\nstream\na\nendstream',
    8: '<</Title (My Plan)>>',
    9: '<</Fields [10 0 R]>>',
    10: '<</FT /Sig /T (Hers)>>',
    11: '<</Type /Annot>>',
    12: '<</S /JavaScript>>',
    13: '<</Subtype /Image /Type /XObject>>',
    14: '<</Type /Unheard>>',
  },
  trailer: '/Root 1 0 R /Info 8 0 R /Size 15',
};
