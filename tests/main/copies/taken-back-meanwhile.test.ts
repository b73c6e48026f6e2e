// She takes something back between the look and the making, or while the copy is drawn: nothing is made, nothing is on record.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Desk } from '../../../src/main/plans/desk';
import type { Vault } from '../../../src/main/vault/vault';
import type {
  CopyMade,
  CopyPreview,
  LetterDraft,
  LetterLookedAt,
  LookedAtCopy,
} from '../../../src/shared/ipc/contract';
import type { CopyOnRecord } from '../../../src/shared/ipc/handed-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources } from '../../support/a-vault';
import { bodyText } from '../../support/pdf-tools';

let vault: Vault;
let desk: Desk;
let plan: string;
let folder: string;
let whileDrawing: () => Promise<unknown>;
let clock: number;
const places = new Map<string, string>();

beforeEach(async () => {
  folder = await aFolder();
  whileDrawing = async () => undefined;
  clock = Date.parse('2026-11-21T09:00:00.000Z');
  vault = await anOpenVault(folder, {
    now: () => {
      clock += 1000;
      return new Date(clock).toISOString();
    },
    exporter: {
      findMissing: async () => [],
      draw: async (copy) => {
        await whileDrawing();
        return renderPlanCopy(copy, resources);
      },
    },
    takePlace: (ticket) => places.get(ticket),
  });
  const open = vault.desk();
  if (!open) throw new Error('the vault is not open');
  desk = open;
  plan = await aPlan(vault);
  await answer('about_words', 'I make people laugh');
  await answer('home_keep', { chosen: 'keep' });
  await answer('share_explained', { chosen: 'yes' });
  await answer('share_with', { chosen: ['pom', 'housing'] });
  await says('landlord', 'yes');
  await says('referral', 'yes');
  await says('council', 'yes', { words: 'Derby City Council', country: 'england' });
  await says('contact', 'yes', { words: 'Write to me' });
});
afterEach(() => vault.close());

const answer = (question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
  });
const says = (what: string, said: string, more: object = {}) =>
  get(vault, 'consents', 'say', {
    ...{ plan, withHer: true },
    consent: { what, said, day: '2026-11-21', there: 'Rae', ...more },
  });
const keeps = (audience: string, id: string) =>
  get(vault, 'sharing', 'choose', {
    ...{ plan, withHer: true },
    choices: [{ target: { kind: 'page', id }, audience, level: 'nothing' }],
  });
const ticket = (name: string) => {
  const made = createHash('md5').update(name).digest('hex');
  places.set(made, join(folder, name));
  return made;
};
const codeOf = (reply: Awaited<ReturnType<typeof ask>>) => (reply.ok ? 'made' : reply.failure.code);
const pdfs = async () => (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
const onRecord = () => get<CopyMade[]>(vault, 'copies', 'list', { plan });
const handed = () => get<CopyOnRecord[]>(vault, 'handed', 'list', { plan });
const meantOf = ({ who }: { who?: CopyPreview['who'] }) =>
  who && { name: who.name, bornOrNumber: who.born ?? who.prisonNumber };

type Order = { copyFor: string; kind?: string; saidYes?: string[]; to?: string };
async function lookThenMake(of: Order, meanwhile: () => Promise<unknown>, changes: object = {}) {
  const order = { plan, style: 'key', saidYes: [], ...of };
  const seen = await get<CopyPreview>(vault, 'copies', 'preview', order);
  await meanwhile();
  const meant = meantOf(seen);
  const asked = { ...order, place: ticket('copy.pdf'), meant, looked: seen.code, ...changes };
  return codeOf(await ask(vault, 'copies', 'make', asked));
}

async function draftThenMake(
  letter: string,
  meanwhile: () => Promise<unknown>,
  changes: object = {},
) {
  const request = { plan, letter, saidYes: ['home_keep'] };
  const shown = await get<LetterDraft>(vault, 'letters', 'draft', request);
  const { subject, greeting, paragraphs, version, fromWithoutPrison: from } = shown;
  const written = {
    ...{ ...request, to: 'Ms Bell, Derby City Council', address: '', from, subject, greeting },
    ...{ paragraphs, reply: '', saysPrison: true, fullName: true, saidYesToIt: true },
    ...(({ version: _, ...rest }: { version?: unknown }) => rest)(changes),
  };
  // Looking draws as well; what happens meanwhile happens after it.
  const later = whileDrawing;
  whileDrawing = nothing;
  const { looked = 'f'.repeat(64) } = await get<LetterLookedAt>(vault, 'letters', 'look', written);
  whileDrawing = later;
  await meanwhile();
  const asked = {
    ...{ ...written, place: ticket('letter.pdf'), meant: meantOf(shown), version, looked },
    ...changes,
  };
  return codeOf(await ask(vault, 'letters', 'make', asked));
}

const nothing = async () => undefined;
const noMore = (what: string) => () => says(what, 'no');
const noAbout =
  (audience: string, page = 'about-me') =>
  () =>
    keeps(audience, page);
const pack = { kind: 'housing', copyFor: 'housing', saidYes: ['home_keep'] };

describe('taken back after the look', () => {
  const cases: [string, () => Promise<string>, string][] = [
    ['a copy, nothing changed', () => lookThenMake({ copyFor: 'pom' }, nothing), 'made'],
    [
      'a copy, and she keeps a page of it now',
      () => lookThenMake({ copyFor: 'pom' }, noAbout('pom')),
      'changed-since-look',
    ],
    [
      'a copy, and she does not name this reader any more',
      () => lookThenMake({ copyFor: 'pom' }, () => answer('share_with', { chosen: ['pa'] })),
      'changed-since-look',
    ],
    ['a housing pack, nothing changed', () => lookThenMake(pack, nothing), 'made'],
    [
      'a housing pack, and her yes to be referred is taken back',
      () => lookThenMake(pack, noMore('referral')),
      'sharing-first',
    ],
    ['a letter to her landlord, nothing changed', () => draftThenMake('landlord', nothing), 'made'],
    [
      'a letter to her landlord, and her yes is taken back',
      () => draftThenMake('landlord', noMore('landlord')),
      'sharing-first',
    ],
    [
      'a letter, and she keeps an answer in it now',
      () => draftThenMake('landlord', noAbout('housing', 'home-now')),
      'changed-since-look',
    ],
    ['a letter to the council she named', () => draftThenMake('housing', nothing), 'made'],
    [
      'a letter to another council',
      () => draftThenMake('housing', nothing, { to: 'Leeds City Council' }),
      'another-council',
    ],
    [
      'a letter to a council, and she names another one now',
      () =>
        draftThenMake('housing', () =>
          says('council', 'yes', { words: 'Leeds City Council', country: 'england' }),
        ),
      'another-council',
    ],
    [
      'a letter to a council, and nobody may pass on how to reach her now',
      () => draftThenMake('housing', noMore('contact')),
      'sharing-first',
    ],
  ];
  it.each(cases)('%s', async (_, make, expected) => {
    expect(await make()).toBe(expected);
    expect(await pdfs()).toHaveLength(expected === 'made' ? 1 : 0);
    expect(await onRecord()).toHaveLength(expected === 'made' ? 1 : 0);
  });

  it('a housing pack for somebody at another council is refused as it is looked at', async () => {
    const order = { plan, style: 'key', ...pack };
    const look = async (to: string) =>
      ask(vault, 'copies', 'preview', { ...order, to }).then(
        (reply) => reply.ok || reply.failure.params,
      );
    expect(await look('Mr Khan, Leeds City Council')).toEqual({
      ...{ typed: 'Leeds City Council', named: 'Derby City Council' },
    });
    for (const to of ['', 'Mr Khan', 'Mr Khan, city of Derby']) expect(await look(to)).toBe(true);
  });

  it('a copy of a batch', async () => {
    await answer('team_people', [
      { id: 'k', fields: { name: 'Mr Khan', role: 'prison_offender_manager' } },
    ]);
    const order = { plan, kind: 'plan', style: 'key', to: 'Mr Khan' };
    const { preview } = await get<{ preview: CopyPreview }>(vault, 'batches', 'look', order);
    await keeps('pom', 'about-me');
    places.set(ticket('into'), folder);
    const { batch } = await get<{ batch: string }>(vault, 'batches', 'begin', {
      place: ticket('into'),
    });
    const asked = { ...order, batch, meant: meantOf(preview) };
    expect(codeOf(await ask(vault, 'batches', 'make', asked))).toBe('not-ready');
    expect(await onRecord()).toEqual([]);
  });
});

describe('taken back while it is drawn', () => {
  const cases: [string, () => Promise<string>][] = [
    ['a copy, and she keeps a page', () => lookThenMake({ copyFor: 'pom' }, nothing)],
    ['a letter to her landlord', () => draftThenMake('landlord', nothing)],
    ['a housing pack', () => lookThenMake(pack, nothing)],
  ];
  it.each(cases)('%s', async (_, make) => {
    whileDrawing = async () => {
      await keeps('pom', 'about-me');
      await says('landlord', 'no');
    };
    expect(await make()).toBe('changed-since-look');
    expect(await pdfs()).toEqual([]);
    expect(await onRecord()).toEqual([]);
  });
});

describe('a copy for anybody but her is looked at first', () => {
  const cases: [string, Order, string][] = [
    ['her offender manager’s', { copyFor: 'pom' }, 'look-first'],
    ['her specialist’s own', { copyFor: 'specialist' }, 'look-first'],
    ['a housing pack', pack, 'look-first'],
    ['her own', { copyFor: 'woman' }, 'made'],
  ];
  it.each(cases)('%s', async (_, order, expected) => {
    expect(await lookThenMake(order, nothing, { looked: undefined })).toBe(expected);
    expect(await pdfs()).toHaveLength(expected === 'made' ? 1 : 0);
  });

  it('and a code that is not of this copy is none', async () => {
    expect(await lookThenMake({ copyFor: 'pom' }, nothing, { looked: 'abcdef0123' })).toBe(
      'changed-since-look',
    );
  });

  it('a letter too: a draft of no version is none', async () => {
    expect(await draftThenMake('landlord', nothing, { version: undefined })).toBe('not-understood');
    expect(await draftThenMake('landlord', nothing, { version: 99 })).toBe('changed-since-look');
    expect(await pdfs()).toEqual([]);
  });
});

describe('what a letter is on record as holding', () => {
  const made = async (changes: object) => {
    expect(await draftThenMake('landlord', nothing, changes)).toBe('made');
    return handed();
  };
  const draft = () =>
    get<LetterDraft>(vault, 'letters', 'draft', {
      plan,
      letter: 'landlord',
      saidYes: ['home_keep'],
    });

  it('is the answer she ticked, and what she takes back of it is told', async () => {
    expect((await made({}))[0]).toMatchObject({ letter: 'landlord', questions: ['home_keep'] });
    await keeps('housing', 'home-now');
    expect((await handed())[0]?.takenBack).toMatchObject([{ question: 'home_keep' }]);
  });

  it('is not an answer whose words were taken out of it: she takes back nothing it shows', async () => {
    const { paragraphs } = await draft();
    const without = paragraphs.map((each) =>
      each.id === 'hers-home_keep' ? { ...each, text: ' ' } : each,
    );
    expect((await made({ paragraphs: without }))[0]?.questions).toEqual([]);
    await keeps('housing', 'home-now');
    expect((await handed())[0]).toMatchObject({ takenBack: [], stops: [], yesesGone: [] });
  });

  it('is the answer still where its words were put into another paragraph', async () => {
    await answer('belongings', 'My ring is in the blue tin under the stairs.');
    const target = { kind: 'question', id: 'belongings' };
    const choices = [{ target, audience: 'housing', level: 'all' }];
    await get(vault, 'sharing', 'choose', { plan, withHer: true, choices });
    const request = { plan, letter: 'landlord', saidYes: ['belongings'] };
    const { paragraphs, version } = await get<LetterDraft>(vault, 'letters', 'draft', request);
    const hers = paragraphs.find(({ id }) => id === 'hers-belongings')?.text ?? 'not offered';
    const moved = paragraphs.map(({ id, text }) =>
      id === 'hers-belongings'
        ? { id, text: '' }
        : { id, text: id === 'end' ? `So:\n${hers}` : text },
    );
    const [copy] = await made({ ...request, paragraphs: moved, version });
    expect(copy?.questions).toEqual(['belongings']);
  });

  it('does not need housing workers named as readers, and rests on her yes to her landlord', async () => {
    await answer('share_with', { chosen: ['pom'] });
    expect((await made({}))[0]).toMatchObject({ stops: [], yesesGone: [] });
    await says('referral', 'no');
    expect((await handed())[0]?.yesesGone).toEqual([]);
    await says('landlord', 'no');
    expect((await handed())[0]?.yesesGone).toEqual([
      { what: 'landlord', because: 'taken_back', day: '2026-11-21' },
    ]);
    const bytes = new Uint8Array(await readFile(join(folder, 'letter.pdf')));
    const dropped = { fileName: 'letter.pdf', bytes };
    expect(await get(vault, 'copies', 'checkDropped', dropped)).toMatchObject({
      record: { letter: 'landlord', since: { yesesGone: [{ what: 'landlord' }] } },
    });
  });
});

describe('a housing pack that went out with her yes to be referred', () => {
  it('is told once that yes is taken back, and the letter that asks for it says so', async () => {
    expect(await lookThenMake(pack, nothing)).toBe('made');
    const [copy] = await handed();
    expect(copy?.yesesGone).toEqual([]);
    const letter = async () => {
      await get(vault, 'handed', 'letter', { plan, copy: copy?.id, place: ticket('ask.pdf') });
      return bodyText(new Uint8Array(await readFile(join(folder, 'ask.pdf'))));
    };
    expect(await letter()).not.toContain('referral');
    await says('referral', 'no');
    expect((await handed())[0]).toMatchObject({
      yesesGone: [{ what: 'duty_to_refer', because: 'taken_back', day: '2026-11-21' }],
      takenBack: [],
    });
    const text = (await letter()).replace(/\s+/gu, ' ');
    expect(text).toContain('She no longer agrees to a referral that rests on this copy.');
    expect(text).not.toMatch(/Nia|Example|Derby/);
  });
});

describe('a second signature', () => {
  const exporter = {
    findMissing: async () => [],
    draw: (copy: Parameters<typeof renderPlanCopy>[0]) => renderPlanCopy(copy, resources),
  };
  const who = { name: 'Sam Okafor', role: 'POM' };
  beforeEach(async () => {
    const order = { plan, copyFor: 'pom' as const, style: 'key' as const, saidYes: [] };
    await makeCopy(desk, exporter, order, join(folder, 'copy.pdf'));
  });
  const look = async () => {
    const place = ticket('copy.pdf');
    return { place, said: await get<LookedAtCopy>(vault, 'signing', 'lookAtCopy', { place }) };
  };
  const sign = async (place: string) =>
    codeOf(await ask(vault, 'signing', 'countersign', { place, to: ticket('signed.pdf'), ...who }));

  it('says first what she changed since, and may still be given', async () => {
    await answer('about_words', 'I keep to myself');
    const { place, said } = await look();
    expect(said).toMatchObject({
      kind: 'ready',
      since: {
        changed: [{ page: 'About me', questions: ['A few words about me'] }],
        takenBack: [],
      },
    });
    expect(await sign(place)).toBe('made');
  });

  it('is not given under what she has taken back', async () => {
    await keeps('pom', 'about-me');
    const { place, said } = await look();
    expect(said).toMatchObject({
      kind: 'taken-back',
      since: { takenBack: [{ page: 'About me' }] },
    });
    expect(await sign(place)).toBe('file-gone');
  });

  it.each([
    ['takes something back', () => keeps('pom', 'about-me')],
    ['changes her words', () => answer('about_words', 'I keep to myself')],
    ['names this reader no more', () => answer('share_with', { chosen: ['probation'] })],
  ])('is not given once she %s after the look', async (_, change) => {
    const { place } = await look();
    await change();
    expect(await sign(place)).toBe('changed-since-look');
    expect(await pdfs()).toEqual(['copy.pdf']);
  });

  it('is kept as it was sent, and saved again byte for byte; each time is written down', async () => {
    expect(await sign((await look()).place)).toBe('made');
    const sent = await readFile(join(folder, 'signed.pdf'));
    const [copy] = await handed();
    const [one] = copy?.countersigned ?? [];
    expect(one).toMatchObject({ ...who, fileName: 'signed.pdf', keptBytes: sent.length });
    const place = ticket('again.pdf');
    const which = { plan, copy: copy?.id, place, signed: one?.id };
    const reply = await get<{ copies: CopyOnRecord[] }>(vault, 'handed', 'saveAgain', which);
    expect((await readFile(join(folder, 'again.pdf'))).equals(sent)).toBe(true);
    expect(reply.copies[0]?.savedAgain).toHaveLength(1);
    const bytes = new Uint8Array(sent);
    expect(await get(vault, 'copies', 'checkDropped', { fileName: 'a.pdf', bytes })).toMatchObject({
      verdict: 'unchanged',
      signatures: [{ onRecord: 'made' }, { onRecord: 'countersigned', role: 'POM' }],
      record: { countersignedLater: [] },
    });
    const first = new Uint8Array(await readFile(join(folder, 'copy.pdf')));
    expect(
      await get(vault, 'copies', 'checkDropped', { fileName: 'a.pdf', bytes: first }),
    ).toMatchObject({ record: { countersignedLater: [{ name: 'Sam Okafor', isKept: true }] } });
  });

  it('of another plan is not saved with this one, and what is kept is history', async () => {
    expect(await sign((await look()).place)).toBe('made');
    const [copy] = await handed();
    const signed = copy?.countersigned[0]?.id;
    const other = await aPlan(vault, { legalName: 'Bea Other', prisonNumber: 'A4321CB' });
    const asked = { plan: other, copy: copy?.id, signed, place: ticket('again.pdf') };
    expect(codeOf(await ask(vault, 'handed', 'saveAgain', asked))).toBe('not-found');
    await get(vault, 'handed', 'keepWent', { plan, copy: copy?.id, went: 'file', copies: 1 });
    for (const sql of [
      'UPDATE countersigned_bytes SET size = 1',
      'DELETE FROM countersigned_bytes',
    ]) {
      const done = desk.connection.transaction((writer) => writer.run(sql));
      await expect(done, sql).rejects.toThrow(/SQLITE_CONSTRAINT/);
    }
  });
});
