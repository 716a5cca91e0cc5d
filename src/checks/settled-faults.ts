import type { Fault } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';

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
  'open/unread',
  'open/gone',
  'synonym/unread',
  'synonym/gone',
]);

/** Files that are not read as what they are. */
const ASTRAY: readonly FaultCode[] = ['file/unknown', 'section/gone'];

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
  const astray = faults.filter(
    ({ code, suggestion }) => ASTRAY.includes(code) && (suggestion || code !== 'file/unknown'),
  );
  const inFile = Map.groupBy(faults, ({ file }) => file);
  const follows = (fault: Fault): boolean => {
    const { file, code, message } = fault;
    const beside = inFile.get(file) ?? [];
    if (code === 'section/gone' && astray.some((other) => other.suggestion === file)) return true;
    if (code === 'record/order' && faults.some((other) => other.code === 'course/topic'))
      return true;
    if (astray.length > 0 && !astray.includes(fault) && !SYNTAX.has(code)) return true;
    if (SYNTAX.has(code) && beside.some((other) => other.code === 'text/character')) return true;
    // What has another fault is drawn again in any case; it is read again after that.
    if (
      code === 'diagram/stale' &&
      beside.some((other) => other.code !== code && !READ_AGAIN.has(other.code))
    )
      return true;
    if (followsFrom(fault, beside)) return true;
    if (/\/edition$/.test(code) && faults.some((other) => other.code === 'edition/order'))
      return true;
    if (
      /\/(?:unused|untested)$|^course\/home$/.test(code) &&
      !fault.suggestion &&
      faults.some((other) => isMeant(other, message))
    )
      return true;
    if (faults.some((other) => other.code === 'file/name' && ofCopy(fault, other.file)))
      return true;
    const again = beside.filter((other) => other !== fault && READ_AGAIN.has(other.code));
    if (code === 'figure/unread' && again.some((other) => other.code !== code && !isOfEntry(other)))
      return true;
    if (isOfEntry(fault) && again.some((other) => isOfSameEntry(fault, other))) return true;
    if (code === 'sentence/unread' && again.some((other) => other.code === 'ledger/untold'))
      return true;
    return (
      OF_NAMES.test(code) &&
      named.some(({ name, fault: first }) => first !== fault && message.includes(name))
    );
  };
  const own = faults.filter((fault) => !follows(fault));
  // What is only left to do comes last: to publish what is new, then to read again what has changed.
  const wrong = own.filter(({ code }) => !READ_AGAIN.has(code));
  const before = wrong.filter(({ code }) => code !== 'address/new');
  const [first = own] = [before, wrong].filter(({ length }) => length > 0);
  return sameTopic(first).map((fault) => withOthers(fault, faults, own));
}

/** Whether a fault is that the words of an entry have changed that is read by itself, as a definition is. */
function isOfEntry({ code, message }: Fault): boolean {
  return (
    code === 'item/evidence' &&
    /^(?:glossary|updates|procedures|comparisons|references|background)\//.test(message)
  );
}

/** Whether a figure has changed in the entry whose words have: it says more exactly what. */
function isOfSameEntry(words: Fault, { code, message }: Fault): boolean {
  const [entry = ''] = words.message.split(' ');
  return code === 'figure/unread' && message.startsWith(`${entry} `);
}

/** Of a topic that the course does not have the first who names it; the others are told with it. */
function sameTopic(faults: readonly Fault[]): Fault[] {
  const seen = new Map<string, Fault>();
  return faults.filter((fault) => {
    if (fault.code !== 'course/topic') return true;
    const known = seen.has(fault.message);
    seen.set(fault.message, fault);
    return !known;
  });
}

/** Whether a fault is of ids in a file that its name keeps from being a page: those of the page that it is a copy of. */
function ofCopy({ code, file, message }: Fault, copy: string): boolean {
  return (
    (/^(?:id\/duplicate|section\/order)$/.test(code) && message.includes(`in ${copy}.`)) ||
    (file === copy && /^(?:address|claim|figure|objective|id|section)\//.test(code))
  );
}

/** What other faults a fault in the same file brings about: in the same line, or anywhere below it. */
const CONSEQUENCES: readonly [of: RegExp, are: RegExp, where: 'line' | 'file'][] = [
  [/^(?:text\/merge|file\/head)$/, /^(?!text\/merge$|file\/head$)/, 'file'],
  [/^(?:yaml|mdx)\/syntax$/, /^(?!(?:yaml|mdx)\/syntax$|text\/merge$)/, 'line'],
  [/^(?:heading\/level|component\/place)$/, /^(?:address|claim)\//, 'line'],
  [/^id\/form$/, /^address\//, 'line'],
  [/^heading\/no-id$/, /^heading\/level$/, 'line'],
  [/^heading\/no-id$/, /^address\//, 'file'],
  [/^(?:text\/html|cite\/form|table\/cells)$/, /^figure\/unknown$/, 'file'],
  [/^figure\/unknown$/, /^figure\/own$/, 'file'],
  [/^id\/duplicate$/, /^(?:record\/order|address\/gone)$/, 'file'],
  [/^component\/attribute$/, /^address\//, 'file'],
  [/^address\/renamed$/, /^(?:plate\/drawing|update\/edition)$/, 'line'],
];

function followsFrom({ code, line }: Fault, beside: readonly Fault[]): boolean {
  return CONSEQUENCES.some(
    ([of, are, where]) =>
      are.test(code) &&
      beside.some((other) => of.test(other.code) && (where === 'file' || other.line === line)),
  );
}

/** Whether a fault is of a misspelled name, and another of what nobody names because of it. */
function isMeant({ code, suggestion }: Fault, message: string): boolean {
  return (
    suggestion !== undefined &&
    /\/unknown$|^(?:course\/home|item\/claim)$/.test(code) &&
    message.includes(`"${suggestion}"`)
  );
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
