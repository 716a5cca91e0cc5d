import { describe, expect, test } from 'vitest';
import type { SequenceModel, SequenceStep } from '../../../../src/course/schema/diagram.ts';
import { drawSequence } from '../../../../src/diagrams/renderer/page/sequence.ts';
import { columnsOf } from '../../../../src/diagrams/renderer/page/sequence-columns.ts';
import { drawn, texts } from '../../drawn.ts';
import { withFixedWidths } from './fixed-widths.ts';

withFixedWidths();

const names: Record<string, string> = { a: 'Probe', b: 'Tumor', c: 'Laser' };
const message = (from: string, to: string, text: string, given: object = {}): SequenceStep => ({
  ...{ kind: 'message', from, to, text, line: 'solid', arrow: true },
  ...given,
});
const note = (side: 'left' | 'right' | 'over', text: string, ...over: string[]): SequenceStep => ({
  ...{ kind: 'note', side, text, over },
});
const block = (word: string, ...branches: [string, ...SequenceStep[]][]): SequenceStep => ({
  ...{ kind: 'block', word },
  branches: branches.map(([title, ...steps]) => ({ title, steps })),
});
const model = (actors: string, steps: SequenceStep[]): SequenceModel => ({
  type: 'sequence',
  actors: [...actors].map((id) => ({ id, text: names[id] ?? id })),
  steps,
});
const draw = (...steps: SequenceStep[]) => drawSequence(model('ab', steps));
const named = (content: string, name: string) =>
  drawn(content).filter((element) => element.name === name);
const paths = (content: string) => named(content, 'path').map(({ has }) => has.d);
const place = ({ has }: { has: Readonly<Record<string, string>> }) =>
  [has.x, has.y, has.width, has.height].map(Number);

describe('the columns', () => {
  const lifelines = (actors: string, ...steps: SequenceStep[]) =>
    columnsOf(model(actors, steps)).actors.map(({ x }) => x);
  const right = (actors: string, ...steps: SequenceStep[]) => columnsOf(model(actors, steps)).right;

  test('are as near as their heads allow where little is said', () => {
    // Heads of 63.5 with 14 between them.
    expect(lifelines('abc', message('a', 'b', 'hi'))).toEqual([33.75, 111.25, 188.75]);
    expect(right('abc', message('a', 'b', 'hi'))).toBe(188.75 + 31.75);
    expect(columnsOf(model('a', [])).actors).toEqual([
      { id: 'a', lines: ['Probe'], width: 63.5, x: 33.75 },
    ]);
  });

  test('make room for what is said between neighbors, in either direction', () => {
    for (const step of [message('a', 'b', 'x'.repeat(16)), message('b', 'a', 'x'.repeat(16))])
      expect(lifelines('abc', step)).toEqual([33.75, 33.75 + 142, 33.75 + 142 + 77.5]);
  });

  test('have more room for a message where they are two', () => {
    const said = 'x'.repeat(7).concat(' ').repeat(4).trim();
    expect(lifelines('ab', message('a', 'b', said))).toEqual([33.75, 33.75 + 31 * 7 + 30]);
    expect(lifelines('abc', message('a', 'b', said))[1]).toBe(33.75 + 15 * 7 + 30);
  });

  test('share out the room that a message across several of them needs', () => {
    for (const step of [message('a', 'c', 'x'.repeat(21)), message('c', 'a', 'x'.repeat(21))])
      expect(lifelines('abc', step)).toEqual([33.75, 33.75 + 88.5, 33.75 + 177]);
  });

  test('look at neighbors first: what they need may be room enough', () => {
    const steps = [message('a', 'c', 'x'.repeat(21)), message('a', 'b', 'x'.repeat(16))];
    expect(lifelines('abc', ...steps)).toEqual([33.75, 33.75 + 142, 33.75 + 142 + 77.5]);
    const last = [message('a', 'c', 'x'.repeat(21)), message('c', 'b', 'x'.repeat(16))];
    expect(lifelines('abc', ...last)).toEqual([33.75, 111.25, 111.25 + 142]);
  });

  test('are no wider than a broken message needs', () => {
    const text = `${'x'.repeat(20)} ${'y'.repeat(20)}`;
    expect(lifelines('ab', message('a', 'b', text))).toEqual([33.75, 33.75 + 170]);
  });

  test('count what is said within blocks', () => {
    const steps = block('loop', ['', block('opt', ['', message('a', 'b', 'x'.repeat(16))])]);
    const [a = 0, b = 0] = lifelines('ab', steps);
    expect(b - a).toBe(142);
  });

  test('leave room at both ends for a note, a frame, and a message to oneself', () => {
    expect(lifelines('ab', note('over', 'n', 'a'))[0]).toBe(2 + 52);
    expect(right('ab', note('over', 'n', 'a'))).toBe(2 + 52 + 77.5 + 52);
    expect(lifelines('ab', block('loop', ['']))[0]).toBe(2 + 52);
    expect(lifelines('ab', note('left', 'n', 'a'))[0]).toBe(2 + 130);
    expect(lifelines('ab', note('left', 'n', 'b'))[0]).toBe(2 + 52);
    expect(lifelines('ab', note('right', 'n', 'a'))[0]).toBe(2 + 52);
    expect(right('ab', note('right', 'n', 'b'))).toBe(2 + 52 + 77.5 + 130);
    expect(right('ab', note('right', 'n', 'a'))).toBe(2 + 52 + 77.5 + 52);
    expect(right('ab', message('b', 'b', 'm'))).toBe(111.25 + 150);
    expect(right('ab', message('a', 'a', 'm'))).toBe(111.25 + 31.75);
    for (const step of [message('a', 'b', 'm'), message('b', 'a', 'm')])
      expect(right('ab', step)).toBe(111.25 + 31.75);
    expect(right('abc', message('a', 'b', 'm'), message('c', 'c', 'm'))).toBe(188.75 + 150);
    expect(right('abc', note('right', 'n', 'c'))).toBe(2 + 52 + 155 + 130);
  });

  test('break long names', () => {
    const [actor] = columnsOf({
      ...model('', []),
      actors: [{ id: 'x', text: 'Temperature of the map' }],
    }).actors;
    expect(actor?.lines).toEqual(['Temperature', 'of the map']);
    expect(actor?.width).toBe(11 * 7.5 + 26);
  });
});

describe('a picture', () => {
  test('has heads with their names, and a dotted line down from each', () => {
    const { content, width, height } = draw(message('a', 'b', 'hi'));
    const heads = named(content, 'rect').slice(-2);
    expect(heads.map(place)).toEqual([
      [2, 1, 63.5, 35],
      [79.5, 1, 63.5, 35],
    ]);
    expect(texts(content).slice(-2)).toEqual([
      { says: 'Probe', x: 33.8, y: 23.6 },
      { says: 'Tumor', x: 111.3, y: 23.6 },
    ]);
    expect(paths(content).slice(0, 2)).toEqual(['M33.8 35V95', 'M111.3 35V95']);
    expect(named(content, 'path')[0]?.has).toMatchObject({
      ...{ stroke: 'var(--rule-strong)', 'stroke-dasharray': '2 4' },
    });
    expect({ width, height }).toEqual({ width: 145, height: 97 });
  });

  test('has heads as high as the longest name', () => {
    const { content } = drawSequence({
      ...model('a', []),
      actors: [
        { id: 'a', text: 'Probe' },
        { id: 'x', text: 'Temperature of the map' },
      ],
    });
    expect(named(content, 'rect').map((head) => place(head)[3])).toEqual([54, 54]);
  });

  test('tells a message over its arrow, on paper, from the one to the other', () => {
    const { content } = draw(message('a', 'b', 'hi'));
    expect(texts(content)[0]).toEqual({ says: 'hi', x: 72.5, y: 64.8 });
    expect(place(named(content, 'rect')[0] ?? { has: {} })).toEqual([61.5, 51, 22, 18]);
    expect(named(content, 'rect')[0]?.has.fill).toBe('var(--paper)');
    expect(paths(content).slice(2)).toEqual(['M34.8 75H103.3', 'M110.3 75L102.3 78.5L102.3 71.5Z']);
    expect(named(content, 'path')[2]?.has).toMatchObject({
      ...{ fill: 'none', stroke: 'var(--ink-soft)', 'stroke-width': '1.25' },
    });
    expect(named(content, 'path')[2]?.has).not.toHaveProperty('stroke-dasharray');
    expect(named(content, 'path')[3]?.has.fill).toBe('var(--ink-soft)');
  });

  test('draws a message back to the left, dashed if dotted, and without a head if it has none', () => {
    const back = draw(message('b', 'a', 'hi', { line: 'dotted' }));
    expect(paths(back.content).slice(2)).toEqual([
      'M110.3 75H41.8',
      'M34.8 75L42.8 71.5L42.8 78.5Z',
    ]);
    expect(named(back.content, 'path')[2]?.has['stroke-dasharray']).toBe('4 3.5');
    const open = draw(message('b', 'a', 'hi', { arrow: false }));
    expect(paths(open.content).slice(2)).toEqual(['M110.3 75H34.8']);
  });

  test('puts what follows below, further down the more lines a message has', () => {
    const long = `${'x'.repeat(20)} ${'y'.repeat(20)}`;
    const { content } = draw(message('a', 'b', long), message('a', 'b', 'hi'));
    expect(texts(content)[0]?.says.split(' / ')).toHaveLength(2);
    // Two lines of 18, the arrow 6 below and 18 to the next.
    expect(texts(content)[1]?.y).toBe(64.8 + 18 + 6 + 18 + 18);
  });

  test('turns a message to oneself around beside the line', () => {
    const { content, height } = draw(message('b', 'b', 'heats'));
    expect(paths(content).slice(2)).toEqual([
      'M111.3 51h16a6 6 0 0 1 6 6V69a6 6 0 0 1 -6 6h-8',
      'M112.3 75L120.3 71.5L120.3 78.5Z',
    ]);
    expect(texts(content)[0]).toEqual({ says: 'heats', x: 141.3, y: 67.8 });
    expect(height).toBe(75 + 16 + 4);
    const dotted = draw(message('b', 'b', 'heats', { line: 'dotted' }));
    expect(named(dotted.content, 'path')[2]?.has['stroke-dasharray']).toBe('4 3.5');
    const long = draw(message('b', 'b', 'heats and cools again and again'));
    expect(long.height).toBe(51 + 2 * 18 + 16 + 4);
  });

  test('says in full ink what is said, and softly what is said about it', () => {
    const { content } = draw(
      message('a', 'b', 'one'),
      message('b', 'b', 'two'),
      block('loop', ['title', note('over', 'note', 'a')]),
    );
    const look = named(content, 'text').map(({ lines, has }) => [
      ...[lines[0], has.fill, has['text-anchor']],
    ]);
    expect(look.slice(0, 5)).toEqual([
      ['one', 'var(--ink)', 'middle'],
      ['two', 'var(--ink)', undefined],
      ['Repeated', 'var(--ink-soft)', undefined],
      ['title', 'var(--ink-soft)', undefined],
      ['note', 'var(--ink-soft)', 'middle'],
    ]);
    expect(named(content, 'path')[5]?.has.fill).toBe('var(--ink-soft)');
  });

  test('numbers messages and notes as its walk does', () => {
    const { content } = draw(
      message('a', 'b', 'one'),
      block('loop', ['', note('over', 'two', 'a')]),
      message('b', 'b', 'three'),
    );
    const said = named(content, 'text').filter(({ part }) => part !== undefined);
    expect(said.map(({ part, lines }) => `${part}: ${lines}`)).toEqual([
      ...['0: one', '1: two', '2: three'],
    ]);
  });
});

describe('a note', () => {
  const box = (...steps: SequenceStep[]) => {
    const found = named(draw(...steps).content, 'rect').find(
      ({ has }) => has.fill === 'var(--paper-sunk)',
    );
    return place(found ?? { has: {} });
  };

  test('over actors reaches beyond the outermost, with its words in its middle', () => {
    expect(box(note('over', 'stops', 'a', 'b'))).toEqual([2, 51, 181.5, 30]);
    expect(box(note('over', 'stops', 'b', 'a'))).toEqual([2, 51, 181.5, 30]);
    expect(box(note('over', 'stops', 'b'))).toEqual([79.5, 51, 104, 30]);
    const { content, height } = draw(note('over', 'stops', 'a', 'b'));
    expect(texts(content)[0]).toEqual({ says: 'stops', x: 92.8, y: 70.8 });
    expect(named(content, 'rect')[0]?.has).toMatchObject({ rx: '4', stroke: 'var(--rule)' });
    expect(height).toBe(51 + 30 + 14 + 4);
  });

  test('beside an actor stands at its side', () => {
    expect(box(note('right', 'stops', 'b'))).toEqual([54 + 77.5 + 8, 51, 120, 30]);
    expect(box(note('left', 'stops', 'a'))).toEqual([132 - 8 - 120, 51, 120, 30]);
  });

  test('is as high as its words need', () => {
    expect(box(note('over', 'stops by itself above', 'b'))[3]).toBe(2 * 18 + 12);
  });

  test('keeps within the frame around it', () => {
    const [left = 0, , width = 0] = box(block('loop', ['', note('over', 'stops', 'a', 'b')]));
    expect([left, left + width]).toEqual([2 + 8, 183.5 - 8]);
  });
});

describe('a block', () => {
  const frames = (content: string) =>
    named(content, 'rect').filter(({ has }) => has.fill === 'none');

  test('has a frame around what it holds, with its word and its title at the head', () => {
    const { content, height } = draw(block('loop', ['each day', message('a', 'b', 'hi')]));
    expect(texts(content).slice(0, 3)).toEqual([
      { says: 'Repeated', x: 12, y: 72.8 },
      { says: 'each day', x: 76, y: 72.8 },
      { says: 'hi', x: 92.8, y: 98.8 },
    ]);
    expect(frames(content).map(place)).toEqual([[2, 51, 181.5, 76]]);
    expect(frames(content)[0]?.has).toMatchObject({ rx: '6', stroke: 'var(--rule-strong)' });
    expect(height).toBe(51 + 76 + 16 + 4);
    const grounds = named(content, 'rect').filter(({ has }) => has.fill === 'var(--paper)');
    expect(grounds.slice(0, 2).map(place)).toEqual([
      [8, 59, 64, 18],
      [72, 59, 64, 18],
    ]);
  });

  test('without a title says its word alone', () => {
    const { content } = draw(block('opt', ['', message('a', 'b', 'hi')]));
    expect(texts(content).map(({ says }) => says)).toEqual(['Possibly', 'hi', 'Probe', 'Tumor']);
    expect(texts(content)[1]?.y).toBe(98.8);
  });

  test('breaks a long title, and what it holds stands below', () => {
    const title = 'heating a tissue without charring';
    const { content } = draw(block('loop', [title, message('a', 'b', 'hi')]));
    expect(texts(content)[1]?.says).toBe('heating a / tissue without / charring');
    expect(texts(content)[2]?.y).toBe(98.8 + 2 * 18);
  });

  test('has a dashed line before each other branch', () => {
    const { content } = draw(
      block('alt', ['hot', message('a', 'b', 'one')], ['cold', message('a', 'b', 'two')]),
    );
    expect(texts(content).map(({ says }) => says)).toEqual([
      ...['If', 'hot', 'one', 'Otherwise', 'cold', 'two', 'Probe', 'Tumor'],
    ]);
    const [, , line] = named(content, 'path');
    expect(line?.has).toMatchObject({
      ...{ d: 'M2 129H183.5', stroke: 'var(--rule-strong)', 'stroke-dasharray': '4 3.5' },
    });
    // A head of 34 and a message of 42 for each branch, and 2 for the line.
    expect(frames(content).map(place)).toEqual([[2, 51, 181.5, 2 * 76 + 2]]);
  });

  test('within another has a narrower frame, drawn before it', () => {
    const { content } = draw(block('loop', ['', block('opt', ['', message('a', 'b', 'hi')])]));
    expect(frames(content).map(place)).toEqual([
      [8, 85, 169.5, 76],
      [2, 51, 181.5, 126],
    ]);
  });
});
