import { describe, expect, test } from 'vitest';
import { KINDS, questionOnPage, SAMPLES } from './question-page.ts';

describe.each(KINDS)('a question of kind %s', (kind) => {
  const { right, wrong } = SAMPLES[kind];

  test('asks how sure one is once it is answered, and emits the answer by the ids of options', async () => {
    const { button, mark, press, emitted } = await questionOnPage(kind);
    expect(button('Certain')?.disabled).toBe(true);
    mark(right);
    press('Certain');
    expect(emitted).toEqual([
      {
        type: 'io-question-answer',
        detail: {
          ...{ item: `breast-q-${kind}`, modified: '2026-11-23', response: right },
          ...{ confidence: 'certain', correct: true, retry: false },
        },
      },
    ]);
  });

  test('shows the answer in place, each part judged by itself, with one verdict a line', async () => {
    const { element, mark, press, text } = await questionOnPage(kind);
    mark(wrong);
    press('Guess');
    expect(element.dataset['phase']).toBe('answered');
    expect(text('.mark')).toEqual(MARKS[kind]);
    expect(text('.rationale').length).toBe(text('.mark').length);
    expect(text('.rationale').every((reason) => reason.length > 10)).toBe(true);
    expect(text('.verdict')).toEqual([
      kind === 'single' || kind === 'number' ? 'Not right.' : 'Not all right.',
    ]);
    expect(document.activeElement).toBe(element.querySelector('[role=group][aria-label=Answer]'));
  });

  test('counts a second try as a retry, and begins it with nothing marked', async () => {
    const { element, mark, press, emitted, text } = await questionOnPage(kind);
    mark(wrong);
    press('Certain');
    press('Try again');
    expect(text('.mark')).toEqual([]);
    expect(element.querySelectorAll('input:checked').length).toBe(0);
    mark(right);
    press('Certain');
    expect(emitted.map(({ detail }) => (detail as { retry: boolean }).retry)).toEqual([
      false,
      true,
    ]);
  });

  test('counts an answer after its key was opened as a retry', async () => {
    const { mark, press, emitted, text } = await questionOnPage(kind);
    press('Show the answer');
    expect(text('.mark').length).toBeGreaterThan(0);
    expect(emitted).toEqual([]);
    press('Hide the answer');
    expect(text('.mark')).toEqual([]);
    mark(right);
    press('Think so');
    expect(emitted[0]?.detail).toMatchObject({ retry: true, correct: true });
  });

  test('tells once that its key was opened', async () => {
    const { element, press } = await questionOnPage(kind);
    const told: unknown[] = [];
    element.addEventListener('io-question-shown', (event) =>
      told.push((event as CustomEvent).detail),
    );
    for (const name of ['Show the answer', 'Hide the answer', 'Show the answer']) press(name);
    expect(told).toEqual([element.id]);
  });

  test('takes a stray "certain" back: the response stands again, to be given with another word', async () => {
    const { element, mark, press, emitted, key } = await questionOnPage(kind);
    mark(wrong);
    press('Certain');
    key('z');
    expect(element.dataset['phase']).toBe('open');
    press('Guess');
    expect(emitted.map(({ type }) => type)).toEqual([
      'io-question-answer',
      'io-question-undo',
      'io-question-answer',
    ]);
    expect(emitted[2]?.detail).toMatchObject({
      response: wrong,
      confidence: 'guess',
      retry: false,
    });
  });

  test('counts another response after the verdict was seen and taken back as a retry', async () => {
    const { mark, press, emitted } = await questionOnPage(kind);
    mark(wrong);
    press('Certain');
    press('Undo');
    mark(right);
    press('Certain');
    expect(emitted[2]?.detail).toMatchObject({ response: right, retry: true });
  });

  test('offers no undo once something else was answered', async () => {
    const { element, mark, press, button, key, emitted } = await questionOnPage(kind);
    mark(wrong);
    press('Certain');
    element.settle();
    expect(button('Undo')).toBeUndefined();
    key('z');
    expect(emitted.length).toBe(1);
  });

  test('shows an answer that was given before, and is new again when the section is read afresh', async () => {
    const { element, mark, press, emitted, text } = await questionOnPage(kind);
    element.restore({ response: wrong, confidence: 'think', correct: false, retry: false });
    expect(text('.mark')).toEqual(MARKS[kind]);
    element.readAfresh();
    expect(text('.mark, .verdict')).toEqual(['']);
    expect(element.querySelectorAll('input:checked').length).toBe(0);
    mark(right);
    press('Certain');
    expect(emitted[0]?.detail).toMatchObject({ retry: false });
  });

  test('an earlier answer does not overwrite what the reader has begun', async () => {
    const { element, mark } = await questionOnPage(kind);
    mark(right);
    element.restore({ response: wrong, confidence: 'think', correct: false, retry: false });
    expect(element.dataset['phase']).toBe('open');
    expect(element.view.state.response).toEqual(right);
  });

  test('speaks its verdict in a place that stood there before', async () => {
    const { element, mark, press } = await questionOnPage(kind);
    const place = element.querySelector('.verdict[aria-live]');
    expect(place?.textContent).toBe('');
    mark(right);
    press('Guess');
    expect(element.querySelector('.verdict[aria-live]')).toBe(place);
    expect(place?.textContent).toBe('Right, by your own word a guess.');
  });

  test('does nothing on keys with a modifier', async () => {
    const { element, key } = await questionOnPage(kind);
    element.view.form.focus();
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) key('2', { [modifier]: true });
    expect(element.view.state.response).toBeUndefined();
  });
});

const MARKS = {
  single: ['Wrong', 'Right', 'Wrong, your answer'],
  multiple: ['True, as you said', 'False, you said true', 'True, you said false'],
  order: [
    'Place 1, you had it at place 2',
    'Place 2, you had it at place 1',
    'Place 3, as you said',
    'Place 4, as you said',
  ],
  number: ['9.4%. Right within 1%. You said 40%, 30.6% off.'],
  matching: ['C, as you said', 'A, you said B', 'C, as you said'],
  short: ['Said', 'Not said'],
};

describe('the keyboard', () => {
  test('chooses an option by digit or letter, goes on by Enter, and then says how sure one is by digit', async () => {
    const { element, key, emitted } = await questionOnPage('single');
    element.view.form.focus();
    key('2');
    expect(element.view.state.response).toEqual(['b']);
    key('c');
    expect(element.view.state.response).toEqual(['c']);
    key('2');
    key('Enter');
    key('3');
    expect(emitted[0]?.detail).toMatchObject({ response: ['b'], confidence: 'certain' });
  });

  test('leads back from how sure one is to the answer', async () => {
    const { element, key } = await questionOnPage('single');
    element.view.form.focus();
    key('1');
    key('Enter');
    expect(document.activeElement?.closest('.confidence')).not.toBeNull();
    key('Escape');
    expect(document.activeElement).toBe(element.querySelector('input:checked'));
  });

  test('marks a statement true by its digit, and false when it is pressed again', async () => {
    const { element, key } = await questionOnPage('multiple');
    element.view.form.focus();
    for (const digit of ['1', '2', '3', '3']) key(digit);
    expect(element.view.state.response).toEqual(['a', 'b']);
  });

  test('never acts while a number is typed', async () => {
    const { element, key } = await questionOnPage('number');
    element.view.form.focus();
    for (const pressed of ['1', 'z', 'a', 'ArrowDown']) expect(key(pressed)).toBe(true);
  });
});

describe('an order', () => {
  test('that nobody touched is no answer', async () => {
    const { button } = await questionOnPage('order');
    expect(button('Certain')?.disabled).toBe(true);
  });

  test('that nobody touched is confided by no way, neither at first nor on another try', async () => {
    const { element, mark, press, emitted } = await questionOnPage('order');
    element.view.confide('certain');
    expect(emitted).toEqual([]);
    mark(SAMPLES.order.wrong);
    press('Certain');
    press('Try again');
    element.view.confide('certain');
    expect(emitted).toHaveLength(1);
    expect(element.dataset['phase']).toBe('open');
  });

  test('is an answer when the reader says so, though nothing was moved', async () => {
    const { element, press, emitted } = await questionOnPage('order');
    const shown = [...element.querySelectorAll<HTMLElement>('[data-option]')].map(
      ({ dataset }) => dataset['option'],
    );
    press('This is my order');
    press('Guess');
    expect(emitted[0]?.detail).toMatchObject({ response: shown, correct: false });
  });
});

describe('a number', () => {
  test.each(['9,4', '9.4', ' 9,40 % '])('typed as "%s" is taken as 9.4', async (typed) => {
    const { type, press, emitted } = await questionOnPage('number');
    type(typed);
    press('Guess');
    expect(emitted[0]?.detail).toMatchObject({ response: 9.4, correct: true });
  });

  test('that is out of range or no number is explained, and stays as it was typed', async () => {
    const { element, type, button, text } = await questionOnPage('number');
    type('940');
    expect(text('.problem')).toEqual(['940% is out of range. Enter a number from 0 to 100%.']);
    expect(button('Guess')?.disabled).toBe(true);
    type('many');
    expect(text('.problem')[0]).toContain('is not a number');
    expect(element.querySelector<HTMLInputElement>('input[type=text]')?.value).toBe('many');
    type('5');
    expect(text('.problem')).toEqual(['']);
  });

  test('moves with the line', async () => {
    const { element, type } = await questionOnPage('number');
    const line = element.querySelector<HTMLInputElement>('input[type=range]');
    if (!line) throw new Error('There is no line.');
    type('12,5');
    expect(line.value).toBe('12.5');
    line.value = '30';
    line.dispatchEvent(new Event('input', { bubbles: true }));
    expect(element.view.state.response).toBe(30);
  });
});

describe('HTML that is not as it should be', () => {
  test.each([
    ['its data', 'script', 'has no data'],
    ['its form', '.body', 'has no .body'],
    ['its stem', '.stem', 'has no .stem'],
  ])('is named: without %s', async (_, part, message) => {
    const { element } = await questionOnPage('single');
    const copy = element.cloneNode(true) as typeof element;
    copy.querySelector(part)?.remove();
    expect(() => copy.view).toThrow(`Question "breast-q-single" ${message}`);
  });
});

describe('a belief to revise', () => {
  test('shows the reasons of all sides at a choice, and keeps nothing', async () => {
    const { element, emitted, text, button, press } = await questionOnPage('concordance');
    element.addEventListener('io-question-draft', () => emitted.push({ type: 'draft', detail: 0 }));
    element.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    expect(text('.rationale')).toEqual(['a', 'b', 'c'].map((id) => `This is the reason of ${id}.`));
    expect(text('.mark')).toEqual(['Your answer']);
    expect(text('.verdict')).toEqual(['']);
    expect(button('Certain')?.closest<HTMLElement>('.confidence')?.hidden).toBe(true);
    expect(emitted).toEqual([]);
    press('Hide the reasons');
    expect(element.dataset['phase']).toBe('open');
  });
});
