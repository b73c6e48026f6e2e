// Which of the English words are translated, and which of them are promises. The only place that says so.

/**
 * The files a translation may hold. The staff desk stays English.
 * Of the schedule only what is said to her on paper: the rest of it is said to staff.
 */
export const translatedFiles: Readonly<Record<string, RegExp>> = {
  workbook: /./,
  answering: /./,
  her: /./,
  'her-sharing': /./,
  explainers: /./,
  paper: /./,
  // Sentences of her letters; where something stands, names of files and lines of an address are said to staff.
  'letter-text': /^(?!where\.|common\.(?:part|fileName\w*|from\w*)$|\w+\.file$)/,
  schedule: /^(leadName|lead|review)\..*\bher$/,
};

/** True when this string is one that is translated. */
export function isTranslated(file: string, key: string): boolean {
  return translatedFiles[file]?.test(key) === true;
}

/**
 * What is promised to her: who reads what, when staff must tell, what she agrees to. If the English of one
 * of these changes, English is shown until the translation has been made again: an old promise is worse than
 * a promise in another language.
 */
export const promises: readonly RegExp[] = [
  /^workbook:notices\./,
  /^workbook:(audiences|easyAudiences)\./,
  /^workbook:pages\.(sharing|agree)\./,
  /^workbook:pages\.[^.]+\.questions\.(share_care|dtr_choice)\./,
  /^workbook:shapes\.(signature|address)\./,
  /^answering:question\.(whoSees|whoSeesEasy|whoElse|nobody|dependsOnCare|printsNo|printsAsk)$/,
  /^answering:(address|signature)\./,
  /^answering:list\.onlySharedWith$/,
  /^paper:(whose|draft|signatures|disagreement)\./,
  /^explainers:(who-sees-it|limits|your-records)\./,
  /^her-sharing:/,
  /^letter-text:(common\.draftWhy|housing\.paragraphs\.yes)$/,
  /^her:(\w+\.)*(limits|notice|consent|share|sharing|agree|private|privacy|whoSees|sees)\b/i,
];

/** True for a string that is shown in English rather than out of date. */
export function isPromise(file: string, key: string): boolean {
  return promises.some((promise) => promise.test(`${file}:${key}`));
}
