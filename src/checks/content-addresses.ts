import { blockId } from '../course/read/authors-tags.ts';
import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS, type ListName } from '../course/read/lists.ts';
import { isExercise } from '../course/schema/source-note.ts';
import { trialId } from '../course/schema/trial.ts';
import { optionalContent } from '../course/usage/optional-content.ts';
import { hasPage } from '../course/usage/present-pages.ts';
import { pageIds } from './ids.ts';
import { laterPlace } from './later-place.ts';

type Place = Pick<Fault, 'file' | 'line' | 'column'>;

/** A page whose ids come from the content. */
export interface AddressedPage {
  /** Root-relative address, `/glossary/`. */
  path: string;
  /** The file that its ids come from, as faults name it. */
  file: string;
  /** Every id that it publishes, with its place in the content; undefined where these cannot be known. */
  ids: ReadonlyMap<string, Place> | undefined;
  /** Ids that lead to a place on it although they are not published from there: of code, and given-up names. */
  also: RegExp;
}

/**
 * The pages and the ids that a course publishes, as far as its files tell them: a build publishes these,
 * and of the pages that are made in code their headings.
 */
export function contentAddresses(tree: ContentTree): AddressedPage[] {
  const { lists, sections, questions, cards, broken, keys, course } = tree;
  /** Ids that a page makes of the content, which have no line of their own in it. */
  const made = (file: string, ids: readonly string[]) =>
    ids.map((id): [string, Place] => [id, { file, line: 1, column: 1 }]);
  const page = (
    path: string,
    name: ListName,
    ids: [id: string, place: Place][],
    also: string,
    idOfKey?: (key: string) => string,
  ): AddressedPage => {
    const file = `content/${LISTS[name].file}`;
    // Of an entry with a fault, the key is known all the same.
    const named = idOfKey && [...(keys[name] ?? [])].map(idOfKey);
    const all = broken.has(name) ? named && [...made(file, named), ...ids] : ids;
    return {
      path,
      file,
      ids: keys[name] && all ? new Map(all) : undefined,
      also: new RegExp(`^(?:${also})$`),
    };
  };
  const of = <N extends ListName>(
    name: N,
    idsOf: (value: ContentTree['lists'][N][number]['value']) => readonly string[],
  ): [string, Place][] =>
    lists[name].flatMap(({ value, placeOf }) =>
      idsOf(value).map((id): [string, Place] => [
        id,
        laterPlace(`content/${LISTS[name].file}`, () => placeOf(id)),
      ]),
    );
  const slugs = sections.map(({ slug }) => slug);
  const known = slugs.join('|') || '(?!)';
  const otherIds = lists.glossary.flatMap(({ value }) => value.otherIds).join('|') || '(?!)';
  const hasUpdates = (slug: string) => lists.updates.some(({ value }) => value.section === slug);
  const kinds = new Set(
    lists.sourceNotes
      .map(({ value }) => value)
      .filter(isExercise)
      .map(({ kind }) => kind),
  );
  const all = [
    ...sections.map((section) => sectionPage(section, tree)),
    page(
      '/glossary/',
      'glossary',
      of('glossary', ({ id }) => [id]),
      `letter-[a-z0-9]|${otherIds}`,
      (id) => id,
    ),
    page(
      '/references/',
      'references',
      of('references', ({ n }) => [`ref-${n}`]),
      '(?!)',
      (n) => `ref-${n}`,
    ),
    page(
      '/trials/',
      'trials',
      of('trials', ({ nct }) => [trialId(nct)]),
      'table-.*|fig-.*',
      trialId,
    ),
    page(
      '/evidence/',
      'studies',
      of('studies', ({ id, outcomes }) => [id, ...outcomes.map((outcome) => outcome.id)]),
      'table-evidence',
    ),
    page(
      '/procedures/',
      'procedures',
      of('procedures', ({ id }) => [id]),
      '(?!)',
      (id) => id,
    ),
    page(
      '/since-the-review/',
      'updates',
      [
        ...of('updates', ({ id }) => [`update-${id}`]),
        ...made('content/updates.yaml', slugs.filter(hasUpdates)),
      ],
      known,
      (id) => `update-${id}`,
    ),
    page(
      '/source-notes/',
      'sourceNotes',
      of('sourceNotes', ({ id }) => [blockId('source-note', id)]),
      ['steps', 'limits', ...[...kinds].map((kind) => `look-${kind}`)].join('|'),
      (id) => blockId('source-note', id),
    ),
    page(
      '/changes/',
      'changes',
      [
        ...of('changes', ({ id }) => [id]),
        ...made(
          `content/${LISTS.editions.file}`,
          lists.editions.map(({ value }) => `edition-${value.n}`),
        ),
      ],
      'edition-\\d+',
      (id) => id,
    ),
    ...(course?.labs.includes('compare-with-care')
      ? [
          page(
            '/labs/compare-with-care/',
            'comparisons',
            of('comparisons', ({ id, notes }) => [
              id,
              ...notes.map((note) => blockId('source-note', note)),
            ]),
            'shows|cannot-show|sources',
          ),
        ]
      : []),
  ];
  const cardIds = cards.flatMap(({ file, items }) =>
    items.map(({ value, placeOf }): [string, Place] => [
      value.id,
      laterPlace(file, () => placeOf(value.id)),
    ]),
  );
  const coverage: AddressedPage = {
    path: '/educators/coverage/',
    file: 'content/cards/*.yaml',
    ids: cards.every(({ whole }) => whole)
      ? new Map([
          ...cardIds,
          ...made('content/course.yaml', [
            'by-objective',
            ...slugs,
            ...slugs.map((slug) => `cards-${slug}`),
          ]),
        ])
      : undefined,
    also: /^measures$/,
  };
  const content = optionalContent(tree);
  const whole = questions.every((bank) => bank.whole);
  return [...all, coverage]
    .filter(({ path }) => hasPage(path, content))
    .map((one) =>
      one.file.startsWith('content/sections/') && !whole ? { ...one, ids: undefined } : one,
    );
}

function sectionPage(section: CheckedSection, { questions, lists }: ContentTree): AddressedPage {
  const { file, slug, scan } = section;
  const bank = questions.find((other) => other.slug === slug);
  const items = bank?.items ?? [];
  // What only practice asks has no place of its own on the page.
  const asked = items
    .filter(({ value }) => value.place !== 'practice' || value.retired)
    .map(({ value, placeOf }): [string, Place] => [
      value.id,
      laterPlace(bank?.file ?? file, () => placeOf(value.id)),
    ]);
  const blocks = pageIds(section).map(({ id, line, column }): [string, Place] => [
    id,
    { file, line, column },
  ]);
  const made = [
    'objectives',
    ...(items.length > 0 ? ['section-questions'] : []),
    ...(lists.updates.some(({ value }) => value.section === slug) ? ['since-the-review'] : []),
  ].map((id): [string, Place] => [id, { file, line: 1, column: 1 }]);
  // A chart keeps the addresses of the pictures whose place it has taken.
  const charts = new Set(scan.uses.flatMap(({ kind, value }) => (kind === 'chart' ? value : [])));
  const former = lists.charts
    .filter(({ value: { id } }) => charts.has(id))
    .flatMap(({ value }) => value.formerly.map((id) => blockId('chart', id)));
  const also = ['section-questions', 'since-the-review', ...former];
  return {
    path: `/${slug}/`,
    file,
    ids: isReadable(section) && section.head ? new Map([...blocks, ...asked, ...made]) : undefined,
    also: new RegExp(`^(?:${[...also, ...items.map(({ value }) => value.id)].join('|')})$`),
  };
}
