import type { Fault } from '../../course/read/fault.ts';
import type { Question } from '../../course/schema/question.ts';
import { type Bank, faultAt, type Located, questionsOf } from './examined-bank.ts';

/** From this share of a line on, a guess is more likely right than among four options. */
const WIDEST_TOLERANCE = 0.25;

/** Finds numbers that cannot be given or cannot be missed, and statements that are all true or all false. */
export function answerableFaults(bank: Bank): Fault[] {
  return questionsOf(bank).flatMap((question) => [
    ...numberFaults(question),
    ...oneSided(question),
  ]);
}

function numberFaults(question: Located<Question>): Fault[] {
  const { item } = question;
  if (item.type !== 'number') return [];
  const { answer, min, max, step, tolerance } = item;
  const fault = (message: string) => [faultAt(question, 'question/number', message)];
  const right = Math.min(max, answer + tolerance) - Math.max(min, answer - tolerance);
  return [
    ...(isReached(answer, min, step)
      ? []
      : fault(`Steps of ${step} from ${min} do not reach the answer ${answer}.`)),
    ...(isReached(max, min, step)
      ? []
      : fault(`Steps of ${step} from ${min} do not reach the end of the line, ${max}.`)),
    ...(right > WIDEST_TOLERANCE * (max - min)
      ? fault(
          `Of the line from ${min} to ${max}, ${Math.round((100 * right) / (max - min))}% counts as right.`,
        )
      : []),
  ];
}

/** Whether whole steps lead from one number to another, but for the noise of binary fractions. */
function isReached(value: number, from: number, step: number): boolean {
  const steps = (value - from) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

function oneSided(question: Located<Question>): Fault[] {
  const { item } = question;
  if (item.type !== 'multiple') return [];
  const kinds = new Set(item.options.map(({ correct }) => correct));
  if (kinds.size > 1) return [];
  const which = kinds.has(true) ? 'true' : 'false';
  return [faultAt(question, 'question/one-sided', `All statements are ${which}.`)];
}
