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
const READ_AGAIN: ReadonlySet<FaultCode> = new Set([
  'item/unreviewed',
  'item/evidence',
  'figure/unread',
  'ledger/untold',
  'sentence/unread',
  'sentence/gone',
  'summary/unread',
  'summary/gone',
  'summary/rests',
]);

/** Codes of faults that a wrong name brings about wherever it stands. */
const OF_NAMES = new RegExp(
  `/(?:${[
    ...['unknown', 'claim', 'study', 'record', 'place', 'comparator', 'related', 'objective'],
    ...['parallel', 'block', 'instead', 'untested', 'unpaired', 'home', 'unused', 'link', 'alias'],
    ...['missing', 'lacks', 'unmarked', 'lab', 'order', 'item', 'source', 'note', 'refs', 'new'],
  ].join('|')})$`,
);

/**
 * The faults that an author is told: one for each slip. What only follows from another fault is left out, and is
 * found again, should it be one of its own, when that is mended.
 */
export function settledFaults(faults: readonly Fault[]): Fault[] {
  const named = faults.flatMap((fault) => (fault.names ?? []).map((name) => ({ name, fault })));
  // A file that is not read may hold whatever is missed elsewhere.
  const unread = faults.some(({ code, suggestion }) => code === 'file/unknown' && suggestion);
  const inFile = Map.groupBy(faults, ({ file }) => file);
  const follows = (fault: Fault): boolean => {
    const { file, code, message } = fault;
    const beside = inFile.get(file) ?? [];
    if (unread && code !== 'file/unknown' && !SYNTAX.has(code)) return true;
    if (SYNTAX.has(code) && beside.some((other) => other.code === 'text/character')) return true;
    // What has another fault is drawn again, and read again, in any case.
    if (code === 'diagram/stale' && beside.some((other) => other.code !== code)) return true;
    const again = beside.filter((other) => other !== fault && READ_AGAIN.has(other.code));
    if (code === 'figure/unread' && again.some((other) => other.code !== code)) return true;
    if (code === 'sentence/unread' && again.some((other) => other.code === 'ledger/untold'))
      return true;
    return (
      OF_NAMES.test(code) &&
      named.some(({ name, fault: first }) => first !== fault && message.includes(name))
    );
  };
  const own = faults.filter((fault) => !follows(fault));
  const first = own.filter(({ code }) => !READ_AGAIN.has(code));
  return (first.length > 0 ? first : own).map((fault) => withOthers(fault, faults, own));
}

/** A fault of a name with the other places that use it. */
function withOthers(fault: Fault, all: readonly Fault[], own: readonly Fault[]): Fault {
  const { names = [] } = fault;
  const others = all.filter(
    (other) =>
      !own.includes(other) &&
      (other.file !== fault.file || other.line !== fault.line) &&
      names.some((name) => other.message.includes(name)),
  );
  const places = [...new Set(others.map(({ file, line }) => `${file}:${line}`))].slice(0, 3);
  if (places.length === 0) return fault;
  return { ...fault, message: `${fault.message} Others name it, as in ${places.join(', ')}.` };
}
