import { describe, expect, test } from 'vitest';
import {
  abbreviationNames,
  checkAbbreviations,
  unexplained,
} from '../../../src/checks/abbreviations.ts';
import { ReadMemory } from '../../../src/course/read/read-memory.ts';
import { glossarySchema } from '../../../src/course/schema/glossary.ts';
import { listed, section, told, tree } from './small-tree.ts';

const entry = (abbreviation: string, term: string, more: object = {}) =>
  glossarySchema.parse({
    ...{ id: 'entry', term, abbreviation, ...more },
    definition: 'A definition that is long enough to be one.',
  });

const names = abbreviationNames([
  entry('HCC', 'hepatocellular carcinoma'),
  entry('ICI', 'immune checkpoint inhibitor'),
  entry('SEER', 'Surveillance, Epidemiology, and End Results database'),
  entry('BCLC', 'Barcelona Clinic Liver Cancer staging'),
  entry('TACE', 'transarterial chemoembolization'),
  entry('DEB-TACE', 'chemoembolization with drug-eluting beads'),
  entry('CT', 'computed tomography', { aliases: ['CT scan'] }),
  entry('PET', 'positron emission tomography'),
  entry('XE', 'chemoembolization'),
  entry('CpG', 'CpG oligodeoxynucleotide', { notation: 'of chemistry, not an abbreviation' }),
]);

test.each([
  ['In hepatocellular carcinoma (HCC), HCC grows.', []],
  ['Immune checkpoint inhibitors (ICI) help.', []],
  ['The Surveillance, Epidemiology, and End Results (SEER) database counts.', []],
  ['Two inputs: the Barcelona Clinic Liver Cancer (BCLC) stage and images.', []],
  ['After DEB-TACE', ['TACE', 'DEB-TACE']],
  ['HCC grows. In hepatocellular carcinoma (HCC), it does.', ['HCC']],
  ['In a carcinoma (HCC)', ['HCC']],
  ['In a hepatocellular (HCC) one', ['HCC']],
  ['In chemoembolization (XE)', []],
  ['In rechemoembolization (XE)', ['XE']],
  ['Combined PET/CT and CTs', ['CT']],
  ['A notation such as CpG stands as it is.', []],
])('of "%s" the unexplained abbreviations are %j', (text, expected) => {
  expect(unexplained(text, names).map(({ abbreviation }) => abbreviation)).toEqual(expected);
});

test('abbreviations have all names of their entries, those without one and notations none', () => {
  const { abbreviation: _, ...plain } = entry('A1', 'a plain word');
  const both = [
    entry('CT', 'computed tomography', { search: ['scan'] }),
    entry('CT', 'central time'),
  ];
  const notation = entry('CpG', 'oligo', { notation: 'of chemistry' });
  expect([...abbreviationNames([...both, plain, notation])]).toEqual([
    ['CT', ['computed tomography', 'scan', 'central time']],
  ]);
});

describe('on a page', () => {
  const DEFINITION = 'definition: A definition that is long enough to be one.';
  const GLOSSARY = listed(
    'glossary',
    `- id: hcc\n  term: hepatocellular carcinoma\n  abbreviation: HCC\n  aliases: [LCC of cells]\n  ${DEFINITION}\n- id: rfa\n  term: RFTA by needle\n  ${DEFINITION}\n`,
  );
  const head = (data: object = {}) => ({
    data: { title: 'A map', answer: 'It is small.', objectives: [{ text: 'Tell it.' }], ...data },
  });
  const find = (text: string, of: object | undefined = head(), given: object = {}) =>
    checkAbbreviations(
      tree({
        ...{ sections: [section('map', text, of)], lists: { ...tree().lists, glossary: GLOSSARY } },
        ...{ keys: { glossary: new Set(['hcc']) }, course: { numberedNames: ['LEAP-012 QX9'] } },
        ...given,
      }),
    );
  const check = (...given: Parameters<typeof find>) => told(find(...given));
  const early = (place: string, around: string) =>
    `sections/map.mdx:${place} abbreviation/unexplained "HCC" stands in "… ${around} …" and is not spelled out before.`;
  const unknown = (place: string, word: string) =>
    `sections/map.mdx:${place} abbreviation/unknown "${word}" is spelled out nowhere on this page, and the glossary does not have it.`;

  test('an abbreviation is spelled out at its first use', () => {
    expect(check('In hepatocellular carcinoma (HCC), HCC grows.')).toEqual([]);
    const faults = find(
      'A /HCC of <Term id="hcc">none</Term>.\n\nIn HCC it grows, and then it grows on.',
    );
    expect(told(faults)).toEqual([
      early('5:4', 'mall. Tell it. First A /HCC of none. In HCC it grows, and then'),
    ]);
    expect(faults[0]?.suggestion).toBe('hepatocellular carcinoma (HCC)');
  });

  test.each([
    ['title', { title: 'HCC' }, 'HCC It is small. Tell i'],
    ['answer', { answer: 'So is HCC.' }, 'A map So is HCC. Tell it. First A.'],
    [
      'objective',
      { objectives: [{ text: 'A' }, { text: 'HCC' }] },
      'A map It is small. A HCC First A.',
    ],
  ])('its first use may be in the %s', (_, data, around) => {
    expect(check('A.', head(data))).toEqual([early('1:1', around)]);
  });

  test('it is placed in the first line, too', () => {
    const sections = [{ ...section('map', 'A HCC.', head()), text: 'A HCC.' }];
    expect(check('', head(), { sections })).toEqual([
      early('1:3', 'A map It is small. Tell it. First A HCC.'),
    ]);
  });

  test('it may be spelled out in the head for all that comes', () => {
    const spelled = head({ title: 'Hepatocellular\n  carcinoma (HCC)' });
    expect(check('HCC grows.', spelled)).toEqual([]);
  });

  test.each([
    ['that the glossary has as a term', 'RFTA', []],
    ['that it has as another name', 'LCC', []],
    ['that is a part of a name of the course', 'QX9', []],
    ['that everybody knows, or is a numeral', 'DNA, HIV, US; III, IVB; NCT01234567', []],
    [
      'that is explained in parentheses',
      'XYZ, of ecks (XYZ) and of more (ABC XYZ/QQ); ABC, QQ',
      [],
    ],
    ['that is written with small letters', 'cXYZ, XYz, X, A1x', []],
    ['of an address or a joint word', 'a/XYZ, b-XYZ, XYZ-b', []],
    ['that only markup makes', 'X~2~Y', []],
    [
      'that nothing explains',
      'One XYZ.\n\nXYZ and XYZs, XY9.',
      [unknown('3:5', 'XYZ'), unknown('5:15', 'XY9')],
    ],
    ['only in the plural', 'the XYZs', [unknown('3:5', 'XYZ')]],
    ['that is a part of what is explained', 'XY (XYZ)', [unknown('3:1', 'XY')]],
    ['that is explained in parentheses of others', '(one) XYZ (two)', [unknown('3:7', 'XYZ')]],
    ['that is a part of a term', 'RFT', [unknown('3:1', 'RFT')]],
  ])('a word in capitals %s', (_, text, faults) => {
    expect(check(text)).toEqual(faults);
  });

  test.each([
    ['the head cannot be read', 'HCC XYZ', undefined],
    ['the page cannot be read', 'HCC XYZ <Term', head()],
  ])('nothing is looked at where %s', (_, text, of) => {
    const sections = [section('map', text, of)];
    expect(check(text, head(), { sections })).toEqual([]);
  });

  test.each([
    ['the course', { course: undefined }],
    ['the glossary', { keys: { glossary: undefined } }],
  ])('no word in capitals is looked at where %s cannot be read', (_, given) => {
    expect(check('XYZ', head(), given)).toEqual([]);
    expect(check('HCC', head(), given)).toHaveLength(1);
  });

  test('what was found is found anew for another glossary, another course or another text', () => {
    const memory = new ReadMemory();
    expect(check('XYZ', head(), { memory })).toHaveLength(1);
    expect(check('XYZ', head(), { memory, course: { numberedNames: ['XYZ'] } })).toEqual([]);
    expect(check('ABC', head(), { memory })).toHaveLength(1);
    expect(check('HCC', head(), { memory })).toHaveLength(1);
    expect(check('HCC', head(), { memory, lists: { ...tree().lists, glossary: [] } })).toEqual([
      unknown('3:1', 'HCC'),
    ]);
  });
});
