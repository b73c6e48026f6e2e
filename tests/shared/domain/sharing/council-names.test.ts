import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  notHerCouncil,
  otherCouncilIn,
  sameCouncil,
} from '../../../../src/shared/domain/sharing/council-names';

describe('two spellings of a council', () => {
  const cases: [string, string, string, boolean][] = [
    ['without the word council', 'Derby City Council', 'derby', true],
    ['City of', 'City of York Council', 'York City Council', true],
    ['London Borough of', 'London Borough of Hackney', 'Hackney Council', true],
    [
      'Royal Borough, and "&"',
      'Royal Borough of Kensington & Chelsea',
      'Kensington and Chelsea',
      true,
    ],
    ['Saint and St, with a full stop', 'Saint Helens Council', 'ST. HELENS Borough Council', true],
    ['hyphens', 'Stockton-on-Tees Borough Council', 'Stockton on Tees', true],
    [
      'an apostrophe',
      'King’s Lynn and West Norfolk',
      'Kings Lynn & West Norfolk Borough Council',
      true,
    ],
    ['County before and after', 'County Durham', 'Durham County Council', true],
    [
      'City of London and its Corporation',
      'City of London',
      'The City of London Corporation',
      true,
    ],
    ['City of London twice', 'City of London', 'city of london council', true],
    ['a city is not its county', 'Derby City Council', 'Derbyshire County Council', false],
    ['a district is not its county', 'South Derbyshire', 'Derbyshire', false],
    ['two places of one first name', 'Newcastle upon Tyne', 'Newcastle-under-Lyme', false],
    ['another council', 'Derby City Council', 'Leeds City Council', false],
    ['nothing that says which', 'The Council', 'the council', false],
    ['letters with marks', 'Ynys Môn', 'Ynys Mon Council', true],
    ['London is not the City of London', 'London', 'City of London', false],
    ['the borough of a city is not London', 'City Council', 'City of London', false],
  ];
  it.each(cases)('%s', (_, one, other, same) => {
    expect(sameCouncil(one, other)).toBe(same);
    expect(sameCouncil(other, one)).toBe(same);
  });

  it('are the same whatever the case and the space between, and never of two places', () => {
    const place = fc.constantFrom('Derby', 'Leeds', 'Kirklees', 'West Berkshire', 'St Albans');
    const kind = fc.constantFrom('', ' Council', ' City Council', ' District Council');
    fc.assert(
      fc.property(place, place, kind, kind, (one, other, a, b) => {
        const typed = `  ${(other + b).toUpperCase().replaceAll(' ', '   ')} `;
        expect(sameCouncil(one + a, typed)).toBe(one === other);
      }),
    );
  });
});

describe('a letter for the council she named', () => {
  const derby = 'Derby City Council';
  const cases: [string, string, string, string | undefined][] = [
    ['her council', 'Derby City Council', '', undefined],
    ['its housing team', 'Derby City Council housing options team', '', undefined],
    ['a team of its own name', 'Derby City Council Rough Sleepers Team', '', undefined],
    ['a person there', 'Ms Bell, Derby City Council', '', undefined],
    [
      'a person, and her council in the address',
      'Ms Bell',
      'Derby City Council\n1 High Street',
      undefined,
    ],
    ['a person, and only the town', 'Ms Bell', '1 High Street\nDerby', 'Ms Bell'],
    [
      'the housing team, and only the town',
      'Housing team',
      'Corporation Street\nDerby',
      'Housing team',
    ],
    ['another council', 'Leeds City Council', '', 'Leeds City Council'],
    ['a team of another place', 'Leeds housing team', '1 High Street\nDerby', 'Leeds housing team'],
    [
      'another council in a road of that name',
      'Nottingham City Council',
      '5 Derby Road',
      'Nottingham City Council',
    ],
    [
      'a person, and another council under her',
      'Ms Bell',
      'Leeds City Council\nDerby',
      'Leeds City Council',
    ],
    ['its county', 'Derbyshire County Council', 'Derby', 'Derbyshire County Council'],
    ['a person alone', 'Ms Bell', '1 High Street', 'Ms Bell'],
    ['a team alone', 'Housing team', '', 'Housing team'],
    ['a person of hers, after a dash', 'Ms Bell - Derby City Council', '', undefined],
    ['a person of hers, after a long dash', 'Ms Bell – Derby City Council', '', undefined],
    ['a person at hers', 'Ms Bell at Derby City Council', '', undefined],
    ['a person at another', 'Ms Bell at Leeds City Council', '', 'Leeds City Council'],
    ['another, after a dash', 'Ms Bell - Leeds City Council', '', 'Leeds City Council'],
    ['her council, and then a team', 'Derby City Council, Housing team', '', undefined],
    [
      'a team of another place, and hers under it',
      'Leeds homelessness',
      derby,
      'Leeds homelessness',
    ],
    ['a team with options in its name', 'Leeds Options', derby, 'Leeds Options'],
    ['one solution', 'Leeds Home Solution', derby, 'Leeds Home Solution'],
    ['many teams', 'Leeds Teams', derby, 'Leeds Teams'],
    ['a service', 'Leeds Rough Sleeper Service', derby, 'Leeds Rough Sleeper Service'],
    ['a team of no place, and hers under it', 'The duty team', derby, undefined],
    [
      'a team in the address, of her place',
      'Ms Bell',
      'Derby housing options\n1 High Street',
      undefined,
    ],
    ['a shire, which is a council', 'Nottinghamshire', '', 'Nottinghamshire'],
    ['a person, with spaces around', '  Ms Bell ', '', 'Ms Bell'],
    ['nobody', '', '', ''],
    ['a comma and nothing after it', 'Derby City Council, ', '', undefined],
    ['the word council, and no place', 'The Council', derby, undefined],
    ['the word council, and nothing else', 'The Council', '', 'The Council'],
  ];
  it.each(cases)('%s', (_, to, address, other) => {
    expect(notHerCouncil({ to, address }, derby)).toBe(other);
  });

  it('a name that names no council at all is no other council', () => {
    expect(otherCouncilIn(['Mr Khan'], derby)).toBeUndefined();
    expect(otherCouncilIn(['Housing team'], derby)).toBeUndefined();
    expect(otherCouncilIn(['Mr Khan, Leeds City Council'], derby)).toBe('Leeds City Council');
  });
});
