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

/** Reads the sentences, by section and by where they come from. */
export function readToldSentences(
  text: string,
  file: string,
): { sentences: ToldSentence[] | undefined; faults: Fault[] } {
  const yaml = new YamlSource(text, file);
  if (yaml.fault) return { sentences: undefined, faults: [yaml.fault] };
  const faults: Fault[] = [];
  const sentences = entries(yaml.contents).flatMap(([section, groups]) =>
    entries(groups).flatMap(([, list]) => {
      if (isSeq(list))
        return list.items.flatMap((item): ToldSentence[] =>
          isScalar(item) ? [{ section, text: String(item.value), ...yaml.placeOf(item) }] : [],
        );
      const message = `${section}: every group is a list of sentences.`;
      faults.push({ file, ...yaml.placeOf(list), code: 'entry/shape', message });
      return [];
    }),
  );
  return { sentences, faults };
}

function entries(node: unknown): [name: string, value: Node | null][] {
  return isMap(node)
    ? node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), value as Node])
    : [];
}
