import { expect, test } from 'vitest';
import { checkProcedures } from '../../../src/checks/procedures.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

const said = (text: string, given: object = {}) => ({ text, sources: [], ...given });
/** A plate whose fields stand in lines 1 to 4, its lines from line 5 on. */
const plate = (given: object = {}) => ({
  ...{ id: 'needle', term: 'needle', also: [], trials: [] },
  ...{ route: said('A needle.'), imaging: said('A line.'), limit: said('Bone.'), ...given },
});
const lists = {
  glossary: [{ id: 'needle' }, { id: 'lance' }],
  background: [{ id: 'fact' }],
  trials: [{ nct: 'NCT1', procedures: ['Laser', 'Needle'] }],
};
const page = section('page', '<Claim id="warm">It heats.</Claim>');
const found = (procedures: readonly object[], given: object = {}) =>
  checkProcedures(
    listTree(
      { ...lists, procedures },
      { sections: [page], plateDrawings: ['other', 'needle'], ...given },
    ),
  );
const faults = (...given: Parameters<typeof found>) => told(found(...given));
const unknown = (at: string, code: string, what: string, id: string) =>
  `procedures.yaml:${at} ${code} "needle" names the ${what} "${id}", which does not exist.`;

test('a plate that names what there is has no fault', () => {
  const route = said('A needle.', { sources: ['fact'], claim: 'warm' });
  expect(faults([plate({ also: ['lance'], trials: ['Needle'], route })])).toEqual([]);
});

test('a plate names what there is not, each at its place and with what may be meant', () => {
  const route = said('A needle.', { sources: ['fact', 'fakt'], claim: 'warmth' });
  const wrong = found([
    plate({ term: 'needl', also: ['lance', 'lanze'], trials: ['Lasers', 'Needle'], route }),
  ]);
  expect(told(wrong)).toEqual([
    unknown('2:9', 'term/unknown', 'glossary entry', 'needl'),
    unknown('5:7', 'term/unknown', 'glossary entry', 'lanze'),
    unknown('13:9', 'background/unknown', 'fact', 'fakt'),
    unknown('14:12', 'plate/claim', 'claim', 'warmth'),
    unknown('7:7', 'plate/trials', 'procedure', 'Lasers'),
  ]);
  expect(wrong.map(({ suggestion }) => suggestion)).toEqual([
    ...['needle', 'lance', 'fact', 'warm', 'Laser'],
  ]);
});

test('what cannot be read may hold what a plate names', () => {
  const sections = [page, section('broken', '<Claim id="x">')];
  expect(faults([plate({ route: said('A.', { claim: 'gone' }) })], { sections })).toEqual([]);
  const keys = {
    ...listTree(lists).keys,
    ...{ glossary: undefined, background: undefined, trials: undefined },
  };
  const route = said('A.', { sources: ['gone'] });
  expect(faults([plate({ term: 'gone', trials: ['Gone'], route })], { keys })).toEqual([]);
});

test('a plate has 90 words at most, and a drawing', () => {
  const words = (n: number) => plate({ route: said(Array(n).fill('word').join(' ')) });
  expect(faults([words(87)])).toEqual([]);
  expect(faults([words(88)])).toEqual(['procedures.yaml:1:7 plate/long "needle" has 91 words.']);
  expect(faults([plate()], { plateDrawings: ['other'] })).toEqual([
    'procedures.yaml:1:7 plate/drawing "needle" has no drawing.',
  ]);
});
