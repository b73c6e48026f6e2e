// Which words can be kept exactly as they were typed. Knows nothing of what they say.

/** False for half a character and for a null character: neither comes back from the file as it went in. */
export function isStorable(text: string): boolean {
  return (
    !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text) &&
    !text.includes('\u0000')
  );
}
