import type { Fault } from '../../course/read/fault.ts';
import { nearest } from '../../course/read/nearest.ts';
import type { Card } from '../../course/schema/card.ts';
import type { Question } from '../../course/schema/question.ts';
import { citationFaults } from '../citation-faults.ts';
import { laterPlace } from '../later-place.ts';
import {
  type Bank,
  cardsOf,
  type ExaminedSection,
  faultAt,
  type Located,
  questionsOf,
} from './examined-bank.ts';
import { reasonedParts } from './reasoned-parts.ts';

/** Finds questions and cards that name something their section does not have, and ids of a wrong form. */
export function nameFaults(bank: Bank): Fault[] {
  const questions = questionsOf(bank);
  const cards = cardsOf(bank);
  return [
    ...questions.flatMap(objectiveFaults),
    ...questions.flatMap(placeFaults),
    ...questions.flatMap(parallelFaults(questions)),
    ...questions.flatMap(optionIdFaults),
    ...questions.flatMap((question) =>
      blockFaults(question, question.item.figure, question.section.figures),
    ),
    ...cards.flatMap((card) => blockFaults(card, card.item.block, blocks(card.section))),
    ...[...questions, ...cards].flatMap((item) => [
      ...claimFaults(item),
      ...referenceFaults(item, bank.references),
    ]),
    ...idFaults(questions, 'q'),
    ...idFaults(cards, 'c'),
    ...repeatedIds([...questions, ...cards]),
  ];
}

function objectiveFaults(question: Located<Question>): Fault[] {
  const { item, section } = question;
  const ids = section.objectives.map(({ id }) => id);
  if (ids.includes(item.objective)) return [];
  const message = `The section has no objective "${item.objective}".`;
  return [
    faultAt(question, 'question/objective', message, nearest(item.objective, ids), item.objective),
  ];
}

function placeFaults(question: Located<Question>): Fault[] {
  const { item, section } = question;
  const { place } = item;
  if (
    place === undefined ||
    place === 'pre' ||
    place === 'practice' ||
    section.parts.includes(place)
  )
    return [];
  const message = `The section has no part "${place}".`;
  return [faultAt(question, 'question/place', message, nearest(place, section.parts), place)];
}

/** A clone of form B tests the same objective and a shared claim, at the same level and in the same kind. */
function parallelFaults(questions: readonly Located<Question>[]) {
  const byId = new Map(questions.map(({ item }) => [item.id, item]));
  return (question: Located<Question>): Fault[] => {
    const { item } = question;
    if (item.parallel === undefined) return [];
    const fault = (message: string, suggestion?: string) => [
      faultAt(question, 'question/parallel', message, suggestion, item.parallel),
    ];
    const twin = byId.get(item.parallel);
    if (!twin)
      return fault(`No question "${item.parallel}" is asked.`, nearest(item.parallel, byId.keys()));
    const other = [
      ...(item.form === 'B' && twin.form === 'A' ? [] : ['forms']),
      ...(item.objective === twin.objective ? [] : ['objective']),
      ...(item.level === twin.level ? [] : ['level']),
      ...(item.type === twin.type ? [] : ['kind']),
      ...(item.claims.some((claim) => twin.claims.includes(claim)) ? [] : ['claims']),
    ];
    if (other.length === 0) return [];
    return fault(`It is no clone of "${twin.id}": see ${other.join(', ')}.`);
  };
}

function optionIdFaults(question: Located<Question>): Fault[] {
  const { item } = question;
  const ids = reasonedParts(item).map(({ id }) => id);
  const twin = ids.find((id, i) => ids.indexOf(id) < i);
  if (twin === undefined) return [];
  return [faultAt(question, 'question/option-id', `Two options have the id "${twin}".`)];
}

function blockFaults(
  item: Located<Question | Card>,
  block: string | undefined,
  known: readonly string[],
): Fault[] {
  if (block === undefined || known.includes(block)) return [];
  const message = `The page of the section has no "${block}" to look at.`;
  return [faultAt(item, 'item/block', message, nearest(block, known), block)];
}

/** Where a card can lead. */
function blocks({ claims, headings, figures }: ExaminedSection): string[] {
  return [...claims.map(({ id }) => id), ...headings, ...figures];
}

function claimFaults(item: Located<Question | Card>): Fault[] {
  const ids = item.section.claims.map(({ id }) => id);
  return item.item.claims
    .filter((claim) => !ids.includes(claim))
    .map((claim) => {
      const message = `The section has no claim "${claim}".`;
      return faultAt(item, 'item/claim', message, nearest(claim, ids), claim);
    });
}

function referenceFaults(
  located: Located<Question | Card>,
  references: ReadonlySet<string> | undefined,
): Fault[] {
  const { item, section, file, placeOf } = located;
  if (item.refs.trim() !== '')
    return citationFaults(
      item.refs,
      laterPlace(file, () => placeOf(item.refs)),
      references,
    );
  // A card that leads to another block may rest on words of the review that cite nothing.
  if ('block' in item && !item.claims.includes(item.block)) return [];
  const cited = section.claims.filter(
    ({ id, cites }) => item.claims.includes(id) && cites.length > 0,
  );
  return cited.map(({ id, cites }) =>
    faultAt(located, 'item/refs', `The claim "${id}" cites ${cites.join(',')}.`),
  );
}

function idFaults(items: readonly Located<Question | Card>[], kind: 'q' | 'c'): Fault[] {
  return items.flatMap((item) => {
    const { topic } = item.section;
    const prefix = `${topic?.prefix}-${kind}-`;
    if (!topic || item.item.id.startsWith(prefix)) return [];
    return [faultAt(item, 'item/id', `The id "${item.item.id}" does not begin with "${prefix}".`)];
  });
}

/** Ids used in two files; the reader of a file reports those used twice in it. */
function repeatedIds(items: readonly Located<Question | Card>[]): Fault[] {
  const seen = new Map<string, string>();
  return items.flatMap((item) => {
    const { id } = item.item;
    const earlier = seen.get(id) ?? item.file;
    seen.set(id, earlier);
    if (earlier === item.file) return [];
    return [faultAt(item, 'id/duplicate', `The id "${id}" is already used in ${earlier}.`)];
  });
}
