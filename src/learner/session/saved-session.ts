import { isTried, type TriedEvent } from '../log/events.ts';
import { isId, isOneOf, isRecord, isTime, parseEvent } from '../log/parse-events.ts';
import { PRACTICE_MODES, SESSION_SIZE } from './practice-url.ts';
import type { Session } from './session.ts';

/** A session as text, to come back to the same place. */
export function formatSession(session: Session): string {
  return JSON.stringify(session);
}

/** The inverse of {@link formatSession}; any text is safe, and one that is not a session is nothing. */
export function parseSession(text: string): Session | undefined {
  const data = parseJson(text);
  if (!isRecord(data)) return undefined;
  const { mode, seed, index, startedAtMillis, activeMillis, clockMillis, finished } = data;
  const queue = parseQueue(data['queue']);
  if (
    !queue ||
    !isOneOf(PRACTICE_MODES, mode) ||
    !isId(seed) ||
    !isPlace(index, queue.length + 1) ||
    !isTime(startedAtMillis) ||
    !isTime(activeMillis) ||
    !(clockMillis === null || isTime(clockMillis)) ||
    typeof finished !== 'boolean'
  ) {
    return undefined;
  }
  const answers = parseAnswers(data['answers'], queue);
  const places = Array.isArray(data['history']) ? data['history'] : [];
  const history = [...new Set(places)].filter((place) => isPlace(place, queue.length));
  return {
    mode,
    seed,
    queue,
    index,
    answers,
    history: history.filter((place) => answers[place] !== null),
    startedAtMillis,
    activeMillis,
    clockMillis,
    finished,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseQueue(data: unknown): string[] | undefined {
  return Array.isArray(data) &&
    data.length <= SESSION_SIZE.max &&
    data.every(isId) &&
    new Set(data).size === data.length
    ? data
    : undefined;
}

function parseAnswers(data: unknown, queue: readonly string[]): (TriedEvent | null)[] {
  return queue.map((item, place) => {
    const event = parseEvent(Array.isArray(data) ? data[place] : undefined);
    return event && isTried(event) && event.item === item ? event : null;
  });
}

function isPlace(value: unknown, length: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < length;
}
