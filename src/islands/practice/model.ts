import { testQuestions } from '../../learner/session/choose-items.ts';
import {
  namesItems,
  type PracticeKinds,
  type PracticeMode,
  type PracticeRequest,
  type UnknownWord,
} from '../../learner/session/practice-url.ts';
import type { FormResult } from '../../learner/state/before-after.ts';
import type { LearnerState } from '../../learner/state/learner-state.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import { dueItems } from '../../learner/state/schedule.ts';
import { knownItem } from '../../learner/state/standing-answer.ts';

/** What one chooses at the set-up of a session: a mode, with the two forms as one choice. */
export const CHOICES = [
  'named',
  'due',
  'missed',
  'certain-wrong',
  'section',
  'everything',
  'exam',
  'forms',
] as const;
export type Choice = (typeof CHOICES)[number];

/** A request in which the reader has chosen, or we have for them. */
export type Chosen = PracticeRequest & { mode: PracticeMode };

/** How many items there are for each mode, by section; sections without any are left out. */
export type Tally = Readonly<Record<PracticeMode, ReadonlyMap<string, number>>> & {
  /** Of the mode `due`, those that are due for review and not new. */
  review: ReadonlyMap<string, number>;
};

/** The choice that a mode belongs to. */
export function choiceOf(mode: PracticeMode): Choice {
  return mode === 'before' || mode === 'after' ? 'forms' : mode;
}

/** Whether a mode asks questions only. */
export function asksQuestionsOnly(mode: PracticeMode): boolean {
  return mode === 'exam' || choiceOf(mode) === 'forms';
}

/** Counts what each mode could choose from, in one pass; the same numbers as `countItems`. */
export function tally(
  items: readonly PracticeItem[],
  state: LearnerState,
  kinds: PracticeKinds,
  nowMillis: number,
  timeZone: string,
): Tally {
  const wanted = items.filter(({ kind }) => kinds === 'both' || kinds === `${kind}s`);
  const due = dueItems(state, wanted, nowMillis, timeZone);
  const known = (item: PracticeItem) => knownItem(state.items, item);
  const all = bySection(wanted);
  return {
    due: bySection(due.map(({ item }) => item)),
    review: bySection(due.flatMap(({ item, reason }) => (reason === 'new' ? [] : item))),
    missed: bySection(wanted.filter((item) => known(item)?.lastRight === false)),
    'certain-wrong': bySection(
      wanted.filter((item) => known(item)?.confidentErrorAtMillis !== undefined),
    ),
    named: all,
    section: all,
    everything: all,
    exam: bySection(testQuestions(items, 'exam')),
    before: bySection(testQuestions(items, 'before')),
    after: bySection(testQuestions(items, 'after')),
  };
}

/** How many items of a tally are in some sections; no sections means all. */
export function countIn(counts: ReadonlyMap<string, number>, sections: readonly string[]): number {
  const chosen = sections.length > 0 ? sections : [...counts.keys()];
  return chosen.reduce((sum, section) => sum + (counts.get(section) ?? 0), 0);
}

/** The sections, items and objectives of a request that there are not. */
export function unknownNames(
  { sections, items = [], objectives = [] }: PracticeRequest,
  courseSections: readonly string[],
  courseItems: readonly PracticeItem[],
): UnknownWord[] {
  const missing = (name: string, asked: readonly string[], known: ReadonlySet<unknown>) =>
    asked.filter((value) => !known.has(value)).map((value) => ({ name, value }));
  return [
    ...missing('section', sections, new Set(courseSections)),
    ...missing('item', items, new Set(courseItems.map(({ id }) => id))),
    ...missing('objective', objectives, new Set(courseItems.map(({ objective }) => objective))),
  ];
}

/**
 * What stands chosen when the page opens: what the address asks for; or else what is due, or the
 * section where the reader was. An address that names no section there is asks for none, not for all.
 * @param sections slugs of the course in order
 */
export function openingRequest(
  asked: PracticeRequest,
  counts: Tally,
  sections: readonly string[],
  lastSection: string | undefined,
): Chosen {
  const { mode } = asked;
  const known = asked.sections.filter((slug) => sections.includes(slug));
  const among = known.length > 0 ? known : asked.sections;
  if (mode === 'everything' && among.length > 0)
    return { ...asked, mode: 'section', sections: among };
  if (mode) return chooseMode({ ...asked, mode, sections: among }, choiceOf(mode), sections);
  if (countIn(counts.due, []) > 0) return { ...asked, mode: 'due', sections: [] };
  const here = lastSection && sections.includes(lastSection) ? lastSection : sections[0];
  return { ...asked, mode: 'section', sections: here ? [here] : [] };
}

/** The request after another choice; a form is for one section, and everything is all. */
export function chooseMode(request: Chosen, choice: Choice, sections: readonly string[]): Chosen {
  if (choice === 'everything') return { ...request, mode: choice, sections: [] };
  if (choice !== 'forms') return { ...request, mode: choice };
  const mode = request.mode === 'after' ? 'after' : 'before';
  // Items that are named say themselves which section they are from.
  if (namesItems(request)) return { ...request, mode };
  const only = request.sections[0] ?? sections[0];
  return { ...request, mode, sections: only ? [only] : [] };
}

/** The request after a section was ticked or unticked; none ticked means all. */
export function chooseSections(request: Chosen, sections: readonly string[]): Chosen {
  const narrowed = request.mode === 'everything' && sections.length > 0;
  return { ...request, mode: narrowed ? 'section' : request.mode, sections };
}

/** What the forms before and after a section showed, with no more weight than a few items have. */
export function gainText({ before, after }: { before: FormResult; after: FormResult }): string {
  const counts = ({ right, of }: FormResult) => `${right} of ${of}`;
  if (before.of === 0 && after.of === 0) return 'not taken yet';
  if (after.of === 0) return `before ${counts(before)}`;
  if (before.of === 0) return `after ${counts(after)}`;
  return `before ${counts(before)}, after ${counts(after)}: a few items, no proof`;
}

function bySection(items: readonly PracticeItem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { section } of items) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}
