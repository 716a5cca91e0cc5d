// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { QuestionElement } from '../../../../src/islands/question/element.ts';
import { showStanding } from '../../../../src/islands/section-check/standing-view.ts';
import { mount } from '../mount.ts';

const PAGE = `<section data-section="breast">
  <ul><li data-can-do="explain">explain <span></span></li><li data-can-do="judge">judge <span></span></li></ul>
  <b data-tally></b> <span data-returns></span>
  <a href="#top" data-go-on hidden>Go on</a><a href="/practice/" data-missed hidden>Missed</a>
  <ol>
    <li data-item="q1" data-objective="explain"><a href="#q1">One</a></li>
    <li data-item="q2" data-objective="explain"><a href="#q2">Two</a></li>
    <li data-item="q3" data-objective="judge"><a href="#q3">Three</a></li>
  </ol>
</section>`;

async function shown(verdicts: Record<string, string>) {
  mount(PAGE);
  const root = document.querySelector('section') as HTMLElement;
  const questions = ['q1', 'q2', 'q3'].map((id) => {
    const question = document.createElement('div');
    question.id = id;
    if (verdicts[id]) question.dataset['verdict'] = verdicts[id];
    Object.assign(question, { view: { data: { modified: '2026-11-01' } } });
    return question as unknown as QuestionElement;
  });
  const atMillis = Date.now() - 1000;
  const events = Object.entries(verdicts).map(([item, verdict]) => ({
    ...{ id: item, atMillis, kind: 'answered', item, correct: verdict === 'right' },
    ...{ confidence: 'think', response: ['a'], mode: 'check', modified: '2026-11-01' },
  }));
  await showStanding(root, questions, { read: async () => ({ events }) as never });
  const text = (selector: string) => root.querySelector(selector)?.textContent;
  const link = (selector: string) => root.querySelector<HTMLAnchorElement>(selector);
  return { root, questions, text, link };
}

test('before anything is answered, the end of a section counts and leads nowhere', async () => {
  const { text, link } = await shown({});
  expect(text('[data-tally]')).toBe('3 questions on this section.');
  expect(text('[data-can-do=explain] span')).toBe('');
  expect(text('[data-returns]')).toBe('');
  expect(link('[data-go-on]')?.hidden).toBe(true);
  expect(link('[data-missed]')?.hidden).toBe(true);
});

test('answers show at the list, at their objective and in what comes back, and lead to what is open', async () => {
  const { root, questions, text, link } = await shown({ q1: 'right', q3: 'wrong' });
  expect(text('[data-tally]')).toBe('2 of 3 questions answered, 1 to settle.');
  expect(text('[data-can-do=explain] span')).toBe('1 of 2 questions right');
  expect(text('[data-can-do=judge] span')).toBe('0 of 1 question right');
  expect(
    [...root.querySelectorAll<HTMLElement>('li[data-item]')].map((li) => li.dataset['outcome']),
  ).toEqual(['right', 'open', 'wrong']);
  expect(link('[data-go-on]')?.hash).toBe('#q2');
  expect(link('[data-missed]')?.textContent).toBe('Practice the one you missed');
  expect(text('[data-returns]')).toMatch(/^1 comes back today, 1 in \d+ days\.$/);
  expect(questions.map(({ dataset }) => dataset['returns'] === undefined)).toEqual([
    false,
    true,
    false,
  ]);
});
