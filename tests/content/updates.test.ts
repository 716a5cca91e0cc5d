import { describe, expect, test } from 'vitest';
import { editionInForce, editionsOf } from '../../src/course/schema/edition.ts';
import { isExercise } from '../../src/course/schema/source-note.ts';
import { newestFirst, sameTrial, type Update, updatesOn } from '../../src/course/schema/update.ts';
import { SITE } from '../../src/course/site.ts';
import type { UpdateKind } from '../../src/course/terms/update-terms.ts';
import { claimPlaces } from '../../src/course/usage/claim-places.ts';
import { listItems, sections } from './sections.ts';

const updates = listItems('updates');
const notes = listItems('sourceNotes');
const edition = editionInForce(editionsOf(listItems('editions')));
const studies = new Map(listItems('studies').map((study) => [study.id, study]));
const places = claimPlaces(sections());
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('what came after the review', () => {
  test('follows up key sentences of its own section and records of its own topic', () => {
    const strays = updates.flatMap(({ id, section, topic, claims, studies: records }) => [
      ...claims.filter((claim) => !places.get(claim)?.path.startsWith(`/${section}/`)),
      ...records
        .filter((study) => studies.get(study)?.topic !== topic)
        .map((study) => `${id}: ${study}`),
    ]);
    expect(strays).toEqual([]);
  });

  test('shares a citation with each record that it follows up, where it names citations at all', () => {
    const strange = updates.flatMap(({ id, refs, studies: records }) =>
      records
        .filter(
          (study) => refs.length > 0 && !studies.get(study)?.refs.some((n) => refs.includes(n)),
        )
        .map((study) => `${id}: ${study}`),
    );
    expect(strange).toEqual([]);
  });

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

  test('is of the kind that its own words say', () => {
    const said = ({ status, caveat = '', source: { journal = '' } }: Update): UpdateKind => {
      if (status === 'approval') return 'regulator';
      if (status === 'guideline' || status === 'statistic') return status;
      if (/^Abstract only/.test(caveat)) return 'abstract';
      if (/^Conference report/.test(caveat)) return 'conference';
      if (/announcement|press release/.test(journal)) return 'announcement';
      return /^ClinicalTrials\.gov record/.test(journal) ? 'registry' : 'paper';
    };
    expect(updates.map(({ id, kind }) => `${id}: ${kind}`)).toEqual(
      updates.map((update) => `${update.id}: ${said(update)}`),
    );
  });

  test('is marked as interim exactly where its words call the analysis so', () => {
    const said = updates.filter(({ finding, caveat }) =>
      /interim analysis/.test(`${finding} ${caveat}`),
    );
    expect(said.length).toBeGreaterThan(0);
    expect(ids(updates.filter(({ interim }) => interim))).toEqual(ids(said));
  });

  test('is not dated after the edition, nor checked before it was reported', () => {
    for (const { id, date = '' } of updates)
      expect(date.replace(/ .*/, '') <= edition.date, id).toBe(true);
    const checked = SITE.updatesChecked ?? '';
    expect(checked <= edition.date).toBe(true);
    expect((newestFirst(updates)[0]?.date ?? '').slice(0, 4) <= checked).toBe(true);
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
