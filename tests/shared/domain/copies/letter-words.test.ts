import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careWordsIn, prisonWordsIn } from '../../../../src/shared/domain/copies/letter-words';
import { letterKinds, letterRules } from '../../../../src/shared/domain/copies/letters';
import { flatten, type WordsTree } from '../../../../src/shared/domain/languages/words-tree';

const names = ['HMP & YOI Low Brook'];

describe('words that say where she is', () => {
  it.each([
    ['the prison by name', 'Write to Low Brook', ['Low Brook']],
    ['the prison with its letters', 'HMP Low Brook, wing B', ['HMP', 'wing', 'Low Brook']],
    ['with dots', 'from H.M.P. somewhere', ['H.M.P.']],
    ['custody', 'I leave custody soon', ['custody']],
    ['with a letter nobody sees', 'in pri\u200bson now', ['prison']],
    ['release', 'After my release', ['release']],
    ['a swing is no wing', 'I like the swing', []],
    ['a cellar is no cell', 'Tools are in the cellar', []],
    ['ordinary words', 'I am away from home for now', []],
  ])('%s', (_, text, found) => {
    expect(prisonWordsIn(text, names)).toEqual(found);
  });
});

describe('words that say she was in care', () => {
  it.each([
    ['a care leaver', 'I am a care leaver', ['care leaver']],
    ['in care', 'I grew up in care', ['in care']],
    ['a foster home', 'My foster mum', ['foster']],
    ['her adviser', 'Ask my personal adviser', ['personal adviser']],
    ['careful', 'I am careful and I take care', []],
    ['care work', 'I would like to do care work', []],
  ])('%s', (_, text, found) => {
    expect(careWordsIn(text)).toEqual(found);
  });
});

describe('the same in the languages a letter can be in', () => {
  it.each([
    ['Polish', 'Jestem teraz w więzieniu.', ['więzieniu']],
    ['Polish without its accents', 'Jestem w wiezieniu', ['wiezieniu']],
    ['Polish for remand', 'Siedzę w areszcie', ['areszcie']],
    ['Romanian', 'Sunt la închisoare.', ['închisoare']],
    ['Romanian without its accents', 'la inchisoare', ['inchisoare']],
    ['Romanian for released', 'am fost eliberată', ['eliberată']],
    ['Welsh', 'Dw i yn y carchar', ['carchar']],
    ['Welsh with its first letter changed', 'Dw i yng ngharchar Eastwood', ['ngharchar']],
    ['a goal in Polish is no cell', 'Mam dwa cele', []],
    ['a mobile phone in Romanian is no cell', 'telefon celular', []],
  ])('%s: where she is', (_, text, found) => {
    expect(prisonWordsIn(text, names)).toEqual(found);
  });

  it.each([
    ['Polish', 'Byłam w domu dziecka', ['domu dziecka']],
    ['Polish, foster family', 'moja rodzina zastępcza', ['rodzina zastępcza']],
    ['Romanian', 'am fost în grija statului', ['grija statului']],
    ['Welsh', 'Dw i wedi bod mewn gofal', ['mewn gofal']],
    ['my house in Polish', 'w domu', []],
  ])('%s: that she was in care', (_, text, found) => {
    expect(careWordsIn(text)).toEqual(found);
  });

  it('finds a word wherever it stands between others, whatever stands around it', () => {
    const other = fc.constantFrom('ał', 'Zażółć', 'dw i', 'ș', '我', '👩🏽', '1');
    fc.assert(
      fc.property(fc.array(other), fc.array(other), (before, after) => {
        const text = [...before, 'więzienie', ...after].join(' ');
        expect(prisonWordsIn(text, [])).toEqual(['więzienie']);
      }),
    );
  });

  const quiet = letterKinds.filter((letter) => !letterRules[letter].saysPrison);
  it.each(['en', 'cy', 'ro', 'pl'])('%s: no sentence of ours stops its own letter', (tag) => {
    const tree = JSON.parse(readFileSync(`resources/locales/${tag}/letter-text.json`, 'utf8'));
    for (const letter of quiet) {
      const ours = [...flatten(tree[letter] as WordsTree), ...flatten(tree.common as WordsTree)];
      const said = ours.filter(([key]) => key !== 'paragraphs.where').map(([, words]) => words);
      expect(said.length).toBeGreaterThan(5);
      expect(said.flatMap((words) => prisonWordsIn(words, []))).toEqual([]);
      expect(said.flatMap(careWordsIn)).toEqual([]);
    }
  });
});
