import { shortened } from '../../lib/sentences.ts';
import { blockId } from '../read/authors-tags.ts';
import type { Card } from '../schema/card.ts';
import type { Change } from '../schema/change.ts';
import { type GlossaryEntry, glossaryTitle } from '../schema/glossary.ts';
import { type Procedure, platePath, plateTitle } from '../schema/procedure.ts';
import type { Question } from '../schema/question.ts';
import type { SourceNote } from '../schema/source-note.ts';
import type { Study } from '../schema/study.ts';
import { type Update, updatePath } from '../schema/update.ts';
import { SITE_PAGES } from '../terms/site-pages.ts';
import { claimPlaces } from './claim-places.ts';
import type { ScannedSection } from './occurrences.ts';

/** The content that has addresses of its own, as far as their names need it. */
export interface NamedContent {
  sections: readonly ScannedSection[];
  /** The printed numbers of figures and tables by the id of their block. */
  numbers: ReadonlyMap<string, string>;
  glossary: ReadonlyMap<string, GlossaryEntry>;
  sourceNotes: ReadonlyMap<string, SourceNote>;
  studies: ReadonlyMap<string, Study>;
  updates: readonly Update[];
  procedures: ReadonlyMap<string, Procedure>;
  /** The items of a section by its slug. */
  questionsOf: (slug: string) => readonly Question[];
  cardsOf: (slug: string) => readonly Card[];
}

/** The longest start of a sentence that names a place. */
const LONGEST = 64;

/** The name of the page of an address: "Breast ablation" for `/breast-ablation/#limits`. */
export function pageName(place: string, sections: readonly ScannedSection[]): string {
  const [path = ''] = place.split('#');
  const words = (path.split('/').at(-2) ?? '').replaceAll('-', ' ');
  return (
    SITE_PAGES.find((page) => page.path === path)?.label ??
    sections.find((section) => `/${section.slug}/` === path)?.shortTitle ??
    words.charAt(0).toUpperCase() + words.slice(1)
  );
}

/**
 * Changes by the page of their first place: the sections as they are read, then the other pages in the order
 * in which they come up. Within a page the order stays.
 */
export function changesByPage(
  changes: readonly Change[],
  sections: readonly ScannedSection[],
): { path: string; name: string; changes: Change[] }[] {
  const groups = Map.groupBy(changes, ({ places }) => places[0]?.split('#')[0] ?? '');
  const order = [...sections.map(({ slug }) => `/${slug}/`), ...groups.keys()];
  return [...groups]
    .map(([path, own]) => ({ path, name: pageName(path, sections), changes: own }))
    .sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
}

/** What a place is called on a list of places: "Figure 3.6", "Glossary: Gadolinium", or its page. */
export function placeNames(content: NamedContent): (place: string) => string {
  const { sections, numbers, glossary, sourceNotes, studies, updates, procedures } = content;
  const quoted = (text: string) => `“${shortened(text, LONGEST)}”`;
  const names = new Map<string, string>();
  for (const { slug, scan } of sections) {
    for (const { id, text } of scan.headings) names.set(`/${slug}/#${id}`, quoted(text));
    for (const { kind, value } of scan.uses) {
      const number = numbers.get(blockId(kind, value));
      const name = `${kind === 'table' ? 'Table' : 'Figure'} ${number}`;
      if (number) names.set(`/${slug}/#${blockId(kind, value)}`, name);
    }
    for (const { id, stem } of content.questionsOf(slug))
      names.set(`/${slug}/#${id}`, `Question: ${quoted(stem)}`);
    for (const { id, front } of content.cardsOf(slug))
      names.set(`/educators/coverage/#${id}`, `Card: ${quoted(front)}`);
  }
  for (const { path, text } of claimPlaces(sections).values()) names.set(path, quoted(text));
  for (const entry of glossary.values())
    names.set(`/glossary/#${entry.id}`, `Glossary: ${glossaryTitle(entry)}`);
  for (const { id, section, ref, nct } of sourceNotes.values()) {
    const block = blockId('source-note', id);
    const on = ref ? ` on reference ${ref}` : nct ? ` on ${nct.toUpperCase()}` : '';
    names.set(`/${section}/#${block}`, `Source note${on}`);
    names.set(`/source-notes/#${block}`, `Exercise${on}`);
  }
  for (const { id, name } of studies.values()) names.set(`/evidence/#${id}`, `Evidence: ${name}`);
  for (const update of updates)
    names.set(updatePath(update), `Since the review: ${shortened(update.source.title, LONGEST)}`);
  for (const plate of procedures.values())
    names.set(platePath(plate), `Plate: ${plateTitle(plate, glossary.get(plate.term))}`);
  return (place) => {
    const [path, id = ''] = place.split('#');
    if (path === '/trials/' && id) return id.toUpperCase();
    if (path === '/references/' && id) return `Reference ${id.replace('ref-', '')}`;
    return names.get(place) ?? pageName(place, sections);
  };
}
