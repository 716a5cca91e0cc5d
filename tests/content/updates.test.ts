import { describe, expect, test } from 'vitest';
import { sameTrial, updatesOn } from '../../src/course/schema/update.ts';
import { listItems } from './sections.ts';

const updates = listItems('updates');
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('what came after the review', () => {
  test('is shown at the call for randomized trials with all the randomized trials of such a combination', () => {
    expect(ids(updatesOn(updates, 'ici-randomized-trials-required')).sort()).toEqual([
      'ici-cares005',
      'ici-emerald1',
      'ici-emerald3',
      'ici-leap012-os',
      'ici-leap012-pfs',
      'ici-talentace',
    ]);
  });

  test('names both reports on LEAP-012 together', () => {
    const [pfs] = updates.filter(({ id }) => id === 'ici-leap012-pfs');
    expect(pfs && ids(sameTrial(pfs, updates))).toEqual(['ici-leap012-os']);
  });
});
