/** A text that is stored sealed begins like this, and nothing else that is stored does (decision 0023). */
export const SEALED_HEAD = '{"kind":"sealed"';
