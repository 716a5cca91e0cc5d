import { type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS, type ListName } from '../course/read/lists.ts';
import { nearest } from '../course/read/nearest.ts';
import type { Placed } from '../course/read/yaml-list.ts';
import { citationFaults } from './citation-faults.ts';
import { laterPlace } from './later-place.ts';
import { claimIds } from './studies.ts';
import { trialIds } from './vocabularies.ts';

/** Finds entries of the lists that name an entry, a section, a claim, a reference or a trial that does not exist. */
export function checkCrossReferences({ lists, keys, sections }: ContentTree): Fault[] {
  const slugs = new Set(sections.map(({ slug }) => slug));
  const trials = trialIds(keys.trials);
  const faults: Fault[] = [];
  const at = (list: ListName, entry: Placed<unknown>, value: string | number) =>
    laterPlace(`content/${LISTS[list].file}`, () => entry.placeOf(value));
  const checkSection = (list: ListName, entry: Placed<unknown>, of: string, slug: string): void => {
    if (slugs.has(slug)) return;
    const message = `${of} names the section "${slug}", which does not exist.`;
    const suggestion = nearest(slug, slugs);
    faults.push({ ...at(list, entry, slug), code: 'section/unknown', message, suggestion });
  };
  const checkName = (
    list: ListName,
    entry: Placed<unknown>,
    code: Fault['code'],
    [of, what, id]: [of: string, what: string, id: string],
    known: ReadonlySet<string> | undefined,
  ): void => {
    if (known?.has(id) !== false) return;
    const message = `"${of}" names the ${what} "${id}", which does not exist.`;
    faults.push({ ...at(list, entry, id), code, message, suggestion: nearest(id, known) });
  };
  // A section that cannot be read may hold any claim.
  const claims = sections.every(isReadable) ? claimIds(sections) : undefined;
  const claimsOf = (slug: string) => {
    const section = sections.find((other) => other.slug === slug);
    return section && isReadable(section) ? claimIds([section]) : undefined;
  };

  for (const entry of lists.glossary) {
    const of = entry.value.id;
    if (entry.value.related.includes(of))
      faults.push({
        ...at('glossary', entry, of),
        code: 'term/related',
        message: `"${of}" names itself as a related term.`,
      });
    for (const id of entry.value.related)
      checkName('glossary', entry, 'term/related', [of, 'related term', id], keys.glossary);
    for (const id of entry.value.sources)
      checkName('glossary', entry, 'background/unknown', [of, 'fact', id], keys.background);
  }
  for (const entry of lists.references)
    for (const slug of [entry.value.section].flat())
      checkSection('references', entry, `Reference ${entry.value.n}`, slug);
  for (const entry of lists.updates) {
    const { value } = entry;
    checkSection('updates', entry, `"${value.id}"`, value.section);
    for (const n of value.refs)
      faults.push(...citationFaults(`${n}`, at('updates', entry, n), keys.references));
    for (const id of value.claims)
      checkName('updates', entry, 'update/claim', [value.id, 'claim', id], claims);
    for (const id of value.background)
      checkName('updates', entry, 'background/unknown', [value.id, 'fact', id], keys.background);
    for (const id of value.studies)
      checkName('updates', entry, 'update/study', [value.id, 'study', id], keys.studies);
  }
  for (const entry of lists.sourceNotes) {
    const { id, section, claim, ref, nct, background } = entry.value;
    for (const fact of background)
      checkName('sourceNotes', entry, 'background/unknown', [id, 'fact', fact], keys.background);
    checkSection('sourceNotes', entry, `"${id}"`, section);
    if (claim !== undefined)
      checkName('sourceNotes', entry, 'note/claim', [id, 'claim', claim], claimsOf(section));
    if (ref !== undefined)
      faults.push(...citationFaults(`${ref}`, at('sourceNotes', entry, ref), keys.references));
    if (nct !== undefined && trials?.has(nct) === false) {
      const message = `"${id}" names the trial "${nct}", which the list of trials does not have.`;
      const suggestion = nearest(nct, trials);
      faults.push({ ...at('sourceNotes', entry, nct), code: 'trial/unknown', message, suggestion });
    }
  }
  return faults;
}
