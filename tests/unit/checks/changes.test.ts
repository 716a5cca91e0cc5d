import { describe, expect, test } from 'vitest';
import { checkChanges } from '../../../src/checks/changes.ts';
import { bankFile, head } from './entries.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

const EDITIONS = '- {n: 1, date: 2026-11-23}\n- {n: 2, date: 2026-11-28}';

/** A change as one line of YAML, with other fields in the place of those that are right. */
function change(fields: Record<string, string | number> = {}): string {
  const right = { id: 'one', date: '2026-11-28', edition: 2, kind: 'wrong', places: '[/maps/]' };
  const all = Object.entries({ ...right, sources: '[{review: maps}]', ...fields });
  return `- {${all.map(([name, value]) => `${name}: ${value}`).join(', ')}}`;
}

/** What is said of changes, in a course with one section and a question and a card, both of a day. */
function found(changes: string, given: object = {}, modified = '2026-11-28') {
  const lists = { changes, editions: EDITIONS, background: '- id: fact', references: '- n: 7' };
  const more = { trials: '- nct: NCT00000001', procedures: '- id: freezing' };
  const tree = listTree(
    { ...lists, ...more },
    {
      sections: [section('maps', '<Claim id="slope">A.</Claim>', head('goal'))],
      questions: [bankFile('questions', 'maps', `- {id: maps-q-1, modified: ${modified}}`)],
      cards: [bankFile('cards', 'maps', `- {id: maps-c-1, modified: ${modified}}`)],
      ...given,
    },
  );
  return checkChanges(tree);
}
const faults = (...args: Parameters<typeof found>) => told(found(...args));

describe('places', () => {
  test.each([
    '/maps/',
    '/maps/#slope',
    '/maps/#goal',
    '/maps/#maps-q-1',
    '/procedures/#freezing',
    '/educators/coverage/#maps-c-1',
    '/practice/',
  ])('a change may name %s', (place) => {
    expect(faults(change({ places: `["${place}"]` }))).toEqual([]);
  });

  test.each([
    ['/mops/', '"one" names the page "/mops/", which does not exist.', '/maps/'],
    ['/mops/#slope', '"one" names the page "/mops/", which does not exist.', '/maps/'],
    [
      '/maps/#slop',
      '"one" names "slop" on /maps/, where nothing of that id can carry a mark.',
      'slope',
    ],
    [
      '/practice/#anything',
      '"one" names "anything" on /practice/, where nothing of that id can carry a mark.',
      undefined,
    ],
  ])('none may name %s', (place, message, suggestion) => {
    const all = found(change({ places: `["${place}"]` }));
    expect(told(all)).toEqual([`changes.yaml:1:65 change/place ${message}`]);
    expect(all[0]?.suggestion).toBe(suggestion);
  });

  test('of a page of which nothing is known, any id may be named', () => {
    const sections = [section('maps', '<Claim id="a">A')];
    expect(faults(change({ places: '["/maps/#any"]' }), { sections })).toEqual([]);
  });

  test('two entries of one edition cannot name one place, those of two editions can', () => {
    const twin = change({ id: 'twin', places: '[/maps/]' });
    const third = change({ id: 'third', places: '[/practice/, /maps/]' });
    expect(faults(`${change()}\n${twin}\n${third}`)).toEqual([
      'changes.yaml:2:66 change/place-twice "twin" names /maps/, and so does "one" of the same edition.',
      'changes.yaml:3:79 change/place-twice "third" names /maps/, and so does "one" of the same edition.',
    ]);
    const first = change({ id: 'first', edition: 1, date: '2026-11-20' });
    expect(faults(`${change()}\n${first}`)).toEqual([]);
  });
});

describe('sources', () => {
  test.each(['review: maps', 'ref: 7', 'trial: nct00000001', 'background: fact'])(
    'a change may rest on %s',
    (source) => {
      expect(faults(change({ sources: `[{${source}}]` }))).toEqual([]);
    },
  );

  test.each([
    ['review: mops', 'maps'],
    ['ref: 8', undefined],
    ['trial: nct00000002', 'nct00000001'],
    ['background: facts', 'fact'],
  ])('none may rest on %s', (source, suggestion) => {
    const all = found(change({ sources: `[{review: maps}, {${source}}]` }));
    expect(told(all)).toEqual([
      `changes.yaml:1:${101 + source.indexOf(':') + 2} change/source "one" names the source "${source}", which does not exist.`,
    ]);
    expect(all[0]?.suggestion).toBe(suggestion);
  });

  test.each(['ref', 'trial', 'background'])(
    'any %s may be while its list cannot be read',
    (kind) => {
      const keys = { references: undefined, trials: undefined, background: undefined };
      expect(faults(change({ sources: `[{${kind}: 99}]` }), { keys })).toEqual([]);
    },
  );
});

describe('editions', () => {
  test.each([
    ['2026-11-28', 2],
    ['2026-11-24', 2],
    ['2026-11-23', 1],
    ['2026-01-01', 1],
  ])('a change of %s belongs to edition %s', (date, edition) => {
    expect(faults(change({ date, edition }))).toEqual([]);
  });

  test.each([
    ['2026-11-23', 2, '2026-11-28'],
    ['2026-11-29', 2, '2026-11-28'],
    ['2026-11-24', 1, '2026-11-23'],
  ])('a change of %s does not belong to edition %s', (date, edition, day) => {
    const all = found(change({ date, edition }));
    expect(told(all)).toEqual([
      `changes.yaml:1:19 change/edition "one" is of ${date}, which is not in the time of edition ${edition} (${day}).`,
    ]);
    expect(all[0]?.names).toEqual([`"one" of ${date}`]);
  });

  test('an edition that is not listed is a fault, but for a course without editions', () => {
    const all = found(change({ edition: 3 }));
    expect(told(all)).toEqual([
      'changes.yaml:1:40 change/edition "one" names edition 3, which content/editions.yaml does not list.',
    ]);
    expect(all[0]).not.toHaveProperty('names');
    expect(
      told(
        checkChanges(
          listTree({ changes: change({ edition: 3, places: '[/practice/]', sources: '[]' }) }),
        ),
      ),
    ).toEqual([]);
  });

  test('the newest stands first', () => {
    const older = change({ id: 'older', date: '2026-11-25', places: '[/practice/]' });
    expect(faults(`${change()}\n${older}`)).toEqual([]);
    const same = change({ id: 'same', places: '[/practice/]' });
    expect(faults(`${change()}\n${same}`)).toEqual([]);
    expect(faults(`${older}\n${change()}`)).toEqual([
      'changes.yaml:2:19 change/order "one" of 2026-11-28 stands below "older" of 2026-11-25.',
    ]);
  });
});

describe('questions and cards', () => {
  const question = change({ kind: 'item', places: '["/maps/#maps-q-1"]' });
  const card = change({ kind: 'wrong', places: '["/educators/coverage/#maps-c-1"]' });

  test.each([
    ['question', question],
    ['card', card],
  ])('a %s changed on the day of the change or once more later is right', (_, one) => {
    expect(faults(one)).toEqual([]);
    expect(faults(one, {}, '2027-02-01')).toEqual([]);
  });

  test.each([
    ['maps-q-1', question],
    ['maps-c-1', card],
  ])('%s with an older date than its change would not be met again', (id, one) => {
    expect(faults(one, {}, '2026-11-27')).toEqual([
      `changes.yaml:1:8 change/item "one" changed "${id}" on 2026-11-28; the item says it was last modified on 2026-11-27.`,
    ]);
  });

  test('a change of an item names one', () => {
    expect(faults(change({ kind: 'item', places: '["/maps/#slope", /maps/]' }))).toEqual([
      'changes.yaml:1:8 change/item "one" names no question and no card.',
    ]);
  });

  test.each(['questions', 'cards'] as const)(
    'while a file of %s has a fault, nothing is said of items',
    (folder) => {
      const banks = {
        [folder]: [bankFile(folder, 'maps', `- {id: a, modified: 2026-11-20}`, false)],
      };
      expect(faults(change({ kind: 'item' }), banks)).toEqual([]);
      expect(faults(folder === 'cards' ? question : card, banks, '2026-11-20')).toEqual([]);
    },
  );
});
