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
  /** The items that the address names, in its order; no word of the address, since naming them says it. */
  'named',
] as const;
export type PracticeMode = (typeof PRACTICE_MODES)[number];

export const PRACTICE_KINDS = ['both', 'questions', 'cards'] as const;
export type PracticeKinds = (typeof PRACTICE_KINDS)[number];

/** How many items a session has. */
export const SESSION_SIZE = { min: 1, max: 200, standard: 10 } as const;
/** Most values that an address can give for sections, items and objectives each. */
const MAX_NAMES = 200;

/** What the reader wants to practice. */
export interface PracticeRequest {
  /** Nothing: the reader has yet to choose. */
  mode?: PracticeMode;
  /** Slugs; none means all. They need not exist, and one that does not has no items. */
  sections: readonly string[];
  /** Ids of the only items that come into question, with those of {@link objectives}; none of both means all. */
  items?: readonly string[];
  objectives?: readonly string[];
  kinds: PracticeKinds;
  size: number;
}

/** A word of an address that means nothing here. */
export interface UnknownWord {
  /** What it was to say: `mode`, `section`; or a word that no address has. */
  name: string;
  value: string;
  /** Why an item that there was is asked no more. */
  why?: string;
}

/** Words that are read here, and those of a paper, which `educators/paper-address.ts` reads. */
const PARAMETERS = ['mode', 'section', 'item', 'objective', 'kinds', 'size', 'paper', 'title'];

/**
 * Reads `?mode=missed&section=prostate-fla&section=conclusion&kinds=cards&size=20`, or `?item=…&objective=…`
 * for the items named; any string is safe. A word that makes no sense is told, never passed over: without it
 * the address could ask for more than its author meant. Whether sections, items and objectives exist is for
 * the page to say. Sections without a mode mean the mode `section`.
 */
export function parsePracticeUrl(search: string): {
  request: PracticeRequest;
  unknown: UnknownWord[];
} {
  const params = new URLSearchParams(search);
  const unknown: UnknownWord[] = [];
  for (const name of new Set(params.keys()))
    if (!PARAMETERS.includes(name)) unknown.push({ name, value: '' });
  const single = <T>(name: string, read: (text: string) => T | undefined): T | undefined => {
    const [first, ...others] = params.getAll(name);
    const value = first === undefined ? undefined : read(first);
    if (first !== undefined && value === undefined) unknown.push({ name, value: first });
    for (const other of others) if (other !== first) unknown.push({ name, value: other });
    return value;
  };
  const list = (name: string) => [...new Set(params.getAll(name).map(clipped))].slice(0, MAX_NAMES);
  const asked = single('mode', (text) =>
    text !== 'named' && isOneOf(PRACTICE_MODES, text) ? text : undefined,
  );
  const kinds = single('kinds', (text) => (isOneOf(PRACTICE_KINDS, text) ? text : undefined));
  const size = single('size', parseSize);
  const [sections, items, objectives] = [list('section'), list('item'), list('objective')];
  const names = items.length + objectives.length > 0;
  const mode = asked ?? (names ? 'named' : sections.length > 0 ? 'section' : undefined);
  return {
    request: {
      ...(mode && { mode }),
      sections,
      ...(names && { items, objectives }),
      kinds: kinds ?? 'both',
      size: size ?? standardSize(names),
    },
    unknown,
  };
}

/** The address that asks for this, without what is standard: `?mode=due`, or nothing. */
export function formatPracticeUrl(request: PracticeRequest): string {
  const { mode, sections, items = [], objectives = [], kinds, size } = request;
  const params = new URLSearchParams();
  if (mode && mode !== 'named') params.set('mode', mode);
  for (const section of sections) params.append('section', section);
  for (const item of items) params.append('item', item);
  for (const objective of objectives) params.append('objective', objective);
  if (kinds !== 'both') params.set('kinds', kinds);
  if (size !== standardSize(namesItems(request))) params.set('size', String(size));
  return params.size > 0 ? `?${params}` : '';
}

/** Whether a request is for certain items or objectives only. */
export function namesItems({ items = [], objectives = [] }: PracticeRequest): boolean {
  return items.length + objectives.length > 0;
}

/** The request without the items and objectives that it named; nothing is chosen then if they were the choice. */
export function withoutNames({ mode, sections, kinds }: PracticeRequest): PracticeRequest {
  const left = mode === 'named' ? undefined : mode;
  return { ...(left && { mode: left }), sections, kinds, size: SESSION_SIZE.standard };
}

/** Who names items wants all of them. */
function standardSize(names: boolean): number {
  return names ? SESSION_SIZE.max : SESSION_SIZE.standard;
}

function parseSize(text: string): number | undefined {
  const size = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return size >= SESSION_SIZE.min && size <= SESSION_SIZE.max ? size : undefined;
}

/** A name that is too long is none, but its beginning can still be shown to the reader. */
function clipped(name: string): string {
  return name.length > MAX_ID_LENGTH ? `${name.slice(0, MAX_ID_LENGTH - 1)}…`.toWellFormed() : name;
}
