import { z } from 'astro/zod';
import { readYamlList } from '../../../src/course/read/yaml-list.ts';

/** A file of questions or cards in YAML; whether they are whole is not asked. */
export function bankFile(folder: 'questions' | 'cards', slug: string, yaml: string, whole = true) {
  return {
    file: `content/${folder}/${slug}.yaml`,
    slug,
    whole,
    items: readYamlList(yaml, 'list.yaml', z.any(), 'id').items,
  };
}

/** The head of a section with its objectives, an id a line from line 1 on. */
export function head(...objectives: string[]) {
  const at = (value: string, i: number) => ({ value, line: i + 1, column: 9 });
  return { objectives: objectives.map(at), topic: { value: 'maps', line: 1, column: 8 }, data: {} };
}
