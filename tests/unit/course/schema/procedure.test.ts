import { expect, test } from 'vitest';
import {
  plateLines,
  plateOfTerm,
  plateOfTrial,
  platePath,
  plateSources,
  plateTitle,
  plateWords,
  procedureSchema,
} from '../../../../src/course/schema/procedure.ts';

const said = (text: string, ...sources: string[]) => ({ text, sources });
const entry = {
  id: 'freezing',
  term: 'cryoablation',
  also: ['ice-ball'],
  trials: ['cryoablation'],
  drawing: 'A probe in a tumor, around it a ball of ice that reaches past the tumor on every side.',
  route: said('A probe goes through the skin.', 'one', 'two'),
  imaging: said('The ice is seen on the picture.', 'two'),
  limit: said('Its edge is not cold enough.', 'three'),
};
const plate = procedureSchema.parse(entry);

test('a plate says nothing where no source does: a line that is left out is not there', () => {
  expect(plateLines(plate).map(({ label }) => label)).toEqual(['Route', 'On imaging', 'Limit']);
});

test('a line without a source and without a claim of the review is refused', () => {
  const bare = { ...entry, effect: { text: 'Ice crystals form inside the cells.' } };
  expect(procedureSchema.safeParse(bare).error?.issues).toMatchObject([
    { path: ['effect', 'sources'], message: 'needs a source or a claim of the review' },
  ]);
  const review = { ...entry, effect: { text: 'Ice crystals form inside.', claim: 'ici-cold' } };
  expect(procedureSchema.safeParse(review).success).toBe(true);
});

test('its words are counted over all lines, its facts are named once and in order', () => {
  expect(plateWords(plate)).toBe(6 + 7 + 6);
  expect(plateSources(plate)).toEqual(['one', 'two', 'three']);
});

test('terms and the names in the table of trials lead to their plate', () => {
  for (const term of ['cryoablation', 'ice-ball']) expect(plateOfTerm([plate], term)).toBe(plate);
  expect(plateOfTerm([plate], 'heat')).toBeUndefined();
  expect(plateOfTrial([plate], 'cryoablation')).toBe(plate);
  expect(plateOfTrial([plate], 'ice-ball')).toBeUndefined();
  expect(platePath(plate)).toBe('/procedures/#freezing');
});

test('its heading is its own, or the name of its entry with a capital', () => {
  const glossary = {
    id: 'cryoablation',
    term: 'cryoablation',
    otherIds: [],
    aliases: [],
    search: [],
    definition: '',
    sources: [],
    related: [],
  };
  expect(plateTitle(plate, glossary)).toBe('Cryoablation');
  expect(plateTitle(plate, { ...glossary, abbreviation: 'CRYO' })).toBe('Cryoablation (CRYO)');
  expect(plateTitle({ ...plate, title: 'How it is frozen' }, glossary)).toBe('How it is frozen');
});

test('spaces around and between its words do not count', () => {
  const route = said('  A probe   goes\nthrough the skin. ', 'one');
  expect(plateWords(procedureSchema.parse({ ...entry, route }))).toBe(6 + 7 + 6);
});
