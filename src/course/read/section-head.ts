import { isMap } from 'yaml';
import { type SectionData, sectionSchema } from '../schema/section.ts';
import type { ContentFile } from './content-files.ts';
import type { Fault } from './fault.ts';
import { readFrontmatter } from './frontmatter.ts';
import type { Position } from './yaml-source.ts';

/** A value of the frontmatter with its place in the file. */
type HeadValue<T> = Position & { value: T };

/** What other checks ask of a section's frontmatter. */
export interface SectionHead {
  order: HeadValue<number>;
  topic: HeadValue<string>;
  /** Ids of the objectives. */
  objectives: HeadValue<string>[];
  /** All of it. */
  data: SectionData;
}

/**
 * Reads the frontmatter of a section and checks it against its schema, each fault at the very value.
 * @returns no head when the frontmatter has a fault
 */
export function readSectionHead({ name, text }: ContentFile): {
  head: SectionHead | undefined;
  faults: Fault[];
} {
  const frontmatter = readFrontmatter(text, name, 'yaml/syntax');
  if (!frontmatter) {
    const message = 'The page has no frontmatter between two lines of ---.';
    const fault: Fault = { file: name, line: 1, column: 1, code: 'file/head', message };
    return { head: undefined, faults: [fault] };
  }
  const { yaml } = frontmatter;
  if (yaml.fault) return { head: undefined, faults: [yaml.fault] };
  const { value, faults } = yaml.check(yaml.contents, sectionSchema, 'frontmatter');
  if (!value) return { head: undefined, faults };
  const placed = <T>(of: T, path: readonly unknown[]): HeadValue<T> => ({
    value: of,
    ...yaml.placeOf(isMap(yaml.contents) ? yaml.contents.getIn(path, true) : undefined),
  });
  const head = {
    order: placed(value.order, ['order']),
    topic: placed(value.topic, ['topic']),
    objectives: value.objectives.map(({ id }, i) => placed(id, ['objectives', i, 'id'])),
    data: value,
  };
  return { head, faults: [] };
}
