import type { PracticeItem } from '../../learner/state/practice-item.ts';
import type { PracticeContent } from './content.ts';
import { siteHref } from './dom.ts';

const contents = new Map<string, Promise<PracticeContent[]>>();

/** The list of all items; rejects where it cannot be had. */
export function loadItems(): Promise<PracticeItem[]> {
  return fetchJson('items');
}

/** The texts of all items of some sections by id, each section fetched once; rejects where one cannot be had. */
export async function loadContents(
  sections: Iterable<string>,
): Promise<Map<string, PracticeContent>> {
  const lists = await Promise.all(Array.from(new Set(sections), loadSection));
  return new Map(lists.flat().map((content) => [content.id, content]));
}

function loadSection(section: string): Promise<PracticeContent[]> {
  const known = contents.get(section);
  if (known) return known;
  const loading = fetchJson<PracticeContent[]>(section);
  contents.set(section, loading);
  // What failed may succeed when it is asked for again.
  loading.catch(() => contents.delete(section));
  return loading;
}

/** Why items are asked no more, by id; rejects where it cannot be had. */
export function loadRetired(): Promise<Record<string, string>> {
  return fetchJson('retired');
}

async function fetchJson<T>(name: string): Promise<T> {
  const response = await fetch(siteHref(`practice/${name}.json`));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
