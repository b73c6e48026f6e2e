// Points 8, 9 and 10: no mixed content, and nothing of Chromium's that is not finished or not checked yet.
export const nothingUnfinished = {
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
} as const;
