// One person: what may be done about them, and what is said before it is.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { OnePerson } from '../../../../src/renderer/src/features/people/OnePerson';
import { AskRemove } from '../../../../src/renderer/src/features/people/RemovePerson';
import type { PeopleShown, Person } from '../../../../src/shared/ipc/people-calls';
import { aHouse, aPerson, mayNothing, me, sam } from './a-house';

const nothing = () => {};
const one = (person: Person, over: Partial<PeopleShown> = {}) => {
  const shown = aHouse({ people: [me, person], ...over });
  return renderToStaticMarkup(
    <OnePerson
      {...{ person, shown, notices: null, onBack: nothing, onNewCode: nothing }}
      people={{
        ...{ shown, failure: undefined, done: undefined, isBusy: false },
        ...{ load: async () => {}, run: async () => {} },
      }}
    />,
  );
};

describe('what may be done about one person', () => {
  test('one who waits is let in by letters that are typed, never shown', () => {
    expect(one(sam)).toContain('Check letters from their screen');
    expect(one(sam)).not.toMatch(/ABCD|2345/);
  });

  test('the job of one who waits is not changed under their hands', () => {
    expect(one(sam)).not.toContain('Job and keyholder');
    expect(one(aPerson())).toContain('Job and keyholder');
  });

  test('an administrator cannot be made anything else, and is told how', () => {
    const shown = one(aPerson({ role: 'administrator' }));
    expect(shown).toContain('remove them and add them again');
    expect(shown).not.toContain('type="radio"');
  });

  test('nobody is made an administrator', () => {
    expect(one(aPerson())).not.toContain('Administrator');
  });

  test('nobody makes a code for herself', () => {
    expect(one(me)).not.toContain('Make a one-time code');
    expect(one(aPerson())).toContain('Make a one-time code');
  });

  test('whoever may nothing is offered nothing', () => {
    expect(one(sam, { may: mayNothing })).not.toMatch(/Let them in|Remove|one-time code</);
  });

  test('an administrator adds and removes, and lets nobody in to the plans', () => {
    const shown = one(sam, { may: { ...mayNothing, add: true } });
    expect(shown).toContain('Remove Sam Okoro…');
    expect(shown).toContain('Make a one-time code');
    expect(shown).not.toContain('Check letters');
  });
});

describe('before somebody is removed', () => {
  const asked = (person: Person, { hasPlans = true, alone = [] as string[] } = {}) =>
    renderToStaticMarkup(
      <AskRemove {...{ person, hasPlans, alone }} onStay={nothing} onRemove={nothing} />,
    );

  test('the plans that nobody else works with are named, and how they are told of later', () => {
    const shown = asked(aPerson(), { alone: ['AB3D-7K9Q', 'CC4E-8L2R'] });
    expect(shown).toContain('2 plans have nobody else who works with them: AB3D-7K9Q, CC4E-8L2R.');
    expect(shown).toContain('Today goes on telling keyholders');
    expect(asked(aPerson())).not.toContain('nobody else');
    const many = Array.from({ length: 30 }, (_, at) => `P${at}`);
    expect(asked(aPerson(), { alone: many })).toContain('30 plans have nobody else');
    expect(asked(aPerson(), { alone: many })).toContain('P11, ….');
  });

  test('an administrator is told what cannot be seen from there, and when the key comes', () => {
    const shown = asked(aPerson(), { hasPlans: false });
    expect(shown).toContain('Alongside cannot show you from here which plans were theirs');
    expect(shown).toContain('when a keyholder next opens Alongside');
    expect(shown).not.toContain('A key copied before does not fit any more');
  });

  test.each([
    ['who could open plans: the key, and what cannot be helped', aPerson(), true],
    ['who was never let in', sam, false],
    ['who looks after the computer', aPerson({ role: 'administrator' }), false],
  ])('one %s', (_, person, isSaid) => {
    expect(asked(person).includes('The plans get a new key')).toBe(isSaid);
    expect(asked(person).includes('cannot be taken back by any program')).toBe(isSaid);
    expect(asked(person)).toContain('Everything they wrote stays');
  });

  test('the first button leaves everything as it is', () => {
    const shown = asked(aPerson());
    expect(shown.indexOf('Leave everything as it is')).toBeLessThan(
      shown.indexOf('Remove Rae Winters</span>'),
    );
  });

  test('herself: that it locks', () => {
    expect(asked(me)).toContain('Alongside locks at once');
    expect(asked(aPerson())).not.toContain('Alongside locks at once');
  });
});
