// Goals, team and signing as they stand on the page: what is read, what is asked of whom, and what rests.

import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { AnswersOnScreen } from '../../../../src/renderer/src/features/workbook/answers-on-screen';
import { StepCard } from '../../../../src/renderer/src/features/workbook/editors/StepCard';
import type { OneOpen } from '../../../../src/renderer/src/features/workbook/use-one-open';
import { Workbook } from '../../../../src/renderer/src/features/workbook/Workbook';
import {
  WorkbookContext,
  type WorkbookInUse,
} from '../../../../src/renderer/src/features/workbook/workbook-context';
import { LiveRegion } from '../../../../src/renderer/src/ui/LiveRegion';
import { SavingProvider } from '../../../../src/renderer/src/ui/Saving';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import type { OpenPlan } from '../../../../src/shared/ipc/contract';
import { aGoal, aStep } from '../../../shared/domain/workbook/some-goals';
import { stillClock } from './still-clock';
import { aRow, realContent, said } from './workbook-content';

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

const today = '2026-11-21';

function drawn(page: string, answers: Record<string, unknown>, walked = content): string {
  const rows = Object.entries(answers).map(([question, value], at) =>
    aRow(at + 1, said(value), 0, { question }),
  );
  const beside = { name: 'Jas', situation: 'short', facts: {}, schedule: {}, version: 1 };
  const plan = { ...beside, id: 'p', reference: 'AB12', answers: rows, today };
  return renderToString(
    <LiveRegion>
      <SavingProvider>
        <Workbook
          plan={plan as unknown as OpenPlan}
          content={walked}
          startAt={{ page }}
          onChanged={() => {}}
          onLeave={() => {}}
        />
      </SavingProvider>
    </LiveRegion>,
  )
    .replaceAll('<!-- -->', '')
    .replaceAll('&#x27;', "'");
}
const goals = (...all: ReturnType<typeof aGoal>[]) => drawn('goals', { my_goals: all });

const closed: OneOpen = { isOpen: () => false, open() {}, fold() {}, keep() {} };

/** One step, folded, as it stands in a goal that is open. */
function drawnStep(step: ReturnType<typeof aStep>): string {
  const rows = [aRow(1, said([aGoal('My flat', [step])]), 0, { question: 'my_goals' })];
  const answers = new AnswersOnScreen({
    workbook: content.workbook,
    answers: rows,
    save: async () => rows[0] as Answer,
    clock: stillClock(),
  });
  const inUse = { content, language: 'en', wording: 'key', givenBy: 'woman', voice: 'staff' };
  const nothing = () => {};
  const doings = { onPut: nothing, onMove: nothing, onRemove: nothing, onLeave: nothing };
  return renderToString(
    <WorkbookContext value={{ ...inUse, answers, plan: 'p', today } as unknown as WorkbookInUse}>
      <StepCard {...{ step, cards: closed, index: 0, count: 1, isSpare: false, ...doings }} />
    </WorkbookContext>,
  ).replaceAll('<!-- -->', '');
}

/** What stands in the list once tags are taken out. */
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a goal', () => {
  test('folds to what she wants, how it is, and the next step with who and when', () => {
    const steps = [
      aStep('Write the letter', 'Me', { done: 'done' }),
      aStep('Ring the landlord', 'Josie', { when: 'this_week' }),
      aStep('Meet Bev', 'Bev'),
    ];
    const html = goals(aGoal('My flat', steps, { status: 'working_on_it' }));
    expect(plain(html)).toContain(
      'My flat Working on it Next: Ring the landlord · Who: Josie · When: This week',
    );
    const card = html.split('goal-card')[1]?.split('</fieldset>')[0];
    expect(card).toContain('aria-expanded="false"');
    expect(card).not.toContain('Meet Bev');
    expect(card).not.toContain('<input');
  });

  test('put away shows the reason in place of steps, and the way back', () => {
    const away = goals(
      aGoal('My flat', [aStep('Ring the landlord', 'Josie')], {
        status: 'i_changed_my_mind',
        because: 'service_did_not',
      }),
    );
    expect(away).not.toContain('Ring the landlord');
    expect(away).toContain('The service did not do it');
    expect(away).toContain('Bring it back');
    expect(goals(aGoal('My flat'))).not.toContain('Bring it back');
  });

  test('begins open while there is none, and says nothing can be folded', () => {
    const card = goals().split('goal-card')[1];
    expect(card).toContain('What I want');
    expect(card?.split('</fieldset>')[0]).not.toContain('aria-expanded');
  });

  test('that is left to her asks the worker, and nobody where she reads alone', () => {
    const asks = 'Every step here is in her name. What will the team do?';
    const mine = aGoal('My flat', [aStep('Write my letter', 'Me')]);
    expect(goals(mine)).toContain(asks);
    expect(goals(aGoal('My flat', [aStep('Write', 'Me and Josie')]))).not.toContain(asks);
    const hers = { ...content, staffWords: { pages: {} } };
    const alone = drawn('goals', { my_goals: [mine] }, hers);
    expect(alone).not.toContain(asks);
    expect(alone).not.toContain('Copy for the sentence plan');
  });

  test('can begin from a hope that is no goal yet', () => {
    const hopes = ['My own door', 'A dog'].map((text, at) => ({ id: `h${at}`, fields: { text } }));
    const html = drawn('goals', { hopes, my_goals: [aGoal('A dog')] });
    const [, offered = ''] = html.split('Start from one of my hopes');
    expect(offered).toContain('My own door');
    expect(offered.split('Who does what')[0]).not.toContain('A dog');
  });
});

describe('a promise', () => {
  const with_ = (rest: object, who = 'Josie') => drawnStep(aStep('Ring the landlord', who, rest));
  const asks = 'I was told today';
  test.each([
    ['that is kept asks for the day she was told', { done: 'done' }, 'Josie', true],
    ['that was not kept does too', { done: 'cannot_yet' }, 'Josie', true],
    ['whose day has gone by does too', { when: 'a_date', date: '2026-11-20' }, 'Josie', true],
    ['for today does not yet', { when: 'a_date', date: today }, 'Josie', false],
    ['she was told of does not', { done: 'done', told: '2026-11-19' }, 'Josie', false],
    ['to herself is nobody else’s to tell', { done: 'done' }, 'Me', false],
  ])('%s', (_, rest, who, isAsked) => {
    expect(with_(rest, who).includes(asks)).toBe(isAsked);
    const folded = goals(aGoal('My flat', [aStep('Ring the landlord', who, rest)]));
    expect(folded.includes('Has anyone told me?')).toBe(isAsked);
  });

  test('says the day she was told, and the day it was planned for', () => {
    expect(with_({ done: 'done', told: '2026-11-19' })).toContain(
      'I was told on 19 November 2026.',
    );
    expect(with_({ when: 'a_date', date: '2026-11-20' })).toContain(
      'Was planned for 20 November 2026.',
    );
  });
});

describe('her team', () => {
  const team = (fields: Record<string, string>) =>
    drawn('team', { team_people: [{ id: 'a', fields }] });
  const del = { name: 'Del', role: 'peer_mentor', will_do: 'Walks' };

  test('shows each of the five roles, somebody or nobody yet', () => {
    const html = team(del);
    expect(plain(html)).toContain('Del Peer mentor · Walks');
    expect(html.match(/Nobody yet/g)).toHaveLength(4);
    expect(html).toContain('Probation worker</strong>');
    expect(html).not.toContain('Peer mentor</strong>');
    expect(plain(team({ role: 'peer_mentor', will_do: 'Walks' }))).toContain(
      'Peer mentor Nobody yet · Walks',
    );
  });

  test('says who leads, and never that somebody does not', () => {
    expect(plain(team({ ...del, leads: 'yes' }))).toContain('· Leads my plan right now');
    expect(team({ ...del, leads: 'no' })).not.toContain('Leads my plan right now');
  });

  test('asks nothing of a change of worker until one is changing', () => {
    const first = '1. I was told on';
    expect(team(del)).toContain('This worker is changing');
    expect(team(del)).not.toContain(first);
    const changing = [{ id: 'b', fields: { leaving: 'Del' } }];
    expect(drawn('team', { worker_steps: changing })).toContain(first);
  });
});

describe('signing', () => {
  const first = 'Sign your own promise first, above.';
  const worker = { kind: 'typed', name: 'Josie', on: today };

  test('is never needed, and that is said in every wording', () => {
    for (const style of ['easy', 'key', 'full']) {
      const html = drawn('agree', { reading_style: { chosen: style } });
      expect(html, style).toContain(
        'I do not have to sign. I get the same help, and my copy, if I do not.',
      );
    }
  });

  test('puts the worker’s promise first, with what is promised', () => {
    const promised = { my_goals: [aGoal('My flat', [aStep('Ring the landlord', 'Josie')])] };
    const html = drawn('agree', promised);
    expect(html.indexOf('question-sign_worker')).toBeLessThan(html.indexOf('question-sign_me'));
    expect(html).toContain('Ring the landlord');
    expect(html).toContain(first);
    expect(drawn('agree', { sign_worker: worker })).not.toContain(first);
  });

  test('says nothing of how it was signed before anything is there', () => {
    const card = (answers: Record<string, unknown>) =>
      drawn('agree', answers)
        .split('<fieldset class="question"')
        .find((each) => each.includes('id="question-sign_me"'));
    expect(card({})).toContain('I type it');
    expect(card({})).not.toContain('checked=""');
    expect(card({ sign_me: { kind: 'drawn', name: '', on: today } })).toContain('checked=""');
  });

  test('out loud asks who heard it, until that is written down', () => {
    const said_ = { kind: 'said', name: 'Jas', on: today };
    const asks = 'Write down who heard it.';
    expect(drawn('agree', { sign_me: said_ })).toContain(asks);
    expect(drawn('agree', { sign_me: { ...said_, saidTo: 'Josie' } })).not.toContain(asks);
  });

  test('agreeing, in part or not, and wanting time, are four answers alike', () => {
    const html = drawn('agree', {});
    const card = html
      .split('<fieldset class="question"')
      .find((each) => each.includes('agree_how'));
    expect(card?.match(/<label class="choice">/g)).toHaveLength(4);
  });
});
