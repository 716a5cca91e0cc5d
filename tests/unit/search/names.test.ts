import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  expandQuery,
  synonymSets,
  variantLimit,
  withoutFillers,
} from '../../../src/model/synonyms.ts';

const sets = synonymSets([
  {
    term: 'immune checkpoint inhibitor',
    abbreviation: 'ICI',
    synonyms: ['checkpoint inhibitor'],
  },
  { term: 'radiofrequency ablation', abbreviation: 'RFA' },
  { term: 'overall survival', abbreviation: 'OS' },
  { term: 'artificial intelligence', abbreviation: 'AI' },
  { term: 'aromatase inhibitor', abbreviation: 'AI' },
  { term: 'computed tomography', abbreviation: 'CT' },
  { term: 'intravenous', abbreviation: 'IV' },
  { term: 'ultrasound', abbreviation: 'US', synonyms: ['ultrasonography', 'sonography'] },
  { term: 'metastasis' },
  { term: 'adverse event', abbreviation: 'AE' },
  { term: 'drug-eluting bead', abbreviation: 'DEB' },
  { term: 'yttrium-90', abbreviation: 'Y-90', synonyms: ['Y90'] },
  { term: 'T cell', synonyms: ['T'] },
]);

test('a set has at least two forms, and plural, case and hyphens make no new form', () => {
  expect(
    synonymSets([
      { term: 'antigen-presenting cell', synonyms: ['Antigen presenting cells'] },
      { term: 'programmed death 1', abbreviation: 'PD-1', synonyms: ['PD1', 'pd‑1', ''] },
    ]),
  ).toEqual([['programmed death 1', 'PD-1']]);
});

test('an abbreviation finds the full name and the full name the abbreviation', () => {
  expect(expandQuery('ICI', sets)).toEqual([
    'ICI',
    'immune checkpoint inhibitor',
    'checkpoint inhibitor',
  ]);
  expect(expandQuery('immune checkpoint inhibitor', sets)).toContain('ICI');
});

test.each([
  ['icis', 'immune checkpoint inhibitor'],
  ['Checkpoint Inhibitors', 'ICI'],
  ['AEs', 'adverse event'],
  ['drug eluting beads', 'DEB'],
  ['y90', 'yttrium-90'],
])('%s is understood as %s', (query, variant) => {
  expect(expandQuery(query, sets)).toContain(variant);
});

test('the longest name wins where names overlap', () => {
  expect(expandQuery('immune checkpoint inhibitor', sets)).not.toContain('immune ICI');
});

test('the rest of the query stays, and several names are replaced one by one before all at once', () => {
  expect(expandQuery('RFA with  OS', sets)).toEqual([
    'RFA with OS',
    'RFA with overall survival',
    'radiofrequency ablation with OS',
    'radiofrequency ablation with overall survival',
  ]);
});

test('an abbreviation with two meanings is taken in both', () => {
  expect(expandQuery('AI', sets)).toEqual(['AI', 'artificial intelligence', 'aromatase inhibitor']);
});

test.each(['os', 'ct', 'iv', 'ai'])('%s in small letters still names something', (query) => {
  expect(expandQuery(query, sets).length).toBeGreaterThan(1);
});

test('an English word names something only in capitals, a single letter never', () => {
  expect(expandQuery('us', sets)).toEqual(['us']);
  expect(expandQuery('US', sets)).toContain('ultrasound');
  expect(expandQuery('T', sets)).toEqual(['T']);
});

test.each([
  ['what is the evidence for RFA', 'evidence RFA'],
  ['US or CT', 'US CT'],
  ['who is', 'who is'],
  ['"standard of care"', '"standard of care"'],
])('of %s, %s is asked', (query, asked) => {
  expect(withoutFillers(query)).toBe(asked);
});

test('two names of one thing side by side are not turned into the same name twice', () => {
  const variants = expandQuery('ultrasound sonography', sets);
  expect(variants).not.toContain('sonography sonography');
  expect(variants).not.toContain('ultrasound ultrasound');
});

test('any query gives itself first and a limited number of different variants', () => {
  const word = fc.constantFrom(
    'ICI',
    'RFA',
    'os',
    'US',
    'the',
    'beads',
    'checkpoint',
    'inhibitors',
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(query, (text) => {
      const variants = expandQuery(text, sets);
      expect(variants[0]).toBe(text.trim().split(/\s+/).join(' '));
      expect(variants.length).toBeLessThanOrEqual(variantLimit);
      expect(new Set(variants).size).toBe(variants.length);
    }),
  );
});
