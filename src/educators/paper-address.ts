import { shortCode, splitCodes } from './short-code.ts';

/** The same questions in the same order for all students. */
export interface Paper {
  title: string;
  /** Of letters and digits: it mixes the options, for all in the same way. */
  seed: string;
  /** Time limit in minutes; 0 is none. */
  minutes: number;
  /** Short codes of the questions in order. */
  codes: readonly string[];
}

/** A paper as its address gives it. */
export interface ReadPaper extends Paper {
  /** Whether title and time limit arrived as they were written. */
  whole: boolean;
}

/** Most questions of a paper, and longest time limit in minutes. */
export const PAPER_MOST = { questions: 60, minutes: 240, title: 120 } as const;
const VERSION = '1';

/** The query of a paper's address: `?check=code&paper=1.seed.30.codes&title=…`. */
export function formatPaper({ title, seed, minutes, codes }: Paper): string {
  const params = new URLSearchParams({ paper: [VERSION, seed, minutes, codes.join('')].join('.') });
  if (title) params.set('title', title);
  return `?${new URLSearchParams({ check: checkOf(params) })}&${params}`;
}

/** A code that follows from all of an address: one that was cut off or changed has another. */
function checkOf(params: URLSearchParams): string {
  return shortCode(['paper', 'title'].map((name) => params.get(name) ?? '').join('\n'));
}

/** The seed of the paper of these questions: the same questions are the same paper, and by it a cut address is known. */
export function paperSeed(codes: readonly string[]): string {
  return `k${shortCode(codes.join('')).toLowerCase()}`;
}

/** Reads an address; any text is safe. Nothing where it has no paper, "unreadable" where it has one that cannot be read. */
export function parsePaper(search: string): ReadPaper | 'unreadable' | undefined {
  const params = new URLSearchParams(search);
  const text = params.get('paper');
  if (text === null) return undefined;
  const [version, seed = '', minutes = '', codes = '', ...more] = text.split('.');
  const known = [...new Set(splitCodes(codes))];
  const isWhole =
    codes.length % 5 === 0 && known.length > 0 && known.length <= PAPER_MOST.questions;
  if (
    version !== VERSION ||
    !/^[a-z0-9]{1,12}$/.test(seed) ||
    !/^\d{1,3}$/.test(minutes) ||
    !isWhole ||
    (/^k.{5}$/.test(seed) && seed !== paperSeed(known)) ||
    more.length > 0
  )
    return 'unreadable';
  return {
    title: (params.get('title') ?? '').slice(0, PAPER_MOST.title),
    seed,
    minutes: Math.min(Number(minutes), PAPER_MOST.minutes),
    codes: known,
    // Addresses of the first edition have no check.
    whole: !params.has('check') || params.get('check') === checkOf(params),
  };
}

/** The id of a paper: the same questions in the same order with the same seed are the same paper. */
export function paperId({ seed, codes }: Pick<Paper, 'seed' | 'codes'>): string {
  return shortCode(`${seed}.${codes.join('')}`);
}

/** The seed of the session in which a paper is taken: kept answers are of this paper by it. */
export function paperSession(paper: Pick<Paper, 'seed' | 'codes'>): string {
  return `paper-${paper.seed}-${paperId(paper)}`;
}

/** The id of the paper that a session was taken with; none of any other session. */
export function paperOfSession(session: string | undefined): string | undefined {
  return /^paper-[a-z0-9]{1,12}-([0-9A-Za-z]{5})$/.exec(session ?? '')?.[1];
}
