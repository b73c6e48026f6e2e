// Files for the settings, as a prison would bring them. Made-up days and made-up reasons.

/** A year of bank holidays as they usually fall; what matters here is that there are eight. */
export function aYear(year: number): string[] {
  return ['01-01', '04-15', '04-18', '05-02', '05-30', '08-29', '12-26', '12-27'].map(
    (rest) => `${year}-${rest}`,
  );
}

/** As GOV.UK publishes it. */
export function govUkFile(days: readonly string[]): string {
  const events = days.map((date) => ({ title: 'Bank holiday', date, notes: '', bunting: true }));
  return JSON.stringify(
    {
      'england-and-wales': { division: 'england-and-wales', events },
      scotland: { division: 'scotland', events: [{ title: '2nd January', date: '2030-01-02' }] },
    },
    undefined,
    2,
  );
}

export const numbersFile = (numbers: object): string => JSON.stringify(numbers, undefined, 2);

/** Earlier reviews for women on remand, and sooner than the handbook on long sentences. */
export const soonerNumbers = {
  reviews: {
    remandFirstDays: { value: 21, note: 'Agreed with the team here.' },
    longMonths: { value: 12, note: 'Every year here.' },
  },
};
