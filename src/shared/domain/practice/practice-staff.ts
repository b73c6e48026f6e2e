// The made-up people who work with the practice plans, one for each role, so that anybody can see what each may do. Pure.

import type { Role } from '../people/roles';

export type PracticePerson = { name: string; role: Role; isKeyholder: boolean; words: string };

/** What the practice plans say they are of. */
export const practiceEstablishment = 'HMP Practice';

/** Everyday Josie first, whose words stand on the unlock screen; then one for each other role. */
export function practiceStaff(everydayWords: string): readonly PracticePerson[] {
  return [
    { name: 'Josie Fairweather', role: 'specialist', isKeyholder: true, words: everydayWords },
    {
      name: 'Bea Larkhill',
      role: 'specialist',
      isKeyholder: false,
      words: 'saucer tulip monday green',
    },
    {
      name: 'Owen Marsden',
      role: 'offender_manager',
      isKeyholder: false,
      words: 'ladder pebble tuesday red',
    },
    {
      name: 'Priya Holloway',
      role: 'probation',
      isKeyholder: false,
      words: 'button meadow sunday brown',
    },
    {
      name: 'Ruth Penhale',
      role: 'manager',
      isKeyholder: true,
      words: 'candle river thursday white',
    },
    {
      name: 'Tom Ashdown',
      role: 'administrator',
      isKeyholder: false,
      words: 'window copper saturday grey',
    },
  ];
}
