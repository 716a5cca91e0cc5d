import { expect, test } from 'vitest';
import { abbreviationNames, unexplained } from '../../../src/checks/abbreviations.ts';
import { glossarySchema } from '../../../src/course/schema/glossary.ts';

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
  ['Combined PET/CT and CTs', ['CT']],
  ['A notation such as CpG stands as it is.', []],
])('of "%s" the unexplained abbreviations are %j', (text, expected) => {
  expect(unexplained(text, names).map(({ abbreviation }) => abbreviation)).toEqual(expected);
});
