import type { Question } from '../schema/question.ts';

/** Whether a question stands on the page of its section; others are met in practice alone. */
export function isOnPage({ place }: Pick<Question, 'place'>): boolean {
  return place !== 'practice';
}

/** Where a question can be met: in the text of its section, or as the one item of a practice. */
export function questionPath(section: string, question: Pick<Question, 'id' | 'place'>): string {
  const { id } = question;
  return isOnPage(question) ? `/${section}/#${id}` : `/practice/?item=${id}`;
}

/** The questions as a reader meets them: before the text, after each part, and at the end those without a place. */
export function readingOrder(questions: readonly Question[], parts: readonly string[]): Question[] {
  const places = ['pre', ...parts];
  const at = ({ place }: Question) =>
    place !== undefined && places.includes(place) ? places.indexOf(place) : places.length;
  return questions.toSorted((a, b) => at(a) - at(b));
}

/**
 * The printed number of each question that stands on the page of a section by its id, in reading order.
 * @param parts ids of the section's parts in the order of the text
 */
export function questionNumbers(
  questions: readonly Question[],
  parts: readonly string[],
): Map<string, string> {
  const onPage = readingOrder(questions.filter(isOnPage), parts);
  return new Map(onPage.map(({ id }, i) => [id, String(i + 1)]));
}

/** The number of each question that is met in practice alone by its id, in the order of the file: P1, P2. */
export function practiceNumbers(questions: readonly Question[]): Map<string, string> {
  const elsewhere = questions.filter((question) => !isOnPage(question));
  return new Map(elsewhere.map(({ id }, i) => [id, `P${i + 1}`]));
}
