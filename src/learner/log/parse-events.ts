import {
  ANSWER_MODES,
  CONFIDENCES,
  firstEditionOption,
  GRADES,
  type ItemResponse,
  type LearnerEvent,
  RETENTION,
} from './events.ts';

/** Longest id that is kept, in UTF-16 units. */
export const MAX_ID_LENGTH = 80;
/** Most options a response can name. */
const MAX_OPTIONS = 24;
/** Most items of a session and most days of a calendar file. */
const MAX_LIST = 400;
/** The end of the year 9999: any later time is a fault, and sums of days stay valid dates. */
const MAX_MILLIS = 253_402_300_799_999;

export interface ParsedEvents {
  events: LearnerEvent[];
  /** How many entries were not events, or not of a kind known here. */
  rejected: number;
}

/** Reads events out of anything; never throws, keeps what is readable, drops unknown properties. */
export function parseEvents(data: unknown): ParsedEvents {
  if (!Array.isArray(data)) return { events: [], rejected: data === undefined ? 0 : 1 };
  const events: LearnerEvent[] = [];
  for (const entry of data) {
    const event = parseEvent(entry);
    if (event) events.push(event);
  }
  return { events, rejected: data.length - events.length };
}

/** Reads one event out of anything, or nothing if it is not one; never throws. */
export function parseEvent(data: unknown): LearnerEvent | undefined {
  if (!isRecord(data)) return undefined;
  const { id, atMillis, kind, item, section, part, target } = data;
  if (!isId(id) || !isTime(atMillis)) return undefined;
  const base = { id, atMillis };
  switch (kind) {
    case 'answered': {
      const { correct, confidence, mode, modified, session } = data;
      const response = parseResponse(data['response']);
      return isId(item) &&
        typeof correct === 'boolean' &&
        isOneOf(CONFIDENCES, confidence) &&
        isOneOf(ANSWER_MODES, mode) &&
        response !== undefined
        ? {
            ...base,
            ...{ kind, item, correct, confidence, response, mode },
            ...(isDate(modified) && { modified }),
            ...(isId(session) && { session }),
          }
        : undefined;
    }
    case 'recalled': {
      const { grade, modified } = data;
      return isId(item) && isOneOf(GRADES, grade)
        ? { ...base, kind, item, grade, ...(isDate(modified) && { modified }) }
        : undefined;
    }
    case 'undone':
      return isId(target) ? { ...base, kind, target } : undefined;
    case 'read':
    case 'visited':
      return isId(section) && isId(part) ? { ...base, kind, section, part } : undefined;
    case 'afresh':
      return isId(section) ? { ...base, kind, section } : undefined;
    case 'seen':
      return isId(section) && isId(item) ? { ...base, kind, section, item } : undefined;
    case 'set': {
      const { retention } = data;
      return isNumber(retention) && retention >= RETENTION.min && retention <= RETENTION.max
        ? { ...base, kind, retention }
        : undefined;
    }
    case 'submitted': {
      const { session, items, activeMillis } = data;
      return isId(session) && isTime(activeMillis) && isListOf(items, MAX_LIST, isId)
        ? { ...base, kind, session, items: [...items], activeMillis }
        : undefined;
    }
    case 'exported':
      return { ...base, kind };
    case 'calendar': {
      const { days } = data;
      return isListOf(days, MAX_LIST, isDate) ? { ...base, kind, days: [...days] } : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a value is an object with properties, as JSON has them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value can be the id of an event, item, section or part. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH;
}

/** Whether a value is a time in whole milliseconds since 1970, up to the year 9999. */
export function isTime(value: unknown): value is number {
  return Number.isInteger(value) && isNumber(value) && value >= 0 && value <= MAX_MILLIS;
}

/** Whether a value is one of a list of words. */
export function isOneOf<T extends string>(words: readonly T[], value: unknown): value is T {
  return (words as readonly unknown[]).includes(value);
}

function parseResponse(value: unknown): ItemResponse | undefined {
  if (isNumber(value)) return value;
  if (!Array.isArray(value) || value.length > MAX_OPTIONS) return undefined;
  if (value.every((option) => isId(option))) return [...value];
  return value.every((at) => Number.isInteger(at) && at >= 0 && at < MAX_OPTIONS)
    ? value.map(firstEditionOption)
    : undefined;
}

function isListOf<T>(
  value: unknown,
  most: number,
  is: (entry: unknown) => entry is T,
): value is readonly T[] {
  return Array.isArray(value) && value.length <= most && value.every(is);
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
