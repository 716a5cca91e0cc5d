import { describe, expect, test } from 'vitest';
import {
  type Change,
  changePath,
  changeSchema,
  changesAt,
  isMarked,
} from '../../../../src/course/schema/change.ts';

const entry = {
  id: 'one-questionnaire',
  date: '2026-11-28',
  edition: 2,
  kind: 'misleading',
  title: 'The two names are one questionnaire',
  places: ['/prostate-fla/#side-effects', '/glossary/#shim'],
  was: 'Two scores.',
  now: 'One score.',
  why: 'The items are the same.',
  sources: [{ review: 'prostate-fla' }],
};
const change = (fields: object = {}): Change => changeSchema.parse({ ...entry, ...fields });
const faults = (fields: object) =>
  changeSchema.safeParse({ ...entry, ...fields }).error?.issues.map(({ path }) => path[0]);

describe('an entry', () => {
  test('is whole with a place, a source, and both texts', () => {
    expect(change().places).toHaveLength(2);
  });

  test.each([
    ['places', { places: [] }],
    ['places', { places: ['glossary#shim'] }],
    ['places', { places: ['https://example.org/#shim'] }],
    ['kind', { kind: 'false' }],
    ['was', { was: undefined }],
    ['now', { now: undefined }],
    ['sources', { sources: [] }],
    ['sources', { sources: [{}] }],
    ['sources', { sources: [{ ref: 3, review: 'prostate-fla' }] }],
    ['date', { date: '28 November' }],
  ])('has a fault in %s with %j', (field, fields) => {
    expect(faults(fields)).toContain(field);
  });

  test('of an omission needs nothing that stood there', () => {
    expect(faults({ kind: 'omission', was: undefined })).toBeUndefined();
  });
});

test('a mark stays for the edition that made the change and the one after it', () => {
  expect([2, 3, 4].map((inForce) => isMarked({ edition: 2 }, inForce))).toEqual([
    true,
    true,
    false,
  ]);
});

test('the changes of a place are those that name exactly it, the newest first', () => {
  const later = change({ id: 'later', date: '2027-01-05', edition: 3 });
  const elsewhere = change({ id: 'elsewhere', places: ['/glossary/#shim-score', '/glossary/'] });
  const found = changesAt([change(), elsewhere, later], '/glossary/#shim');
  expect(found.map(({ id }) => id)).toEqual(['later', 'one-questionnaire']);
});

test('a title has no full stop at its end, a source no second name, an entry an address of its own', () => {
  expect(faults({ title: 'The two names are one.' })).toEqual(['title']);
  expect(faults({ title: '... and both are one questionnaire' })).toBeUndefined();
  expect(faults({ sources: [{ trial: 'nct1', background: 'a-fact' }] })).toEqual(['sources']);
  expect(changePath({ id: 'one-questionnaire' })).toBe('/changes/#one-questionnaire');
});
