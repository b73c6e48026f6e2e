// Who works here, as a keyholder, an administrator and everybody else sees it.

import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PeopleList } from '../../../../src/renderer/src/features/people/PeopleList';
import { PeopleWords } from '../../../../src/renderer/src/features/people/PeopleNotice';
import { stateWords } from '../../../../src/renderer/src/features/people/person-words';
import type { PeopleShown } from '../../../../src/shared/ipc/people-calls';
import { aHouse, aPerson, aSheet, mayNothing, me, sam } from './a-house';

const nothing = () => {};
const list = (shown: PeopleShown) =>
  renderToStaticMarkup(
    <PeopleList
      people={{
        ...{ shown, failure: undefined, done: undefined, isBusy: false },
        ...{ load: async () => {}, run: async () => {} },
      }}
      notices={null}
      {...{ onBack: undefined, onAdd: nothing, onOpen: nothing, onOwnPassphrase: nothing }}
      {...{ onTrySheet: nothing, onHistory: nothing, onNewSheet: nothing }}
    />,
  );

describe('how somebody stands here, in words', () => {
  const t = i18next.getFixedT('en', 'people');
  test.each([
    ['is here', aPerson(), 'Can open Alongside.'],
    [
      'is the administrator',
      aPerson({ role: 'administrator' }),
      'Looks after this computer. Can open no plan.',
    ],
    ['waits for a keyholder', sam, 'Has chosen a passphrase, and waits for a keyholder.'],
    [
      'has a code that ran out',
      aPerson({ state: 'waiting', waitsFor: 'new-code' }),
      'The one-time code ran out before it was used. Make a new one.',
    ],
    [
      'is gone, whatever was waited for',
      aPerson({ state: 'gone', waitsFor: 'code', goneAt: '2026-11-20T12:00:00.000Z' }),
      'Left on 20 November 2026. Can open nothing here.',
    ],
  ])('%s', (_, person, words) => {
    expect(stateWords(t, person, 'en')).toBe(words);
  });

  test('has a code that still works, until a day and a time', () => {
    const person = aPerson({
      ...{ state: 'waiting', waitsFor: 'code', codeUntil: '2026-11-23T12:30:00.000Z' },
    });
    expect(stateWords(t, person, 'en')).toMatch(
      /until \d\d:30, Monday 23 November\. Not used yet\.$/,
    );
    const both = { ...person, state: 'active' as const };
    expect(stateWords(t, both, 'en')).toMatch(/^Can open Alongside\. Also has a one-time code/);
  });
});

describe('the list', () => {
  test('a keyholder may let in, add, look after the sheet and change the key', () => {
    const shown = list(aHouse());
    for (const words of [
      'Let Sam Okoro in',
      'Add somebody',
      'Look or change <span class="visually-hidden">Rae Winters',
      'Make a new sheet',
      'Change the key now',
      'Change my passphrase',
    ]) {
      expect(shown).toContain(words);
    }
  });

  test('whoever may nothing still sees who is here and changes an own passphrase', () => {
    const shown = list(aHouse({ may: mayNothing }));
    expect(shown).toContain('Sam Okoro');
    expect(shown).toContain('Change my passphrase');
    expect(shown).toContain('ask one of them');
    expect(shown).not.toMatch(/Let Sam|Add somebody|Look or change|new sheet|the key now/);
  });

  test('never shows the letters that must come from the other screen', () => {
    expect(list(aHouse())).not.toMatch(/ABCD|2345/);
  });

  test('who left stands apart, with no button', () => {
    const gone = aPerson({ ...{ id: 'x', name: 'Ola Grey', state: 'gone' as const } });
    const shown = list(aHouse({ people: [me, gone] }));
    const [here = '', left = ''] = shown.split('No longer here');
    expect(here).not.toContain('Ola Grey');
    expect(left).toContain('Ola Grey');
    expect(left).not.toContain('<button');
  });

  test.each([
    ['one keyholder alone', aHouse({ hasFewKeyholders: true }), true],
    ['two keyholders', aHouse(), false],
    [
      'one alone, told to whoever cannot change it',
      aHouse({ hasFewKeyholders: true, may: mayNothing }),
      false,
    ],
  ])('%s', (_, house, isSaid) => {
    expect(list(house).includes('One more keyholder is wanted')).toBe(isSaid);
  });
});

describe('what is said on Today', () => {
  const today = (shown: PeopleShown) =>
    renderToStaticMarkup(<PeopleWords {...{ shown, onOpen: nothing, onTrySheet: nothing }} />);
  const sheetDue = { ...aSheet, isDue: true };

  test('nothing, where nothing waits', () => {
    expect(today(aHouse({ people: [me] }))).toBe('');
  });

  test.each([
    ['somebody waits', aHouse(), '1 person waits to be let in'],
    [
      'the plans wait for a key',
      aHouse({ people: [me], keys: { state: 'due' } }),
      'The plans are waiting for a new key',
    ],
    [
      'the sheet was not tried for long',
      aHouse({ people: [me], sheet: sheetDue }),
      'Is the recovery sheet still there?',
    ],
  ])('%s', (_, shown, words) => {
    expect(today(shown)).toContain(words);
  });

  test('nothing to whoever can do nothing about it', () => {
    const shown = aHouse({ may: mayNothing, keys: { state: 'due' }, sheet: sheetDue });
    expect(today(shown)).toBe('');
  });
});
