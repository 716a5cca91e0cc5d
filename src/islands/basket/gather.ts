import type { Basket } from '../../educators/basket.ts';
import { itemId, type TakeEntry } from '../../educators/take-index.ts';
import type { ExportedPicture, Selection } from '../../exports/model/selection.ts';
import type { Source } from './site-source.ts';

/** A section's items as the site offers them: pictures of blocks without their drawings. */
type OfferedSection = Omit<Selection, 'pictures'> & {
  pictures: (Omit<ExportedPicture, 'svg'> & { svg?: string })[];
};

/**
 * The names of the groups of blocks, by their addresses: of their sections, or of the objectives that they test.
 * Rejects where the names cannot be had.
 */
export async function groupNames(
  by: 'section' | 'objective' | 'none',
  chosen: readonly TakeEntry[],
  source: Source,
): Promise<Map<string, string>> {
  if (by === 'none') return new Map();
  const slugs = [...new Set(chosen.flatMap(({ section }) => section ?? []))];
  const offered = (await Promise.all(
    slugs.map((slug) => source.json(`take/${slug}/items.json`)),
  )) as OfferedSection[];
  const sections = offered.flatMap((selection) => selection.sections);
  const names = new Map(
    by === 'section'
      ? sections.map(({ slug, title }) => [slug, title])
      : sections.flatMap(({ objectives }) => objectives.map(({ id, text }) => [id, text])),
  );
  return new Map(chosen.map((entry) => [entry.path, names.get(entry[by] ?? '') ?? OTHER]));
}

/** What belongs to no section, or tests no objective. */
const OTHER = 'Other';

/**
 * The blocks of a basket as a selection, each list in the order of the basket. What the site has no more is left out.
 * @param origin full address of the site's base, with a slash at its end
 * @param withFigures whether the figures of the basket are wanted, beside those that its questions are about
 */
export async function gather(
  basket: Basket,
  index: ReadonlyMap<string, TakeEntry>,
  source: Source,
  origin: string,
  withFigures: boolean,
): Promise<Selection> {
  const chosen = basket.entries.flatMap(({ path }) => index.get(path) ?? []);
  const slugs = [...new Set([...index.values()].flatMap(({ section }) => section ?? []))];
  const wanted = slugs.filter((slug) => chosen.some(({ section }) => section === slug));
  // A selection of terms alone still says where it comes from.
  const asked = wanted.length > 0 ? wanted : slugs.slice(0, 1);
  const offered = (await Promise.all(
    asked.map((slug) => source.json(`take/${slug}/items.json`)),
  )) as OfferedSection[];
  const [first] = offered;
  if (!first) throw new Error('The site offers nothing to take along.');
  const ids = (kind: string) =>
    chosen.flatMap((entry) => (entry.kind === kind ? itemId(entry) : []));
  const inOrder = <Item extends { id: string }>(items: readonly Item[], order: readonly string[]) =>
    order.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const questions = inOrder(
    offered.flatMap((section) => section.questions),
    ids('question'),
  );
  const figures = withFigures ? chosen.map(itemId) : [];
  const askedAbout = questions.flatMap(({ about }) => about?.picture ?? []);
  return {
    id: 'selection',
    title: basket.title.trim() || `Selection from ${first.publication.name}`,
    publication: first.publication,
    sections: wanted.length > 0 ? offered.flatMap(({ sections }) => sections) : [],
    questions,
    cards: inOrder(
      offered.flatMap((section) => section.cards),
      ids('card'),
    ),
    links: basket.entries.flatMap(({ path, heading }) => {
      const entry = index.get(path);
      if (!entry) return [];
      return {
        id: path.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''),
        ...{ title: entry.title, url: `${origin}${path.slice(1)}` },
        ...(heading && { heading }),
      };
    }),
    pictures: await drawn(offered, figures, askedAbout, index, source),
  };
}

/** Rejects where a figure cannot be had; without its picture a question links what it is about. */
async function drawn(
  offered: readonly OfferedSection[],
  figures: readonly string[],
  askedAbout: readonly string[],
  index: ReadonlyMap<string, TakeEntry>,
  source: Source,
): Promise<ExportedPicture[]> {
  const files = new Map([...index.values()].map((entry) => [itemId(entry), entry.picture]));
  const ids = [...new Set([...figures, ...askedAbout])];
  const pictures = ids.flatMap((id) =>
    offered.flatMap((section) => section.pictures.filter((picture) => picture.id === id)),
  );
  const drawings = pictures.map(async (picture) => {
    try {
      const svg = picture.svg ?? (await source.text(files.get(picture.id) ?? ''));
      return { ...picture, svg };
    } catch (error) {
      if (figures.includes(picture.id)) throw error;
      return [];
    }
  });
  return (await Promise.all(drawings)).flat();
}
