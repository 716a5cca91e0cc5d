import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import type { Placed } from '../course/read/yaml-list.ts';
import type { BackgroundFact } from '../course/schema/background.ts';
import {
  type Procedure,
  plateLines,
  plateOfTerm,
  plateOfTrial,
} from '../course/schema/procedure.ts';
import { laterPlace } from './later-place.ts';

/** What a line must say itself when a fact that it rests on is of this kind. */
const OWN_UP = [
  { what: 'animals', of: /animal|\b(?:dog|pig|rat)s?\b/i, says: /\b(?:dog|pig|rat|animal)s?\b/i },
  { what: 'a single center', of: /one center|single center/i, says: /one center/i },
  { what: 'a retrospective study', of: /^retrospective/i, says: /retrospective/i },
  { what: 'a concern', of: /stated as a concern/i, says: /concern/i },
];

/** What an entry of the glossary is called when it is a procedure of interventional oncology. */
const PROCEDURE =
  /ablation|embolization|electroporation|focused ultrasound|infusion$|guidance|fusion$|photodynamic|needle|focal therapy/;

/**
 * Finds lines of plates that hide what they rest on or print a number that it does not have, two plates of one
 * thing, and procedures without plate or reason.
 */
export function checkPlateLines(tree: ContentTree): Fault[] {
  const { procedures, background } = tree.lists;
  if (procedures.length === 0) return [];
  const facts = new Map(background.map(({ value }) => [value.id, value]));
  return [
    ...procedures.flatMap((plate) => lineFaults(plate, facts)),
    ...claimedTwice(procedures),
    ...withoutPlate(tree),
  ];
}

function lineFaults(plate: Placed<Procedure>, known: ReadonlyMap<string, BackgroundFact>): Fault[] {
  return plateLines(plate.value).flatMap(({ key, label, said: { text, sources } }): Fault[] => {
    const facts = sources.flatMap((id) => known.get(id) ?? []);
    const at = laterPlace(`content/${LISTS.procedures.file}`, () => plate.placeAt(key, 'text'));
    const line = `"${plate.value.id}", ${label.toLowerCase()}`;
    const rests = (of: RegExp) =>
      facts.some(({ statement, caution = '' }) => of.test(caution) || of.test(statement));
    const hidden: string[] = OWN_UP.filter(({ of, says }) => rests(of) && !says.test(text)).map(
      ({ what }) => what,
    );
    const isProbable = facts.some(({ grade }) => grade === 'probable');
    const saysSo = /probabl/i.test(text);
    if (isProbable && !saysSo) hidden.push('a probable fact');
    const numbers = new Set(
      facts.flatMap(({ statement, caution = '' }) => numbersIn(`${statement} ${caution}`)),
    );
    const strange = numbersIn(text).filter(
      (number) => !numbers.has(number) && ![...numbers].some((n) => rounded(n) === number),
    );
    return [
      ...hidden.map((what): Fault => {
        const message = `${line}: it rests on ${what} and does not say so.`;
        return { ...at, code: 'plate/hidden', message };
      }),
      ...(saysSo && !isProbable
        ? [
            {
              ...{ ...at, code: 'plate/hidden' as const },
              message: `${line}: it says "probable", and no fact that it names is graded so.`,
            },
          ]
        : []),
      ...strange.map((number): Fault => {
        const message = `${line}: no fact that it names has the number ${number}.`;
        return { ...at, code: 'plate/figure', message };
      }),
    ];
  });
}

function numbersIn(text: string): string[] {
  return text.replace(/\btwo\b/gi, '2').match(/\d+(?:\.\d+)?/g) ?? [];
}

function rounded(number: string): string {
  return `${Math.round(Number(number))}`;
}

/** Entries and procedures of which two plates say that they show them. */
function claimedTwice(plates: readonly Placed<Procedure>[]): Fault[] {
  const taken = new Map<string, string>();
  return plates.flatMap(({ value: { id, term, also, trials }, placeOf }) =>
    [
      ...[term, ...also].map((name) => `entry "${name}"`),
      ...trials.map((name) => `procedure "${name}"`),
    ].flatMap((name): Fault[] => {
      const other = taken.get(name);
      taken.set(name, id);
      if (other === undefined) return [];
      const words = name.slice(name.indexOf('"') + 1, -1);
      const message = `The plates "${other}" and "${id}" both show the ${name}.`;
      const file = `content/${LISTS.procedures.file}`;
      return [{ file, ...placeOf(words), code: 'plate/twice', message }];
    }),
  );
}

/** Procedures of the table of trials and of the glossary without a plate, and reasons that outlive them. */
function withoutPlate({ lists, keys }: ContentTree): Fault[] {
  const plates = lists.procedures.map(({ value }) => value);
  const reasons = new Set(lists.withoutPlate.map(({ value }) => value.name));
  const bare = new Map<string, Pick<Fault, 'file' | 'line' | 'column'>>();
  for (const { value, placeAt } of lists.trials)
    for (const name of value.procedures)
      if (!plateOfTrial(plates, name) && !bare.has(name))
        bare.set(
          name,
          laterPlace(`content/${LISTS.trials.file}`, () => placeAt('procedures')),
        );
  for (const { value, placeOf } of lists.glossary)
    if (PROCEDURE.test(value.term) && !plateOfTerm(plates, value.id))
      bare.set(
        value.id,
        laterPlace(`content/${LISTS.glossary.file}`, () => placeOf(value.id)),
      );
  return [
    ...[...bare].flatMap(([name, at]): Fault[] => {
      if (reasons.has(name)) return [];
      return [{ ...at, code: 'plate/absent', message: `No plate shows the procedure "${name}".` }];
    }),
    ...lists.withoutPlate.flatMap(({ value: { name }, placeOf }): Fault[] => {
      if (bare.has(name) || !keys.glossary) return [];
      const file = `content/${LISTS.withoutPlate.file}`;
      const message = `"${name}" has a plate, or is no procedure of the course.`;
      return [{ file, ...placeOf(name), code: 'plate/reason', message }];
    }),
  ];
}
