// Half-filled forms: kept by the name of the form, dropped when sent, and handed over through a lock.

import { describe, expect, it } from 'vitest';
import { Drafts } from '../../../src/renderer/src/ui/drafts';
import { wayBack } from '../../../src/shared/domain/away/away';

describe('half-filled forms', () => {
  it('are there by the name of their form until they are sent', () => {
    const drafts = new Drafts();
    drafts.keep('contact:new', { name: 'Wren' });
    expect(drafts.has('contact:new')).toBe(true);
    expect(drafts.read('contact:new')).toEqual({ name: 'Wren' });
    expect(drafts.read('contact:one')).toBeUndefined();
    drafts.drop('contact:new');
    expect(drafts.all()).toEqual([]);
  });

  it('go through a lock, in the shape the vault takes', () => {
    const drafts = new Drafts();
    drafts.keep('contact:new', { name: 'Wren' });
    const kept = wayBack.parse({ place: '{}', drafts: drafts.all() });
    expect(new Drafts(kept.drafts).read('contact:new')).toEqual({ name: 'Wren' });
  });

  it('are never more than the vault takes, and nothing where what was kept cannot be read', () => {
    const drafts = new Drafts([{ form: 'broken', words: '{' }]);
    expect(drafts.read('broken')).toBeUndefined();
    for (let at = 0; at < 60; at += 1) drafts.keep(`form ${at}`, at);
    expect(wayBack.safeParse({ place: '{}', drafts: drafts.all() }).success).toBe(true);
    expect(drafts.read('form 59')).toBe(59);
    expect(drafts.has('form 0')).toBe(false);
  });
});
