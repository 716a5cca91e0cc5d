import { partIds } from '../read/section-scan.ts';
import {
  type ClaimCoverage,
  claimCoverage,
  type ObjectiveCoverage,
  objectiveCoverage,
  type TestedSection,
} from './coverage.ts';
import { practiceNumbers, questionNumbers } from './question-order.ts';

/** A section on the page of coverage: what tests what in it, and the numbers by which that is called there. */
export interface SectionCoverage extends Pick<TestedSection, 'questions' | 'cards'> {
  slug: string;
  order: number;
  title: string;
  claims: ClaimCoverage[];
  objectives: ObjectiveCoverage[];
  /** Of questions, by id. */
  numbers: ReadonlyMap<string, string>;
  /** Of cards, by id. */
  cardNumbers: ReadonlyMap<string, number>;
  /** Of objectives, by id: "2.3". */
  objectiveNumbers: ReadonlyMap<string, string>;
}

/** What tests what in a section. */
export function sectionCoverage(
  section: TestedSection & Pick<SectionCoverage, 'slug' | 'order' | 'title'>,
): SectionCoverage {
  const { slug, order, title, scan, objectives, questions, cards } = section;
  return {
    ...{ slug, order, title, questions, cards },
    claims: claimCoverage(section),
    objectives: objectiveCoverage(section),
    numbers: new Map([...questionNumbers(questions, partIds(scan)), ...practiceNumbers(questions)]),
    cardNumbers: new Map(cards.map(({ id }, i) => [id, i + 1])),
    objectiveNumbers: new Map(objectives.map(({ id }, i) => [id, `${order}.${i + 1}`])),
  };
}
