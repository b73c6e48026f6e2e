// Bytes that must not be printed, copied about or kept. Only keys/ and store/open.ts look inside.

import { inspect } from 'node:util';

/** Key bytes in a box: prints as "[secret]", and can be wiped. */
export class Secret {
  #bytes: Buffer;

  /** Takes the buffer over; the caller must not use it again. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Lends the bytes for the length of one call. */
  use<T>(work: (bytes: Buffer) => T): T {
    return work(this.#bytes);
  }

  /** Overwrites the bytes. JavaScript may hold other copies; only ending the process is sure. */
  purge(): void {
    this.#bytes.fill(0);
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}
