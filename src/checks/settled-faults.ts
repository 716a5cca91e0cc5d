import type { Fault, FaultCode } from '../course/read/fault.ts';

/** Faults of a text that cannot be read, which a character that nobody sees may have made. */
const SYNTAX: ReadonlySet<FaultCode> = new Set([
  'yaml/syntax',
  'csv/syntax',
  'mdx/syntax',
  'diagram/frontmatter',
  'entry/shape',
]);
/** What asks to read something again and to put that on record; it is asked when all else is right. */
const READ_AGAIN: ReadonlySet<FaultCode> = new Set(['item/unreviewed', 'item/evidence', 'figure/unread']);
/** Codes of faults that a name which nothing has any more brings about wherever it stands. */
const OF_NAMES =
  /\/(?:unknown|claim|study|record|place|comparator|related|objective|parallel|block|instead|untested|unpaired|home|unused|link|alias|unread|missing|lacks|unmarked|lab|order|item|source|note|refs)$/;

/**
 * The faults that an author is told: one for each slip. What only follows from another fault is left out, and is
 * found again, should it be one of its own, when that is mended.
 */
export function settledFaults(faults: readonly Fault[]): Fault[] {
  const gone = faults.flatMap(({ gone }) => gone ?? []);
  const hidden = new Set(
    faults.filter(({ code }) => code === 'text/character').map(({ file }) => file),
  );
  const own = faults.filter(
    ({ file, code, message, gone: names }) =>
      !(SYNTAX.has(code) && hidden.has(file)) &&
      !(names === undefined && OF_NAMES.test(code) && gone.some((id) => message.includes(id))),
  );
  const first = own.filter(({ code }) => !READ_AGAIN.has(code));
  return (first.length > 0 ? first : own).map((fault) => withOthers(fault, faults, own));
}

/** A fault of a name that is gone, with how many other places still use it. */
function withOthers(fault: Fault, all: readonly Fault[], own: readonly Fault[]): Fault {
  const { gone } = fault;
  if (!gone) return fault;
  const others = all.filter(
    (other) => !own.includes(other) && gone.some((id) => other.message.includes(id)),
  );
  const places = [...new Set(others.map(({ file, line }) => `${file}:${line}`))].slice(0, 3);
  if (places.length === 0) return fault;
  return { ...fault, message: `${fault.message} Others name it, as in ${places.join(', ')}.` };
}
