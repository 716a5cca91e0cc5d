import type { Confidence, ItemResponse } from '../../learner/log/events.ts';
import { isWithin } from '../../learner/state/grading.ts';
import { withUnit } from '../../lib/parse-decimal.ts';
import type { QuestionKey } from './key.ts';

/** How one option, statement, step or number stands, in words and as right or wrong. */
export interface Mark {
  /** Empty where there is nothing to say of it. */
  text: string;
  tone: 'right' | 'wrong' | 'plain';
}

/**
 * The mark of one option of a question whose answer is shown.
 * @param response nothing where the question was left open or only its key is looked at
 */
export function optionMark(
  { key }: Pick<QuestionKey, 'key'>,
  option: string,
  response: ItemResponse | undefined,
): Mark {
  const given = typeof response === 'object' ? response : undefined;
  switch (key.type) {
    case 'number':
      return { text: '', tone: 'plain' };
    case 'order': {
      const place = key.options.indexOf(option) + 1;
      if (!given) return { text: `Place ${place}`, tone: 'plain' };
      const said = given.indexOf(option) + 1;
      return said === place
        ? { text: `Place ${place}, as you said`, tone: 'right' }
        : { text: `Place ${place}, you had it at place ${said}`, tone: 'wrong' };
    }
    case 'multiple': {
      const isTrue = key.correct.includes(option);
      const truth = isTrue ? 'True' : 'False';
      if (!given) return { text: truth, tone: isTrue ? 'right' : 'plain' };
      const saidTrue = given.includes(option);
      return saidTrue === isTrue
        ? { text: `${truth}, as you said`, tone: 'right' }
        : { text: `${truth}, you said ${saidTrue ? 'true' : 'false'}`, tone: 'wrong' };
    }
    case 'matching': {
      const letterOf = (pairs: readonly string[]) =>
        pairs
          .find((pair) => pair.startsWith(`${option}:`))
          ?.slice(-1)
          .toUpperCase() ?? '';
      const right = letterOf(key.correct);
      if (!given) return { text: right, tone: 'plain' };
      const said = letterOf(given);
      return said === right
        ? { text: `${right}, as you said`, tone: 'right' }
        : { text: `${right}, you said ${said}`, tone: 'wrong' };
    }
    case 'short': {
      if (!given) return { text: 'Counts', tone: 'plain' };
      return given.includes(option)
        ? { text: 'Said', tone: 'right' }
        : { text: 'Not said', tone: 'wrong' };
    }
    case 'concordance':
      return { text: given?.includes(option) ? 'Your answer' : '', tone: 'plain' };
    case 'single': {
      const chosen = given?.includes(option) ?? false;
      const yours = chosen ? ', your answer' : '';
      return key.correct.includes(option)
        ? { text: `Right${yours}`, tone: 'right' }
        : { text: `Wrong${yours}`, tone: chosen ? 'wrong' : 'plain' };
    }
  }
}

/** What the answer to a number is, and how far off the reader's was. */
export function numberMark({ key, line }: QuestionKey, response: ItemResponse | undefined): Mark {
  if (key.type !== 'number') return { text: '', tone: 'plain' };
  const unit = line?.unit ?? '';
  const range = key.tolerance > 0 ? ` Right within ${withUnit(key.tolerance, unit)}.` : '';
  const answer = `${withUnit(key.answer, unit)}.${range}`;
  if (typeof response !== 'number') return { text: answer, tone: 'plain' };
  const off = Number(Math.abs(response - key.answer).toPrecision(6));
  const said = `You said ${withUnit(response, unit)}`;
  const how = off === 0 ? 'exactly right' : `${withUnit(off, unit)} off`;
  return {
    text: `${answer} ${said}, ${how}.`,
    tone: isWithin(key, response) ? 'right' : 'wrong',
  };
}

/** Words for how sure one was. */
export const CONFIDENCE_LABEL: Record<Confidence, string> = {
  guess: 'Guess',
  think: 'Think so',
  certain: 'Certain',
};

/** How an answer went as a whole, in a sentence or two. */
export function verdict(
  { key }: Pick<QuestionKey, 'key'>,
  correct: boolean,
  confidence: Confidence,
): string {
  if (correct) return confidence === 'guess' ? 'Right, by your own word a guess.' : 'Right.';
  const wrong = key.type === 'single' || key.type === 'number' ? 'Not right.' : 'Not all right.';
  return confidence === 'certain' ? `${wrong} You were certain: this one comes back first.` : wrong;
}
