// Why a key file that somebody brings cannot be used. Each has its own sentence on the screen.

export const p12Problems = [
  'not-a-p12',
  'too-big',
  'wrong-password',
  'older-kind',
  'no-key',
  'several-keys',
  'no-certificate',
  'key-kind',
  'not-for-signing',
  'expired',
  'not-yet',
  'no-issuer',
  'too-long',
  'file-changed',
  'taken-back',
] as const;
export type P12Problem = (typeof p12Problems)[number];
