import { askedHash, wholeHash } from '../read/question-hash.ts';
import type { BankReading, ReadAnswer } from '../schema/bank-reading.ts';
import type { Question } from '../schema/question.ts';

/** Whether an answer to a question is right; undefined where nothing is scored. */
export type IsRight = (question: Question, given: ReadAnswer['given']) => boolean | undefined;

/** How the answers of one reader came out, over the questions that still read as they did then. */
interface AnswerShares {
  /** Scored questions that were answered as they stand. */
  items: number;
  right: number;
  /** Of a reader who had not read: right by wording alone. */
  rightByCue: number;
  /** Questions that take facts of the review, as this reader sees it, and how many of them were right. */
  needing: number;
  needingRight: number;
}

/** One reading with what came of it. */
export interface MeasuredReading {
  reading: BankReading;
  /** Questions of today's bank that the reading does not cover as they stand. */
  outdated: number;
  answers?: AnswerShares;
  /** Of questions sorted by level, how many were sorted as labeled, and the ids of the others. */
  levels?: { items: number; alike: number; other: readonly string[] };
  /** Of questions judged with their key, how many are sound, and the ids of the others. */
  soundness?: { items: number; sound: number; other: readonly string[] };
}

/** What one reading says of the bank as it stands. */
export function measuredReading(
  reading: BankReading,
  questions: readonly Question[],
  isRight: IsRight,
): MeasuredReading {
  switch (reading.task) {
    case 'levels': {
      const known = standing(reading.levels, questions, askedHash);
      const other = known.filter(([{ level }, entry]) => entry.level !== level);
      return {
        reading,
        outdated: questions.length - known.length,
        levels: { items: known.length, alike: known.length - other.length, other: ids(other) },
      };
    }
    case 'soundness': {
      const known = standing(reading.judged, questions, wholeHash);
      const other = known.filter(([, { sound }]) => !sound);
      return {
        reading,
        outdated: questions.length - known.length,
        soundness: { items: known.length, sound: known.length - other.length, other: ids(other) },
      };
    }
    default: {
      const known = standing(reading.answers, questions, askedHash);
      const scored = known.flatMap(([question, answer]) => {
        const right = isRight(question, answer.given);
        return right === undefined ? [] : [{ answer, right }];
      });
      const needing = scored.filter(({ answer }) => answer.needs);
      const right = scored.filter((each) => each.right);
      return {
        reading,
        outdated: questions.length - known.length,
        answers: {
          items: scored.length,
          right: right.length,
          rightByCue: right.filter(({ answer }) => answer.by === 'cue').length,
          needing: needing.length,
          needingRight: needing.filter((each) => each.right).length,
        },
      };
    }
  }
}

/** The questions that a reading has an entry for and that still read as they did, each with its entry. */
function standing<T extends { of: string }>(
  entries: Readonly<Record<string, T>>,
  questions: readonly Question[],
  hash: (question: Question) => string,
): [Question, T][] {
  return questions.flatMap((question): [Question, T][] => {
    const entry = entries[question.id];
    return entry && entry.of === hash(question) ? [[question, entry]] : [];
  });
}

function ids(entries: readonly (readonly [Question, unknown])[]): string[] {
  return entries.map(([{ id }]) => id);
}
