import { LISTS, type Operator, one, RECORDS, SECTIONS, YAML } from './operator.ts';

/** Ids that are missing, twice, renamed or of nothing. */
export const NAMES: readonly Operator[] = [
  {
    name: 'name: an id is missing',
    of: RECORDS,
    spoil: one(/- (?:id|n): [a-z0-9-]+\n {2}(?=[a-z])/g, () => '- '),
  },
  {
    name: 'name: an id twice',
    of: LISTS,
    spoil: (text, random) => {
      const ids = [...text.matchAll(/^- id: ([a-z0-9-]+)$/gm)];
      const found = random.of(ids.slice(1));
      const first = ids[0]?.[1];
      if (!found || !first) return undefined;
      return `${text.slice(0, found.index)}- id: ${first}${text.slice(found.index + found[0].length)}`;
    },
  },
  {
    name: 'name: an id renamed',
    of: RECORDS,
    spoil: one(/(?<=^- id: )[a-z0-9-]+$/gm, ([id]) => `${id}-new`),
  },
  {
    name: 'name: a reference to nothing',
    of: RECORDS,
    times: 2,
    spoil: one(
      /(?<=\b(?:claims|related|sources|studies|sourceNotes|arms|outcomes|objective|block|outcome|study|section|topic|parallel|place|comparator): \[? ?)[a-z][a-z0-9-]{4,}(?=[\n,\]}])/g,
      ([id]) => `${id}s`,
    ),
  },
  {
    name: 'name: a term, trial, claim or figure that is none',
    of: SECTIONS,
    times: 2,
    spoil: one(/(?<=<(?:Term|Trial|Diagram|SourceNote|Chart) id=")[a-z0-9-]+/g, ([id]) => `${id}s`),
  },
  {
    name: 'name: a claim renamed',
    of: SECTIONS,
    spoil: one(/(?<=<Claim id=")[a-z0-9-]+/g, ([id]) => `${id}-new`),
  },
  {
    name: 'name: a claim named like another',
    of: SECTIONS,
    spoil: (text, random) => {
      const ids = [...text.matchAll(/(?<=<Claim id=")[a-z0-9-]+/g)];
      const found = random.of(ids.slice(1));
      return (
        found &&
        text.slice(0, found.index) + ids[0]?.[0] + text.slice(found.index + found[0].length)
      );
    },
  },
  {
    name: 'name: a heading without its id',
    of: SECTIONS,
    spoil: one(/ \[#[a-z0-9-]+\]$/gm, () => ''),
  },
  {
    name: 'name: a field that is none',
    of: YAML,
    spoil: one(/(?<=\n {2})[a-zA-Z]{4,}(?=:)/g, ([field]) => `${field}s`),
  },
  {
    name: 'name: an attribute that is none',
    of: SECTIONS,
    spoil: one(
      /(?<=<(?:Claim|Term|Diagram|Cite|DataTable) )(?:id|n)=/g,
      (found) => `class="a" ${found[0]}`,
    ),
  },
  { name: 'name: a tag that is none', of: SECTIONS, spoil: one(/<Remark>/g, () => '<Remarks>') },
  {
    name: 'name: a registry number',
    of: /\.csv$/,
    spoil: one(/NCT\d{8}/g, ([nct]) => nct.slice(0, -1)),
  },
];
