import type { LearnerState } from '../state/learner-state.ts';
import type { PracticeItem } from '../state/practice-item.ts';
import { dueItems, rankItems } from '../state/schedule.ts';
import { knownItem } from '../state/standing-answer.ts';
import { namesItems, type PracticeRequest } from './practice-url.ts';
import { shuffled } from './shuffle.ts';

/** All that decides which items a session has; the same input gives the same session. */
export interface SessionInput {
  request: PracticeRequest;
  items: readonly PracticeItem[];
  state: LearnerState;
  nowMillis: number;
  timeZone: string;
  /** Any text, random for each new session. */
  seed: string;
}

/** The ids of the items of a session in the order in which they come; may be empty. */
export function chooseItems(choice: SessionInput): string[] {
  const chosen = candidates(choice).slice(0, choice.request.size);
  // The form after a section must test what the form before it tested, so only the order is shuffled.
  const isForm = choice.request.mode === 'before' || choice.request.mode === 'after';
  return (isForm ? shuffled(chosen, choice.seed) : chosen).map(({ id }) => id);
}

/** How many items a request could choose from, whatever its size. */
export function countItems(choice: Omit<SessionInput, 'seed'>): number {
  return candidates({ ...choice, seed: '' }).length;
}

/** The items that a request names, in its order and each once; all of them where it names none. */
export function namedItems(
  items: readonly PracticeItem[],
  request: PracticeRequest,
): readonly PracticeItem[] {
  if (!namesItems(request)) return items;
  const ids = new Map(items.map((item) => [item.id, item]));
  return [
    ...new Set([
      ...(request.items ?? []).flatMap((id) => ids.get(id) ?? []),
      ...(request.objectives ?? []).flatMap((id) =>
        items.filter(({ objective }) => objective === id),
      ),
    ]),
  ];
}

function candidates({
  request,
  items,
  state,
  nowMillis,
  timeZone,
  seed,
}: SessionInput): PracticeItem[] {
  const { mode, sections, kinds } = request;
  if (!mode) return [];
  const inSections = namedItems(items, request).filter(
    ({ section }) => sections.length === 0 || sections.includes(section),
  );
  const wanted = inSections.filter(({ kind }) => kinds === 'both' || kinds === `${kind}s`);
  const ranked = (pool: readonly PracticeItem[]) =>
    rankItems(state, pool, nowMillis, timeZone).map(({ item }) => item);
  const known = (item: PracticeItem) => knownItem(state.items, item);
  const isConfidentError = (item: PracticeItem) =>
    known(item)?.confidentErrorAtMillis !== undefined;
  switch (mode) {
    case 'due':
      return dueItems(state, wanted, nowMillis, timeZone).map(({ item }) => item);
    case 'missed': {
      const missed = ranked(wanted).filter((item) => known(item)?.lastRight === false);
      return [
        ...missed.filter(isConfidentError),
        ...missed.filter((item) => !isConfidentError(item)),
      ];
    }
    case 'certain-wrong':
      return ranked(wanted).filter(isConfidentError);
    case 'named':
      return wanted;
    case 'section':
      return ranked(wanted);
    case 'everything':
      // Among new items no section comes first.
      return ranked(shuffled(wanted, seed));
    case 'exam':
      return dealByTopic(shuffled(testQuestions(inSections, mode), seed));
    case 'before':
    case 'after':
      return dealByTopic(testQuestions(inSections, mode));
  }
}

/**
 * The questions that a test may hold: none that the reader judges alone; of a form before or after a section only
 * those that have a clone in the other one, or all of a section that names no clones.
 */
export function testQuestions(
  items: readonly PracticeItem[],
  mode: 'exam' | 'before' | 'after',
): PracticeItem[] {
  const tests = items.filter(({ kind, selfJudged }) => kind === 'question' && !selfJudged);
  if (mode === 'exam') return tests;
  const cloned = new Set(tests.flatMap(({ section, paired }) => (paired ? section : [])));
  const wanted = mode === 'before' ? 'A' : 'B';
  return tests.filter(
    ({ form, paired, section }) => form === wanted && (paired || !cloned.has(section)),
  );
}

/** One item of each section in turn, and within a section one of each objective in turn. */
function dealByTopic(items: readonly PracticeItem[]): PracticeItem[] {
  const sections = Map.groupBy(items, ({ section }) => section);
  return deal(
    Array.from(sections.values(), (group) =>
      deal([...Map.groupBy(group, ({ objective }) => objective).values()]),
    ),
  );
}

/** One of each group in turn, until all are dealt. */
function deal<T>(groups: readonly (readonly T[])[]): T[] {
  const rounds = Math.max(0, ...groups.map((group) => group.length));
  return Array.from({ length: rounds }, (_, round) =>
    groups.flatMap((group) => group.slice(round, round + 1)),
  ).flat();
}
