// Who is named for a step, out of words as people write them.

import { describe, expect, test } from 'vitest';
import {
  doersIn,
  isNamedIn,
  withName,
  withoutName,
} from '../../../../src/shared/domain/workbook/who-does-it';
import { names } from './some-goals';

const inWords = (who: string) =>
  doersIn(who, names).map((doer) => (doer.kind === 'her' ? 'her' : doer.name));

describe('named for a step', () => {
  test.each([
    ['nobody', '', []],
    ['nobody, in spaces', '  ', []],
    ['she herself', 'Me', ['her']],
    ['she herself, by her name', 'Jas', ['her']],
    ['she herself, however it is written', 'myself', ['her']],
    ['she herself, by her first name in full', 'Jasmine', ['her']],
    ['a worker whose first name is hers', 'Jasmine Quail', ['Jasmine Quail']],
    ['nobody called Melanie by mistake', 'Melanie', ['Melanie']],
    ['a worker by her whole name', 'Josie Fairweather', ['Josie Fairweather']],
    ['a worker by her first name', 'josie', ['Josie Fairweather']],
    ['a worker by title and surname', 'Mr Khan', ['Mr Khan']],
    ['a worker by part of his title', 'Rev. Anna', ['Rev. Anna Dunnock']],
    ['a worker and what he is to do', 'Mr Khan to book', ['Mr Khan']],
    ['a worker by a job only one of them has', 'my personal adviser', ['Marsha Quince']],
    ['nobody of the two who share a job', 'Health worker', ['Health worker']],
    ['one, named by a job in two ways', 'my housing worker and Housing worker', ['Housing worker']],
    ['somebody with no name yet', 'the chaplain', ['Chaplain']],
    ['nobody of the two who share a name', 'Mr', ['Mr']],
    ['the one whose name it is, not one whose name begins so', 'Dev', ['Dev Pipit']],
    ['two', 'Me and Marsha', ['her', 'Marsha Quince']],
    ['two, with a comma', 'Me, with Del', ['her', 'Del']],
    ['three', 'Josie, Mr Khan & Kai', ['Josie Fairweather', 'Mr Khan', 'Kai']],
    ['one, and how', 'Me, by letter', ['her']],
    ['one, named twice', 'Josie and Josie Fairweather', ['Josie Fairweather']],
    ['somebody outside the team', 'Kai', ['Kai']],
    ['somebody whose name has "and" in it', 'Andrea', ['Andrea']],
  ])('is %s: %s', (_, who, expected) => {
    expect(inWords(who)).toEqual(expected);
  });
});

describe('a name one press away', () => {
  test('is put after what stands there', () => {
    expect(withName('', 'Me')).toBe('Me');
    expect(withName('Me', 'Mr Khan')).toBe('Me, Mr Khan');
  });

  test('is taken out again, and nobody else with it', () => {
    expect(withoutName('Me, Mr Khan', 'Me', names)).toBe('Mr Khan');
    expect(withoutName('Josie and Me', 'Josie Fairweather', names)).toBe('Me');
    expect(withoutName('Jas, by letter', 'Me', names)).toBe('by letter');
  });

  test('counts as there however the person is named', () => {
    expect(isNamedIn('Me and Josie', 'Josie Fairweather', names)).toBe(true);
    expect(isNamedIn('Jas', 'Me', names)).toBe(true);
    expect(isNamedIn('Mr Larkham', 'Mr Khan', names)).toBe(false);
    expect(isNamedIn('', 'Me', names)).toBe(false);
  });
});
