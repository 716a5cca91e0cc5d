import { describe, expect, test } from 'vitest';
import { sequenceModel } from '../../../../src/diagrams/renderer/page/sequence-model.ts';

const KINDS = [
  ...['SOLID', 'DOTTED', 'SOLID_OPEN', 'DOTTED_OPEN', 'BIDIRECTIONAL_SOLID', 'NOTE'],
  ...['LOOP_START', 'LOOP_END', 'ALT_START', 'ALT_ELSE', 'ALT_END', 'PAR_START', 'PAR_AND'],
  ...['PAR_END', 'CRITICAL_START', 'CRITICAL_OPTION', 'CRITICAL_END', 'ACTIVE_START'],
  ...['ACTIVE_END', 'AUTONUMBER'],
] as const;
type Kind = (typeof KINDS)[number];
const LINETYPE = Object.fromEntries(KINDS.map((kind, i) => [kind, i])) as Record<Kind, number>;
const PLACEMENT = { LEFTOF: 0, RIGHTOF: 1, OVER: 2 };

/** A message as Mermaid keeps it. */
const kept = (kind: Kind, message?: unknown, rest: object = {}) => ({
  ...{ type: LINETYPE[kind], message },
  ...rest,
});
const said = (kind: Kind, text: string) => kept(kind, text, { from: 'a', to: 'b' });
const actors = new Map([['a', { description: 'Tumor<br/>cell' }]]);
const read = (...messages: object[]) =>
  sequenceModel({
    ...{ LINETYPE, PLACEMENT },
    getMessages: () => messages,
    getActors: () => actors,
    getActorKeys: () => ['a', 'b'],
  });
const message = (text: string, given: object = {}) => ({
  ...{ kind: 'message', from: 'a', to: 'b', text, line: 'solid', arrow: true },
  ...given,
});

test('actors stand in their order with their names, or with their ids', () => {
  expect(read()).toEqual({
    type: 'sequence',
    actors: [
      { id: 'a', text: 'Tumor cell' },
      { id: 'b', text: 'b' },
    ],
    steps: [],
  });
});

test('messages have their words, their line and whether they end in an arrow', () => {
  const { steps } = read(
    said('SOLID', 'shows an<br/>antigen'),
    said('DOTTED', 'answers'),
    said('SOLID_OPEN', 'touches'),
    said('DOTTED_OPEN', 'may touch'),
    said('BIDIRECTIONAL_SOLID', 'exchange'),
    kept('SOLID', { text: 'wrapped' }, { from: 1, to: 2 }),
  );
  expect(steps).toEqual([
    message('shows an antigen'),
    message('answers', { line: 'dotted' }),
    message('touches', { arrow: false }),
    message('may touch', { line: 'dotted', arrow: false }),
    message('exchange'),
    message('wrapped', { from: '1', to: '2' }),
  ]);
});

test('what the site does not draw is left out', () => {
  const { steps } = read(
    kept('ACTIVE_START', undefined, { from: 'a', to: 'b' }),
    kept('AUTONUMBER', { start: 1 }),
    kept('SOLID', 'from nobody', { to: 'b' }),
    kept('SOLID', 'to nobody', { from: 'a' }),
    kept('ACTIVE_END', undefined, { from: 'a', to: 'b' }),
    { type: 99, message: 'unknown', from: 'a', to: 'b' },
    said('SOLID', 'is drawn'),
  );
  expect(steps).toEqual([message('is drawn')]);
});

test('notes have their side, and each actor once', () => {
  const { steps } = read(
    kept('NOTE', 'here', { from: 'a', to: 'a', placement: PLACEMENT.LEFTOF }),
    kept('NOTE', 'there', { from: 'b', to: 'b', placement: PLACEMENT.RIGHTOF }),
    kept('NOTE', 'on both', { from: 'a', to: 'b', placement: PLACEMENT.OVER }),
  );
  expect(steps).toEqual([
    { kind: 'note', over: ['a'], side: 'left', text: 'here' },
    { kind: 'note', over: ['b'], side: 'right', text: 'there' },
    { kind: 'note', over: ['a', 'b'], side: 'over', text: 'on both' },
  ]);
});

describe('blocks', () => {
  test('hold what is said in them, and what follows stands after them', () => {
    const { steps } = read(
      kept('LOOP_START', 'every<br/>day'),
      said('SOLID', 'within'),
      kept('LOOP_END'),
      said('SOLID', 'after'),
    );
    expect(steps).toEqual([
      {
        ...{ kind: 'block', word: 'loop' },
        branches: [{ title: 'every day', steps: [message('within')] }],
      },
      message('after'),
    ]);
  });

  test.each([
    ['ALT_START', 'ALT_ELSE', 'ALT_END', 'alt'],
    ['PAR_START', 'PAR_AND', 'PAR_END', 'par'],
    ['CRITICAL_START', 'CRITICAL_OPTION', 'CRITICAL_END', 'critical'],
  ] as const)('that %s begins have a branch for each %s', (start, other, end, word) => {
    const { steps } = read(
      kept(start, 'one'),
      said('SOLID', 'first'),
      kept(other, 'two'),
      said('SOLID', 'second'),
      kept(end),
    );
    expect(steps).toEqual([
      {
        ...{ kind: 'block', word },
        branches: [
          { title: 'one', steps: [message('first')] },
          { title: 'two', steps: [message('second')] },
        ],
      },
    ]);
  });

  test('stand within each other', () => {
    const { steps } = read(
      kept('LOOP_START', 'outer'),
      kept('ALT_START', 'inner'),
      said('SOLID', 'deep'),
      kept('ALT_END'),
      said('SOLID', 'less deep'),
      kept('LOOP_END'),
    );
    const inner = { title: 'inner', steps: [message('deep')] };
    expect(steps).toEqual([
      {
        ...{ kind: 'block', word: 'loop' },
        branches: [
          {
            title: 'outer',
            steps: [{ kind: 'block', word: 'alt', branches: [inner] }, message('less deep')],
          },
        ],
      },
    ]);
  });

  test('need a beginning: an end or a branch without one is nothing', () => {
    const { steps } = read(kept('ALT_ELSE', 'two'), kept('ALT_END'), said('SOLID', 'still drawn'));
    expect(steps).toEqual([message('still drawn')]);
  });
});
