import { expect, test } from 'vitest';
import { plateLines, plateOfTerm, plateOfTrial } from '../../src/course/schema/procedure.ts';
import { listItems } from './sections.ts';

const plates = listItems('procedures');
const background = new Map(listItems('background').map((fact) => [fact.id, fact]));

/** Procedures without a plate, each with the reason. */
const WITHOUT_PLATE: Record<string, string> = {
  // Names in the table of trials.
  'bland embolization': 'no sourced fact on how it is done',
  electroporation: 'the table does not say that it is the irreversible kind',
  'hepatic artery infusion': 'no sourced fact on how it is done',
  'in situ ipilimumab injection': 'no sourced fact on how it is done',
  'intravenous infusion': 'the arm without a local procedure',
  'lipiodol and ethanol embolization': 'no sourced fact on how it is done',
  'peptide receptor radionuclide therapy': 'given into a vein, without an image to guide it',
  'transarterial tirapazamine embolization': 'no sourced fact on how it is done',
  // Entries of the glossary.
  'bland-embolization': 'no sourced fact on how it is done',
  'hepatic-artery-infusion': 'no sourced fact on how it is done',
  'intravenous-infusion': 'the arm without a local procedure',
  'tirapazamine-embolization': 'no sourced fact on how it is done',
  'thermal-ablation': 'names several procedures, each with a plate of its own',
  'complete-ablation': 'names a result',
  'focal-therapy': 'names a strategy',
  'photodynamic-therapy': 'its route rests on the page of a patient group',
};

/** What an entry of the glossary is called when it is a procedure of interventional oncology. */
const PROCEDURE =
  /ablation|embolization|electroporation|focused ultrasound|infusion$|guidance|fusion$|photodynamic|needle|focal therapy/;
const inTrials = [...new Set(listItems('trials').flatMap(({ procedures }) => procedures))];
const inGlossary = listItems('glossary').filter(({ term }) => PROCEDURE.test(term));

test('each procedure of the table of trials has a plate, or a reason for having none', () => {
  const bare = inTrials.filter((name) => !plateOfTrial(plates, name));
  expect(bare.filter((name) => !WITHOUT_PLATE[name])).toEqual([]);
});

test('each procedure of the glossary has a plate, or a reason for having none', () => {
  expect(inGlossary.length).toBeGreaterThan(15);
  const bare = inGlossary.filter(({ id }) => !plateOfTerm(plates, id));
  expect(bare.map(({ id }) => id).filter((id) => !WITHOUT_PLATE[id])).toEqual([]);
});

test('no reason outlives its procedure, or a plate that was drawn for it', () => {
  const bare = [
    ...inTrials.filter((name) => !plateOfTrial(plates, name)),
    ...inGlossary.flatMap(({ id }) => (plateOfTerm(plates, id) ? [] : id)),
  ];
  expect(Object.keys(WITHOUT_PLATE).sort()).toEqual([...new Set(bare)].sort());
});

test('no two plates claim the same entry or the same procedure', () => {
  const terms = plates.flatMap(({ term, also }) => [term, ...also]);
  const names = plates.flatMap(({ trials }) => trials);
  for (const list of [terms, names]) expect(new Set(list).size).toBe(list.length);
});

/** What a line must say itself when a fact that it rests on is of this kind. */
const OWN_UP = [
  {
    kind: 'animals',
    of: /animal|\b(?:dog|pig|rat)s?\b/i,
    says: /\b(?:dog|pig|rat|animal)s?\b/i,
  },
  { kind: 'a single center', of: /one center|single center/i, says: /one center/i },
  { kind: 'a retrospective study', of: /^retrospective/i, says: /retrospective/i },
  { kind: 'a concern', of: /stated as a concern/i, says: /concern/i },
];

const lines = plates.flatMap((plate) =>
  plateLines(plate).map(({ label, said }) => ({
    place: `${plate.id}, ${label}`,
    text: said.text,
    facts: said.sources.flatMap((id) => background.get(id) ?? []),
  })),
);

test.each(OWN_UP)('what rests on $kind says so in the line itself', ({ of, says }) => {
  const resting = lines.filter(({ facts }) =>
    facts.some(({ statement, caution = '' }) => of.test(caution) || of.test(statement)),
  );
  expect(resting).not.toEqual([]);
  expect(resting.filter(({ text }) => !says.test(text)).map(({ place }) => place)).toEqual([]);
});

test('what is only probable is called so in the line itself, and nothing else is', () => {
  for (const { place, text, facts } of lines)
    expect(/probabl/i.test(text), place).toBe(facts.some(({ grade }) => grade === 'probable'));
});

test('every number of a line stands in a fact that it rests on', () => {
  const numbers = (text: string) => text.replace(/\btwo\b/gi, '2').match(/\d+(?:\.\d+)?/g) ?? [];
  const unsourced = lines.flatMap(({ place, text, facts }) => {
    const said = facts.flatMap(({ statement, caution = '' }) => [
      ...numbers(statement),
      ...numbers(caution),
    ]);
    const known = new Set([...said, ...said.map((n) => `${Math.round(Number(n))}`)]);
    return numbers(text).flatMap((n) => (known.has(n) ? [] : `${place}: ${n}`));
  });
  expect(unsourced).toEqual([]);
});
