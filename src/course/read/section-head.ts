import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { entryWords } from '../schema/entry-words.ts';
import { type SectionData, sectionSchema } from '../schema/section.ts';
import type { ContentFile } from './content-files.ts';
import type { Fault } from './fault.ts';

/** A value of the frontmatter with its place in the file (1-based). */
export interface Placed<T> {
  value: T;
  line: number;
  column: number;
}

/** What other checks ask of a section's frontmatter. */
export interface SectionHead {
  order: Placed<number>;
  topic: SectionData['topic'];
  /** Ids of the objectives. */
  objectives: Placed<string>[];
}

/**
 * Reads the frontmatter of a section and checks it against its schema, each fault with its line in the file.
 * @returns no head when the frontmatter has a fault
 */
export function readSectionHead({ name, text }: ContentFile): {
  head: SectionHead | undefined;
  faults: Fault[];
} {
  const fault = (
    place: { line: number; column: number },
    code: 'entry/shape' | 'yaml/syntax',
    message: string,
  ): Fault => ({ file: name, line: place.line, column: place.column, code, message });
  const top = { line: 1, column: 1 };
  const match = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  if (!match) {
    const message = 'The page has no frontmatter between two lines of ---.';
    return { head: undefined, faults: [fault(top, 'entry/shape', message)] };
  }

  const lines = new LineCounter();
  const yaml = parseDocument(match[1] ?? '', { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  if (yaml.errors.length > 0) {
    const faults = yaml.errors.map(({ pos, message }) =>
      fault(place(pos[0]), 'yaml/syntax', message),
    );
    return { head: undefined, faults };
  }

  const placeOf = (path: readonly PropertyKey[]) => {
    const node = isMap(yaml.contents) ? yaml.contents.getIn(path, true) : undefined;
    const offset = isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
    return offset === undefined ? top : place(offset);
  };
  const parsed = sectionSchema.safeParse(yaml.toJS(), entryWords);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) =>
      fault(placeOf(path), 'entry/shape', `${path.join('.') || 'frontmatter'}: ${message}.`),
    );
    return { head: undefined, faults };
  }
  const { order, topic, objectives } = parsed.data;
  const head = {
    order: { value: order, ...placeOf(['order']) },
    topic,
    objectives: objectives.map(({ id }, i) => ({ value: id, ...placeOf(['objectives', i, 'id']) })),
  };
  return { head, faults: [] };
}
