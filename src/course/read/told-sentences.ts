import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Fault } from './fault.ts';
import { type Position, YamlSource } from './yaml-source.ts';

/** Sentences without a source of their own that were read beside the review, in the folder of a course. */
export const TOLD_FILE = 'told-sentences.yaml';

/** A sentence that was read, with its place. */
export interface ToldSentence extends Position {
  /** Slug of its section. */
  section: string;
  text: string;
}

/** What was read beside the review. */
export interface ToldList {
  sentences: readonly ToldSentence[];
  /** The sections under whose names they stand, with their places. */
  sections: readonly (Position & { slug: string })[];
}

/** Reads the sentences, by section and by where they come from. */
export function readToldSentences(
  text: string,
  file: string,
): { told: ToldList | undefined; faults: Fault[] } {
  const yaml = new YamlSource(text, file);
  if (yaml.fault) return { told: undefined, faults: [yaml.fault] };
  const faults: Fault[] = [];
  const fault = (node: unknown, message: string) =>
    faults.push({ file, ...yaml.placeOf(node), code: 'entry/shape', message });
  if (!isMap(yaml.contents) && yaml.contents !== null)
    fault(
      yaml.contents,
      'The file names sections, under each groups, and under each of these a list of sentences.',
    );
  const groups = entries(yaml.contents);
  const sentences = groups.flatMap(({ name: section, value: ofSection, key }) => {
    if (!isMap(ofSection))
      fault(key, `${section}: under a section stand groups, each a list of sentences.`);
    return entries(ofSection).flatMap(({ value: list }) => {
      if (!isSeq(list)) {
        fault(list, `${section}: every group is a list of sentences.`);
        return [];
      }
      return list.items.flatMap((item): ToldSentence[] => {
        if (isScalar(item)) return [{ section, text: String(item.value), ...yaml.placeOf(item) }];
        fault(item, `${section}: this is no sentence. Put a text with a colon in it in quotes.`);
        return [];
      });
    });
  });
  const sections = groups.map(({ name: slug, key }) => ({ slug, ...yaml.placeOf(key) }));
  return { told: { sentences, sections }, faults };
}

function entries(node: unknown): { name: string; key: unknown; value: Node | null }[] {
  return isMap(node)
    ? node.items.map(({ key, value }) => ({
        name: String(isScalar(key) ? key.value : key),
        key,
        value: value as Node,
      }))
    : [];
}
