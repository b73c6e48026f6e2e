/** A file that travels inside a copy, such as the plan for another system to read. */
export type Attachment = {
  /** Lower-case letters, digits and `.-_`, as a file name. */
  name: string;
  description: string;
  mime: string;
  bytes: Uint8Array;
};
