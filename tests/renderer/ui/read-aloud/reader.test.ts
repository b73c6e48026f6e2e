// Finding voices that come late or never, and a voice that says nothing, stops, or ends too late.

import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../../../src/renderer/src/ui/read-aloud/pieces';
import { createReader, voiceNow } from '../../../../src/renderer/src/ui/read-aloud/reader';
import { aFakeVoice, aStillClock, voice } from './fake-voice';

const script = {
  id: 'hopes',
  pieces: piecesOf([{ id: 'label', text: 'My hopes. Or not.' }], 'en'),
};

function aReader(voices = [voice('en-GB')]) {
  const fake = aFakeVoice(voices);
  const clock = aStillClock();
  const reader = createReader(fake.engine, clock.later);
  return { fake, clock, reader, kind: () => reader.read().reading.now.kind };
}

describe('the voices of the computer', () => {
  test('that are there at once are known at once', () => {
    expect(aReader().reader.read().voices).toHaveLength(1);
  });

  test('that come late are waited for', () => {
    const { fake, clock, reader } = aReader([]);
    reader.begin();
    expect(reader.read().voices).toBeUndefined();
    clock.pass(2_000);
    fake.find([voice('en-GB')]);
    expect(reader.read().voices).toHaveLength(1);
  });

  test('that never come are known to be none, after three seconds', () => {
    const { clock, reader } = aReader([]);
    reader.begin();
    clock.pass(2_999);
    expect(reader.read().voices).toBeUndefined();
    clock.pass(1);
    expect(reader.read().voices).toEqual([]);
  });

  test('that come after all are taken up even then', () => {
    const { fake, clock, reader } = aReader([]);
    reader.begin();
    clock.pass(5_000);
    fake.find([voice('en-GB')]);
    expect(reader.read().voices).toHaveLength(1);
  });

  test('that are all far away are none', () => {
    const { clock, reader } = aReader([voice('en-GB', { isLocal: false })]);
    reader.begin();
    clock.pass(3_000);
    expect(reader.read().voices).toEqual([]);
  });

  test('coming late never begins to read by itself', () => {
    const { fake, clock, reader } = aReader([]);
    reader.begin();
    reader.tell({ kind: 'read', script });
    clock.pass(5_000);
    fake.find([voice('en-GB')]);
    expect(fake.said()).toEqual([]);
  });
});

describe('a voice for each language', () => {
  test('is its own, or none until she chooses another', () => {
    const { fake, reader } = aReader();
    expect(voiceNow(reader.read(), 'cy')).toBeUndefined();
    const welsh = { id: 'a', pieces: piecesOf([{ id: 'a', text: 'Helo.' }], 'cy') };
    reader.tell({ kind: 'read', script: welsh });
    expect(fake.said()).toEqual([]);
    reader.borrow('cy');
    reader.tell({ kind: 'read', script: welsh });
    expect(fake.utterances().map(({ voice: used }) => used.lang)).toEqual(['en-GB']);
    expect(voiceNow(reader.read(), 'pl')).toBeUndefined();
  });

  test('her choice gives way to a voice of the language', () => {
    const { fake, reader } = aReader();
    reader.begin();
    reader.borrow('cy');
    fake.find([voice('en-GB'), voice('cy-GB')]);
    expect(voiceNow(reader.read(), 'cy')?.lang).toBe('cy-GB');
  });
});

describe('reading', () => {
  test('says piece after piece, and then nothing', () => {
    const { fake, reader, kind } = aReader();
    reader.tell({ kind: 'read', script });
    expect(fake.speaking()).toBe('My hopes.');
    fake.end();
    expect(fake.speaking()).toBe('Or not.');
    fake.end();
    expect([fake.speaking(), kind()]).toEqual([undefined, 'silent']);
  });

  test('slower is slower', () => {
    const { fake, reader } = aReader();
    reader.tell({ kind: 'read', script });
    reader.tell({ kind: 'pace', pace: 'slower' });
    const [usual, slower] = fake.utterances().map(({ rate }) => rate);
    expect(slower).toBeLessThan(usual ?? 0);
  });

  test('news of what was hushed long ago changes nothing', () => {
    const { fake, reader } = aReader();
    reader.tell({ kind: 'read', script });
    reader.tell({ kind: 'again' });
    reader.tell({ kind: 'pause' });
    reader.tell({ kind: 'goOn' });
    fake.lateNews();
    expect([fake.speaking(), reader.read().reading.now.kind]).toEqual(['My hopes.', 'reading']);
  });

  test('a voice that never begins is given up after five seconds, and said to have stopped', () => {
    const { fake, clock, reader } = aReader();
    reader.tell({ kind: 'read', script });
    clock.pass(4_999);
    expect(reader.read().reading.now.kind).toBe('reading');
    clock.pass(1);
    expect(reader.read().reading.now).toEqual({ kind: 'silent', brokeAt: 'hopes' });
    expect(fake.speaking()).toBeUndefined();
  });

  test('a voice that begins may take its time, but not for ever', () => {
    const { fake, clock, reader } = aReader();
    reader.tell({ kind: 'read', script });
    fake.start();
    clock.pass(59_999);
    expect(fake.speaking()).toBe('My hopes.');
    clock.pass(1);
    expect(fake.speaking()).toBeUndefined();
    expect(reader.read().reading.now).toEqual({ kind: 'silent', brokeAt: 'hopes' });
  });

  test('a voice that breaks off leaves silence', () => {
    const { fake, reader } = aReader();
    reader.tell({ kind: 'read', script });
    fake.breakOff();
    expect(reader.read().reading.now).toEqual({ kind: 'silent', brokeAt: 'hopes' });
  });

  test('while paused nothing runs out', () => {
    const { clock, reader, kind } = aReader();
    reader.tell({ kind: 'read', script });
    reader.tell({ kind: 'pause' });
    clock.pass(600_000);
    expect(kind()).toBe('paused');
  });

  test('when its screens go, it falls silent and waits for nothing more', () => {
    const { fake, clock, reader, kind } = aReader();
    const end = reader.begin();
    reader.tell({ kind: 'read', script });
    end();
    expect([fake.speaking(), kind(), fake.listeners(), clock.waiting()]).toEqual([
      undefined,
      'silent',
      0,
      0,
    ]);
  });
});
