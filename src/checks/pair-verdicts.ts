import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';
import { LISTS } from '../course/read/lists.ts';
import type { Placed } from '../course/read/yaml-list.ts';
import {
  type Aspect,
  readSide,
  type Side,
  type StudyComparison,
  unknownNames,
  type Verdict,
} from '../course/schema/comparison.ts';
import type { Outcome, Study } from '../course/schema/study.ts';
import {
  controlVerdict,
  designVerdict,
  measureVerdict,
  sizeVerdict,
  timeVerdict,
} from './record-verdicts.ts';

/** Aspects that the records decide; where they are silent, the text of the review or a source still may. */
const BY_RECORDS = { design: designVerdict, size: sizeVerdict, control: controlVerdict } as const;

/**
 * Finds pairs that judge otherwise than their records, print a number that these do not have or give the result
 * away, and results set beside another study that stand in no pair.
 */
export function checkPairVerdicts({ lists }: ContentTree): Fault[] {
  const studies = new Map(lists.studies.map(({ value }) => [value.id, value]));
  const notes = new Set(lists.sourceNotes.map(({ value }) => value.id));
  return [
    ...lists.comparisons.flatMap((pair): Fault[] => {
      if (unknownNames(pair.value, studies, notes).length > 0) return [];
      const [one, other] = pair.value.sides;
      const sides = [readSide(one, studies), readSide(other, studies)] as const;
      return [
        ...verdictFaults(pair, ...sides),
        ...groundFaults(pair, sides),
        ...tellingFaults(pair, sides),
      ];
    }),
    ...unpaired(lists),
  ];
}

function verdictFaults(pair: Placed<StudyComparison>, a: Side, b: Side): Fault[] {
  const wrong = (aspect: Aspect, computed: Verdict): Fault[] => {
    const { verdict } = pair.value.judgments[aspect];
    if (verdict === computed) return [];
    const message = `The comparison "${pair.value.id}" calls the ${aspect} "${verdict}", and by its records it is "${computed}".`;
    return [fault(pair, 'comparison/verdict', message, 'judgments', aspect, 'verdict')];
  };
  const byRecords = Object.entries(BY_RECORDS).flatMap(([name, verdictOf]) => {
    const aspect = name as keyof typeof BY_RECORDS;
    const { basis, sources } = pair.value.judgments[aspect];
    const computed = verdictOf(a, b);
    const saidElsewhere = basis === 'source' ? sources.length > 0 : basis === 'text';
    return computed === 'unsaid' && saidElsewhere ? [] : wrong(aspect, computed);
  });
  const { time } = pair.value.judgments;
  const [ofTime, ofMeasure] = [timeVerdict(a, b), measureVerdict(a, b)];
  return [
    ...byRecords,
    // Studies can differ in time in more than their time points, and in a measure in how it was taken.
    ...(time.verdict === 'same' || ofTime !== 'unsaid' ? wrong('time', ofTime) : []),
    ...(ofMeasure === 'differs' ? wrong('measure', ofMeasure) : []),
  ];
}

/** Numbers in grounds that no record of the two sides has. */
function groundFaults(pair: Placed<StudyComparison>, sides: readonly Side[]): Fault[] {
  const facts = sides.map(({ study }) => JSON.stringify(study)).join();
  return Object.entries(pair.value.judgments).flatMap(([aspect, { ground }]) =>
    (ground.match(/\d+(?:\.\d+)?/g) ?? []).flatMap((number): Fault[] => {
      if (new RegExp(`\\b${number}\\b`).test(facts)) return [];
      const message = `The comparison "${pair.value.id}", ${aspect}: no record of its two sides has the number ${number}.`;
      return [fault(pair, 'comparison/figure', message, 'judgments', aspect, 'ground')];
    }),
  );
}

/** Results in what stands before the verdict. */
function tellingFaults(pair: Placed<StudyComparison>, sides: readonly Side[]): Fault[] {
  const results = sides.flatMap(({ outcomes }) => outcomes.map(({ valueText }) => valueText));
  return (['title', 'question'] as const).flatMap((field) =>
    results.flatMap((result): Fault[] => {
      if (!pair.value[field].includes(result)) return [];
      const message = `The ${field} of the comparison "${pair.value.id}" gives the result "${result}" away.`;
      return [fault(pair, 'comparison/tells', message, field)];
    }),
  );
}

/** Results that the records set beside another study or the past, and no pair does. */
function unpaired({ comparisons, studies }: ContentTree['lists']): Fault[] {
  if (comparisons.length === 0) return [];
  const inPairs = new Set(
    comparisons.flatMap(({ value }) => value.sides.flatMap(({ outcomes }) => outcomes)),
  );
  return studies.flatMap(({ value: study, placeOf }) =>
    study.outcomes
      .filter((outcome) => isBesideAnother(outcome, study) && !inPairs.has(outcome.id))
      .map(({ id }): Fault => {
        const message = `The result "${id}" is set beside another study or the past, and no comparison has it.`;
        const file = `content/${LISTS.studies.file}`;
        return { file, ...placeOf(id), code: 'comparison/absent', message };
      }),
  );
}

function isBesideAnother({ comparator, arms }: Outcome, study: Study): boolean {
  const groups = new Map(study.arms.map((arm) => [arm.id, arm]));
  return (
    comparator.some((id) => !groups.has(id) || groups.get(id)?.historical) ||
    (comparator.length > 0 && arms.some((id) => groups.get(id)?.historical))
  );
}

function fault(
  { placeAt }: Placed<StudyComparison>,
  code: FaultCode,
  message: string,
  ...path: string[]
): Fault {
  return { file: `content/${LISTS.comparisons.file}`, ...placeAt(...path), code, message };
}
