import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spellings } from '../../../../src/search/asking/spelling.ts';

test.each([
  ['tumour', 'tumor'],
  ['tumours', 'tumors'],
  ['tumourigenic', 'tumorigenic'],
  ['localised', 'localized'],
  ['randomisation', 'randomization'],
  ['catheterising', 'catheterizing'],
  ['analyse', 'analyze'],
  ['ischaemic', 'ischemic'],
  ['leukaemia', 'leukemia'],
  ['oedema', 'edema'],
  ['oesophagus', 'esophagus'],
  ['anaesthesia', 'anesthesia'],
  ['labelled', 'labeled'],
  ['signalling', 'signaling'],
  ['fulfil', 'fulfill'],
  ['centre', 'center'],
  ['centred', 'centered'],
  ['fibre', 'fiber'],
  ['defence', 'defense'],
  ['catalogue', 'catalog'],
  ['programme', 'program'],
  ['sulphur', 'sulfur'],
  ['judgement', 'judgment'],
  ['practised', 'practiced'],
  ['colour', 'color'],
  ['behavioural', 'behavioral'],
  ['manoeuvre', 'maneuver'],
  ['haemorrhage', 'hemorrhage'],
])('%s is %s in the other spelling, and back', (british, american) => {
  expect(spellings(british)).toContain(american);
  if (british !== 'manoeuvre') expect(spellings(american)).toContain(british);
});

test.each([
  ['metastasis', 'metastases'],
  ['criterion', 'criteria'],
  ['diagnosis', 'diagnoses'],
  ['woman', 'women'],
  ['nucleus', 'nuclei'],
  ['bacterium', 'bacteria'],
  ['index', 'indices'],
  ['vertebra', 'vertebrae'],
  ['carcinoma', 'carcinomata'],
  ['phalanx', 'phalanges'],
  ['half', 'halves'],
  ['mouse', 'mice'],
])('%s has the plural %s, and back', (one, many) => {
  expect(spellings(one)).toContain(many);
  expect(spellings(many)).toContain(one);
});

test.each([
  ['comma', 'common'],
  ['quota', 'quote'],
  ['scala', 'scale'],
  ['saves', 'safe'],
  ['proof', 'prooves'],
  ['till', 'til'],
])('%s is not taken for %s', (word, other) => {
  expect(spellings(word)).not.toContain(other);
});

test('a Greek letter may be typed as a Latin one, and a phase in Roman figures', () => {
  expect(spellings('tnfa')).toContain('tnfalpha');
  expect(spellings('tnfalpha')).toContain('tnfa');
  expect(spellings('3')).toContain('iii');
  expect(spellings('ii')).toContain('2');
});

test('a small number may be typed as a word, and an isotope either way round', () => {
  expect(spellings('eight')).toEqual(['8']);
  expect(spellings('6')).toEqual(['six']);
  expect(spellings('90y')).toContain('y90');
});

test('any word has a bounded number of other spellings, none of them itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (word) => {
      const others = spellings(word);
      expect(others).not.toContain(word);
      expect(others.length).toBeLessThan(2_000);
    }),
  );
  expect(spellings('e'.repeat(40)).length).toBeLessThan(2_000);
});

test('words of less than three or more than forty letters have no other spelling', () => {
  expect(spellings('ae')).toEqual([]);
  expect(spellings('oem')).toContain('em');
  expect(spellings(`ae${'b'.repeat(38)}`)).toContain(`e${'b'.repeat(38)}`);
  expect(spellings(`ae${'b'.repeat(39)}`)).toEqual([]);
});

test('at most two places of a word are spelled otherwise at once, each of its vowels by itself', () => {
  const others = spellings('aebaebaebx');
  for (const other of ['ebaebaebx', 'aebebaebx', 'aebaebebx', 'ebebaebx', 'aebebebx'])
    expect(others).toContain(other);
  expect(others).not.toContain('ebebebx');
  expect(spellings('ebex')).toEqual(expect.arrayContaining(['aebex', 'oebex', 'ebaex', 'eboex']));
});
