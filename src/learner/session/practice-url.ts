import { isOneOf, MAX_ID_LENGTH } from '../log/parse-events.ts';

export const PRACTICE_MODES = [
  'due',
  'missed',
  'certain-wrong',
  'section',
  'everything',
  'exam',
  'before',
  'after',
] as const;
export type PracticeMode = (typeof PRACTICE_MODES)[number];

export const PRACTICE_KINDS = ['both', 'questions', 'cards'] as const;
export type PracticeKinds = (typeof PRACTICE_KINDS)[number];

/** How many items a session has. */
export const SESSION_SIZE = { min: 1, max: 200, standard: 10 } as const;
const MAX_SECTIONS = 60;

/** What the reader wants to practice. */
export interface PracticeRequest {
  /** Nothing: the reader has yet to choose. */
  mode?: PracticeMode;
  /** Slugs; none means all. They need not exist. */
  sections: readonly string[];
  kinds: PracticeKinds;
  size: number;
}

/**
 * Reads `?mode=missed&section=prostate-fla&section=conclusion&kinds=cards&size=20`; any string is
 * safe, and what makes no sense is left out. Sections without a mode mean the mode `section`.
 */
export function parsePracticeUrl(search: string): PracticeRequest {
  const params = new URLSearchParams(search);
  const sections = [...new Set(params.getAll('section'))]
    .filter((slug) => slug.length <= MAX_ID_LENGTH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    .slice(0, MAX_SECTIONS);
  const asked = params.get('mode');
  const mode = isOneOf(PRACTICE_MODES, asked) ? asked : sections.length > 0 ? 'section' : undefined;
  const kinds = params.get('kinds');
  return {
    ...(mode && { mode }),
    sections,
    kinds: isOneOf(PRACTICE_KINDS, kinds) ? kinds : 'both',
    size: parseSize(params.get('size')),
  };
}

/** The inverse of {@link parsePracticeUrl}, without what is standard: `?mode=due`, or nothing. */
export function formatPracticeUrl({ mode, sections, kinds, size }: PracticeRequest): string {
  const params = new URLSearchParams();
  if (mode) params.set('mode', mode);
  for (const section of sections) params.append('section', section);
  if (kinds !== 'both') params.set('kinds', kinds);
  if (size !== SESSION_SIZE.standard) params.set('size', String(size));
  return params.size > 0 ? `?${params}` : '';
}

function parseSize(text: string | null): number {
  if (text === null || !/^\d{1,9}$/.test(text)) return SESSION_SIZE.standard;
  return Math.min(Math.max(Number(text), SESSION_SIZE.min), SESSION_SIZE.max);
}
