// Why Alongside locked without anybody pressing Lock. The entry in the log says it, and whose work it broke off.

/** Nobody touched it; open for too long; the computer was left; a wrong PIN or passphrase too often. */
export const locksByItself = ['idle', 'long', 'left', 'pins', 'passphrases'] as const;
export type LockByItself = (typeof locksByItself)[number];
