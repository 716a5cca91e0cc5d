import { course, type Section } from '../../course/course.ts';
import { blockId, FIGURE_KINDS, type UseKind } from '../../course/read/authors-tags.ts';
import { diagram } from '../../diagrams/drawn-diagrams.ts';
import { illustrationTitle } from '../../illustrations/illustrations.ts';
import { firstSentence } from '../../lib/sentences.ts';

/** A figure or table of a section. */
export interface SectionBlock {
  /** Id on the page, `fig-ai-nesting`. */
  id: string;
  kind: UseKind;
  /** Id that the author wrote, `ai-nesting`. */
  value: string;
  /** "Figure 5.1. …" */
  title: string;
  /** Ids that it had on the page before. */
  formerly: readonly string[];
}

/** The figures, cases and tables of a section in reading order, with their printed numbers. */
export async function sectionBlocks({ scan }: Section): Promise<SectionBlock[]> {
  const { numbers, charts, photos } = await course();
  const titles: Partial<Record<UseKind, (id: string) => string | undefined>> = {
    diagram: (id) => diagram(id).title,
    illustration: illustrationTitle,
    photo: (id) => photos.get(id)?.title,
    chart: (id) => charts.get(id)?.title,
  };
  return scan.uses
    .filter(({ kind }) => kind === 'table' || FIGURE_KINDS.includes(kind))
    .map(({ kind, value, text }) => {
      const id = blockId(kind, value);
      const title = titles[kind]?.(value) ?? firstSentence(text);
      const name = kind === 'table' ? 'Table' : 'Figure';
      const old = kind === 'chart' ? (charts.get(value)?.formerly ?? []) : [];
      return {
        ...{ id, kind, value, title: `${name} ${numbers.get(id)}. ${title}` },
        formerly: old.map((one) => blockId('chart', one)),
      };
    });
}
