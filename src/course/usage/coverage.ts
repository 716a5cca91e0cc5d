import { parseCitationNumbers } from '../../lib/citation-numbers.ts';
import type { SectionScan } from '../read/section-scan.ts';
import type { Card } from '../schema/card.ts';
import type { Question } from '../schema/question.ts';
import type { Objective } from '../schema/section.ts';

/** A section with everything that tests it. */
export interface TestedSection {
  scan: SectionScan;
  objectives: readonly Objective[];
  questions: readonly Question[];
  cards: readonly Card[];
}

/** What touches one claim; everything in the order of its file. */
export interface ClaimCoverage {
  id: string;
  text: string;
  /** Objectives that a question on this claim tests. */
  objectives: Objective[];
  questions: Question[];
  cards: Card[];
  /** Numbers of the references cited in the claim, ascending. */
  references: number[];
}

/** What tests one objective. */
export interface ObjectiveCoverage {
  objective: Objective;
  /** Its questions, by form. */
  forms: Record<Question['form'], Question[]>;
  /** Ids of the claims that these questions test. */
  claims: string[];
  /** Cards on these claims. */
  cards: Card[];
}

/** The claims of a section in reading order with what tests and supports each. */
export function claimCoverage(section: TestedSection): ClaimCoverage[] {
  const { scan, objectives, questions, cards } = section;
  return scan.uses
    .filter(({ kind }) => kind === 'claim')
    .map(({ value: id, text }) => {
      const tests = questions.filter(({ claims }) => claims.includes(id));
      return {
        id,
        text: claimText(text),
        objectives: objectives.filter((objective) =>
          tests.some((question) => question.objective === objective.id),
        ),
        questions: tests,
        cards: cards.filter(({ claims }) => claims.includes(id)),
        references: referencesIn(scan, id),
      };
    });
}

/** The objectives of a section in their order with what tests each. */
export function objectiveCoverage({
  objectives,
  questions,
  cards,
}: TestedSection): ObjectiveCoverage[] {
  return objectives.map((objective) => {
    const tests = questions.filter((question) => question.objective === objective.id);
    const claims = new Set(tests.flatMap((question) => question.claims));
    return {
      objective,
      forms: {
        A: tests.filter(({ form }) => form === 'A'),
        B: tests.filter(({ form }) => form === 'B'),
      },
      claims: [...claims],
      cards: cards.filter((card) => card.claims.some((claim) => claims.has(claim))),
    };
  });
}

/** The words of a claim as one line, without the gaps that its citations leave before a comma or full stop. */
export function claimText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:])/g, '')
    .trim();
}

function referencesIn({ uses }: SectionScan, claim: string): number[] {
  const numbers = uses
    .filter(({ kind, block }) => kind === 'cite' && block === claim)
    .flatMap(({ value }) => parseCitationNumbers(value));
  return [...new Set(numbers)].sort((a, b) => a - b);
}
