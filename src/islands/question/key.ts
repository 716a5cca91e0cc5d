import type { Question } from '../../course/schema/question.ts';
import type { AnswerKey } from '../../learner/state/grading.ts';

/** What the page knows of a question beside its words: the key, and why each option is right or wrong. */
export interface QuestionKey {
  item: string;
  /** The item's `modified`, kept with each answer. */
  modified: string;
  key: AnswerKey;
  /** By option, or by stem where stems are matched; of a number under `''`. */
  rationales: Readonly<Record<string, string>>;
  /** The line of a number. */
  line?: { min: number; max: number; unit: string };
}

/** The letter at a place of a list: A, B, C. */
export function letterAt(place: number): string {
  return String.fromCharCode(65 + place);
}

/** The data that goes to the page with a question. */
export function questionKey(question: Question, key: AnswerKey): QuestionKey {
  const { id: item, modified } = question;
  if (question.type === 'number') {
    const { min, max, unit, rationale } = question;
    return { item, modified, key, rationales: { '': rationale }, line: { min, max, unit } };
  }
  const reasoned = question.type === 'matching' ? question.pairs : question.options;
  const rationales = reasoned.map(({ id, rationale }) => [id, rationale]);
  return { item, modified, key, rationales: Object.fromEntries(rationales) };
}

/**
 * Reads the data of a question.
 * @param text the content of its JSON island
 * @throws with a sentence that names the question and what is missing
 */
export function parseQuestionKey(text: string | null | undefined, name: string): QuestionKey {
  const fail = (what: string): never => {
    throw new Error(`Question "${name}" ${what}.`);
  };
  if (!text) return fail('has no data: a <script type="application/json"> with its key');
  let data: Partial<QuestionKey> | null;
  try {
    data = JSON.parse(text);
  } catch {
    return fail('has data that is not JSON');
  }
  if (!(data instanceof Object)) return fail('has data that is not an object');
  const { item, modified, key, rationales, line } = data;
  if (typeof item !== 'string') return fail('has data without "item"');
  if (typeof modified !== 'string') return fail('has data without "modified"');
  if (!(rationales instanceof Object)) return fail('has data without "rationales"');
  if (!isKey(key)) return fail('has data without a "key" of a known type');
  if (key.type === 'number' && !line) return fail('asks for a number and has data without "line"');
  return { item, modified, key, rationales, ...(line && { line }) };
}

function isKey(key: AnswerKey | undefined): key is AnswerKey {
  switch (key?.type) {
    case 'single':
    case 'multiple':
    case 'matching':
    case 'short':
    case 'concordance':
      return Array.isArray(key.correct);
    case 'order':
      return Array.isArray(key.options);
    case 'number':
      return typeof key.answer === 'number' && typeof key.tolerance === 'number';
    default:
      return false;
  }
}
