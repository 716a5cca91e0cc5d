import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeEach, expect, test } from 'vitest';
import { builtNodes } from '../../src/islands/practice/item-view.ts';
import FoldedQuestion from '../../src/islands/question-stack/FoldedQuestion.astro';
import { sampleQuestion } from './question-page.ts';

const KINDS = ['single', 'number', 'multiple'] as const;

/** A spot with three questions, worked as on the page of a section. */
async function stackOnPage(hash = '') {
  const { workStack } = await import('../../src/islands/question-stack/stack.ts');
  const container = await AstroContainer.create();
  const folds = await Promise.all(
    KINDS.map((kind, i) => {
      const props = {
        question: sampleQuestion(kind),
        section: 's',
        places: [],
        number: `${i + 1}`,
      };
      return container.renderToString(FoldedQuestion, { props });
    }),
  );
  const head = '<div class="head"><p class="label">Check</p><p class="count">3 questions</p></div>';
  location.hash = hash;
  const html = `<io-question-stack class="question-stack">${head}${folds.join('')}</io-question-stack>`;
  document.body.replaceChildren(builtNodes(html));
  const root = document.querySelector('io-question-stack') as HTMLElement;
  workStack(root);
  const all = [...root.querySelectorAll<HTMLDetailsElement>('.folded-question')];
  return {
    root,
    all,
    front: () => all.flatMap((fold, i) => (fold.hasAttribute('hidden') ? [] : [i])),
    press(name: string) {
      const found = [...root.querySelectorAll('button')].find(
        (other) => (other.getAttribute('aria-label') ?? other.textContent) === name,
      );
      if (!found || found.hidden) throw new Error(`No button "${name}".`);
      found.click();
    },
    /** Answers a single or a number, rightly or not. */
    answer(place: number, right: boolean) {
      const fold = all[place];
      const [a, b] = fold?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
      if (place === 0) (right ? b : a)?.click();
      else {
        const field = fold?.querySelector<HTMLInputElement>('input[type=text]');
        if (field) field.value = right ? '9.4' : '90';
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        field?.dispatchEvent(new Event('change', { bubbles: true }));
      }
      fold?.querySelectorAll<HTMLButtonElement>('.confidence button')[0]?.click();
    },
    said: (selector: string) => root.querySelector(selector)?.textContent,
  };
}

beforeEach(() => {
  location.hash = '';
});

test('one question is in front; the others stay to be found and are reached by their place', async () => {
  const { all, front, press, said } = await stackOnPage();
  expect(front()).toEqual([0]);
  expect(all.map((fold) => fold.getAttribute('hidden'))).toEqual([
    null,
    'until-found',
    'until-found',
  ]);
  expect(said('.at')).toBe('1 of 3');
  press('Next question');
  expect(front()).toEqual([1]);
  press('Previous question');
  press('Previous question');
  expect(front()).toEqual([2]);
  expect(said('.at')).toBe('3 of 3');
});

test('an answered question offers the next open one in the same spot, unfolded, and says how it went', async () => {
  const { all, front, press, answer, said } = await stackOnPage();
  (all[0] as HTMLDetailsElement).open = true;
  expect(() => press('Next: 2 of 3')).toThrow();
  answer(0, false);
  press('Next: 2 of 3');
  expect(front()).toEqual([1]);
  expect(all.map(({ open }) => open)).toEqual([false, true, false]);
  answer(1, true);
  expect(said('.outcome')).toBe('');
  expect(all.map((fold) => fold.querySelector('.cue')?.textContent)).toEqual([
    '✗ Answered: not right',
    '✓ Answered: right',
    'Answer',
  ]);
});

test('the address of a question puts it in front and unfolds it', async () => {
  const { all, front } = await stackOnPage('#breast-q-multiple');
  expect(front()).toEqual([2]);
  expect(all[2]?.open).toBe(true);
});

test('an address that cannot be decoded leaves the first question in front', async () => {
  const { front } = await stackOnPage('#%E0%A4%A');
  expect(front()).toEqual([0]);
});

test('what the search of a browser finds comes to the front', async () => {
  const { all, front } = await stackOnPage();
  all[1]?.dispatchEvent(new Event('beforematch'));
  expect(front()).toEqual([1]);
});

test('once earlier answers stand, the first open question is in front, unless one is open already', async () => {
  const { all, front, answer } = await stackOnPage();
  answer(0, true);
  document.dispatchEvent(new Event('io-section-check-changed'));
  expect(front()).toEqual([1]);
  (all[1] as HTMLDetailsElement).open = true;
  answer(1, true);
  document.dispatchEvent(new Event('io-section-check-changed'));
  expect(front()).toEqual([1]);
});
