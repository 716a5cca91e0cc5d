import type { Answer } from '../../search/asking/engine.ts';
import { type CleanQuery, kindNames, queryLimit, type SearchState } from './model.ts';

/** So many other words are named; more would only be read past. */
const named = 3;

/** What the line above the results says once a query has been answered. */
export function answerText(
  { query, kind, cut }: SearchState & CleanQuery,
  {
    hits,
    synonyms,
    renamed,
    completions,
    unknown,
    unwanted,
    asked,
  }: Pick<
    Answer,
    'hits' | 'synonyms' | 'renamed' | 'completions' | 'unknown' | 'unwanted' | 'asked'
  >,
): string {
  const partial = hits.filter(({ missing }) => missing.length > 0).length;
  const full = hits.length - partial;
  const ofKind = hits.filter((hit) => hit.kind === kind).length;
  const results = hits.length === 1 ? '1 result' : `${hits.length} results`;
  const share = hits.every(({ missing }) => missing.length * 2 < asked) ? 'most' : 'some';
  const others = unknown.length > 0 ? ' for the other words' : '';
  const sentences = [
    unknown.length > 0 && `Not on this site: ${unknown.join(', ')}.`,
    hits.length === 0 &&
      unknown.length === 0 &&
      `No result for “${query}”; try fewer or other words.`,
    ...renamed.map(({ typed, name }) => `${typed}: ${name}.`),
    hits.length > 0 &&
      (kind ? `${kindNames[kind][1]}: ${ofKind} of ${results}${others}.` : `${results}${others}.`),
    partial > 0 &&
      (full > 0
        ? `${full} ${full === 1 ? 'has' : 'have'} all words; the others, ${share} of them.`
        : `Nothing has all of these words; the results have ${share} of them.`),
    unwanted.length > 0 && `Left out: what has ${list(unwanted)}.`,
    completions.length > 0 && `Completed to ${list(completions)}.`,
    synonyms.length > 0 && `Also searched for ${list(synonyms)}.`,
    cut && `Only the first ${queryLimit} characters were searched.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

function list(words: readonly string[]): string {
  const more = words.length > named ? ' and others' : '';
  return (
    words
      .slice(0, named)
      .map((word) => `“${word}”`)
      .join(', ') + more
  );
}

/** What the line above the results says when the index could not be loaded. */
export function failureText({ online, dev }: { online: boolean; dev: boolean }): string {
  if (dev) return 'The search index could not be made; the terminal of the dev server says why.';
  return online
    ? 'The search index could not be loaded. Type again to try once more.'
    : 'You are offline and the search index is not on this device yet. It will be after a first search online.';
}
