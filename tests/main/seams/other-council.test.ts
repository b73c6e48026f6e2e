// A referral letter goes to the council she named, and to no other that lies near it.

import { describe, expect, it } from 'vitest';
import { notHerCouncil } from '../../../src/shared/domain/sharing/council-names';

describe('a letter to another council than the one she named', () => {
  it.each([
    [
      'another council, by its place alone',
      'Amber Valley',
      'Town Hall\nRipley\nDerby\nDE5 3BT',
      'Derby',
    ],
    ['a county after a team', 'Housing Options, Derbyshire', 'County Hall\nDerby', 'Derby'],
    ['a team of another borough', 'Housing Options, Erewash Borough', 'Ilkeston\nDerby', 'Derby'],
  ])('is stopped: %s', (_, to, address, named) => {
    expect(notHerCouncil({ to, address }, named)).toBeDefined();
  });
});
