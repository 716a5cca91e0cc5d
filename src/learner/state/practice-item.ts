/** A question or card as far as choosing, counting and re-reading go; its text is loaded apart. */
export interface PracticeItem {
  id: string;
  kind: 'question' | 'card';
  /** Date of its text; an item that was changed is to be met again. */
  modified?: string;
  /** Slug of its section. */
  section: string;
  /** Id of the objective that a question tests. */
  objective?: string;
  /** Which of two parallel versions a question is. */
  form?: 'A' | 'B';
  /** Whether a parallel question of the other form exists, so that a test before and one after can ask the same. */
  paired?: boolean;
  /** Whether the reader judges the own answer, so that no test can hold it. */
  selfJudged?: boolean;
  /** Where it is taught: id of a block or heading on the section's page. */
  block?: string;
}
