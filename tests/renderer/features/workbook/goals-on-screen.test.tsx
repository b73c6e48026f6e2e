// Goals, team and signing as they stand on the page: what is read, what is asked of whom, and what rests.

import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import '../../../../src/renderer/src/app/i18n';
import '../../../../src/renderer/src/app/desk-words';
import { Workbook } from '../../../../src/renderer/src/features/workbook/Workbook';
import { LiveRegion } from '../../../../src/renderer/src/ui/LiveRegion';
import { SavingProvider } from '../../../../src/renderer/src/ui/Saving';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import type { OpenPlan } from '../../../../src/shared/ipc/contract';
import { aGoal, aStep } from '../../../shared/domain/workbook/some-goals';
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

describe('a goal', () => {
  test('she works on shows its steps, one put away lets them rest until it is opened', () => {
    const steps = [aStep('Ring the landlord', 'Josie')];
    expect(goals(aGoal('My flat', steps)).match(/Ring the landlord/g)?.length).toBeGreaterThan(2);
    const away = goals(
      aGoal('My flat', steps, { status: 'i_changed_my_mind', because: 'service_did_not' }),
    );
    expect(away).not.toContain('Ring the landlord');
    expect(away).toContain('The service did not do it');
    expect(away).toContain('Bring it back');
    expect(goals(aGoal('My flat', steps))).not.toContain('Bring it back');
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
  const with_ = (rest: object, who = 'Josie') =>
    goals(aGoal('My flat', [aStep('Ring the landlord', who, rest)]));
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
  test('shows each of the five roles, somebody or nobody yet', () => {
    const team = [{ id: 'a', fields: { name: 'Del', role: 'peer_mentor', will_do: 'Walks' } }];
    const html = drawn('team', { team_people: team });
    expect(html).toContain('What I can expect from them');
    expect(html.match(/Nobody yet/g)).toHaveLength(4);
    expect(html).toContain('Probation worker</strong>');
    expect(html).not.toContain('Peer mentor</strong>');
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
