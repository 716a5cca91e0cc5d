import { describe, expect, test } from 'vitest';
import { isExercise } from '../../src/course/schema/source-note.ts';
import { sameTrial, updatesOn } from '../../src/course/schema/update.ts';
import { listItems, sections } from './sections.ts';

const updates = listItems('updates');
const notes = listItems('sourceNotes');
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

describe('the source notes', () => {
  test('are exercises, all of them', () => {
    expect(ids(notes.filter((note) => !isExercise(note)))).toEqual([]);
  });

  test('name a key sentence that cites their reference', () => {
    const scans = sections();
    const wrong = notes.filter(({ claim, ref, section }) => {
      if (!claim || !ref) return false;
      const uses = scans.find(({ slug }) => slug === section)?.scan.uses ?? [];
      const cited = uses.filter(({ kind, block }) => kind === 'cite' && block === claim);
      return !cited.some(({ value }) => value.split(/[,-]/).includes(`${ref}`));
    });
    expect(ids(wrong)).toEqual([]);
  });

  const figures = (text: string): string[] => text.match(/\d+(?:\.\d+)?%?/g) ?? [];

  test('ask without giving away what the source says', () => {
    const told = notes.flatMap(({ id, review, source, prompt = '' }) => {
      const secret = figures(source).filter((figure) => !figures(review).includes(figure));
      return figures(prompt)
        .filter((figure) => secret.includes(figure))
        .map((figure) => `${id}: ${figure}`);
    });
    expect(told).toEqual([]);
  });

  test('teach no figure that is not theirs', () => {
    const added = notes.flatMap(({ id, review, source, prompt = '', lesson = '' }) =>
      figures(`${prompt} ${lesson}`)
        .filter((figure) => !figures(`${review} ${source}`).includes(figure))
        .map((figure) => `${id}: ${figure}`),
    );
    expect(added).toEqual([]);
  });
});
