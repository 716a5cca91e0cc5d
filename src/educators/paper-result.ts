import {
  type AnsweredEvent,
  CONFIDENCES,
  type Confidence,
  type ItemResponse,
} from '../learner/log/events.ts';
import { PAPER_MOST } from './paper-address.ts';
import { shortCode } from './short-code.ts';

/** What a student hands in: no name, unless she adds one. */
export interface PaperResult {
  paper: string;
  /** Tells this attempt from all others, so that what comes twice counts once, and two alike count twice. */
  attempt: string;
  name: string;
  /** Minutes spent, rounded. */
  minutes: number;
  answers: readonly ResultAnswer[];
}

export interface ResultAnswer {
  /** Short code of the question. */
  code: string;
  /** Nothing where it was left open. */
  given?: { response: ItemResponse; confidence: Confidence };
}

const MARK = 'IOP1';
export const LONGEST_NAME = 60;

/**
 * A result as one line, short enough for a QR code: mark, paper, attempt, minutes, then for each question its code, how sure
 * (g, t, c) and the answer, `-` where open; a checksum; and the name. `IOP1 aB3dE k3Lp9 12 x7Kq2ca_x7Kq3- q9wX2 Name`.
 */
export function formatResult({ paper, attempt, name, minutes, answers }: PaperResult): string {
  const body = `${MARK} ${paper} ${attempt} ${minutes} ${answers.map(answerText).join('_')}`;
  return [body, shortCode(body), name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME)]
    .join(' ')
    .trim();
}

function answerText({ code, given }: ResultAnswer): string {
  if (!given) return `${code}-`;
  const { response, confidence } = given;
  // Letters of options stand together; a number is marked as one.
  const text = typeof response === 'number' ? `=${response}` : response.join('');
  return `${code}${confidence[0]}${text}`;
}

/**
 * Reads one line.
 * @returns the result, or a sentence that says what is wrong with the line; any text is safe
 */
export function parseResult(line: string): PaperResult | string {
  const [mark, paper = '', attempt = '', minutes = '', body = '', check, ...name] = line
    .trim()
    .split(/\s+/);
  if (mark !== MARK) return 'This is not a result of a paper of this site.';
  const isCode = (text: string) => /^[0-9A-Za-z]{5}$/.test(text);
  if (!isCode(paper) || !isCode(attempt) || !/^\d{1,4}$/.test(minutes))
    return 'This result is damaged.';
  if (check !== shortCode([mark, paper, attempt, minutes, body].join(' ')))
    return 'This result was cut off or changed on its way.';
  const answers = body.split('_').map(parseAnswer);
  const codes = new Set(answers.map((answer) => answer?.code));
  // No paper is longer, and none asks a question twice.
  if (codes.has(undefined) || codes.size < answers.length || codes.size > PAPER_MOST.questions)
    return 'This result is damaged.';
  return {
    paper,
    attempt,
    minutes: Number(minutes),
    name: plain(name.join(' ')).slice(0, LONGEST_NAME),
    answers: answers.filter((answer) => answer !== undefined),
  };
}

/** A name without signs that are not seen and could turn what stands around it. */
function plain(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
}

function parseAnswer(text: string): ResultAnswer | undefined {
  const [, code = '', sure, response = ''] =
    /^([0-9A-Za-z]{5})(?:-|([gtc])((?:=-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?)|(?:[a-z](?::[a-z])?){0,12}))$/.exec(
      text,
    ) ?? [];
  if (!code) return undefined;
  if (!sure) return { code };
  const confidence = CONFIDENCES.find((known) => known[0] === sure);
  if (!confidence) return undefined;
  const value = response.startsWith('=')
    ? Number(response.slice(1))
    : (response.match(/[a-z](?::[a-z])?/g) ?? []);
  return { code, given: { response: value, confidence } };
}

/** The result of a session in which a paper was taken. */
export function resultOf(
  paper: string,
  {
    queue,
    startedAtMillis,
    activeMillis,
  }: { queue: readonly string[]; startedAtMillis: number; activeMillis: number },
  answers: readonly (AnsweredEvent | null)[],
): Omit<PaperResult, 'name'> {
  return {
    paper,
    // Ids of events are made by chance; a paper handed in empty has none.
    attempt: shortCode([startedAtMillis, ...answers.map((event) => event?.id ?? '')].join()),
    minutes: Math.round(activeMillis / 60_000),
    answers: queue.map((id, at) => {
      const event = answers[at];
      const given = event && { response: event.response, confidence: event.confidence };
      return { code: shortCode(id), ...(given && { given }) };
    }),
  };
}
