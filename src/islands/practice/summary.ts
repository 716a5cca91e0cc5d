import type { TaughtAt } from '../../course/usage/taught-at.ts';
import type { Session } from '../../learner/session/session.ts';
import type { Reread, SessionSummary } from '../../learner/session/session-summary.ts';
import type { PracticeContent } from './content.ts';
import { clockText, count } from './words.ts';

/** A part of the text to read again, with a link to the first place in it that teaches what was missed. */
export interface RereadPart extends TaughtAt {
  section: string;
}

/** The parts that teach what was missed, each once. */
export function reread(
  places: readonly Reread[],
  contents: ReadonlyMap<string, PracticeContent>,
): RereadPart[] {
  const parts = new Map<string, RereadPart>();
  for (const { section, block, items } of places) {
    const taught = items.flatMap((id) => contents.get(id)?.places ?? []);
    const place = taught.find((other) => other.block === block) ?? taught[0];
    if (!place) continue;
    const name = `${section}#${place.part}`;
    if (!parts.has(name)) parts.set(name, { section, ...place });
  }
  return [...parts.values()];
}

/** What a session showed, in a sentence or two. */
export function resultText({ mode }: Session, summary: SessionSummary): string {
  const { answered, right, unanswered, activeMillis } = summary;
  const open = unanswered.length;
  return [
    answered === 0 ? 'Nothing was answered.' : `${right} of ${count(answered, 'item')} right.`,
    open > 0 && answered > 0 && `${open} left open.`,
    mode === 'exam' && `Time ${clockText(activeMillis)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
