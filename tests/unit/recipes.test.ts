import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rule } from '../rule.ts';
import { projectFiles } from './source-files.ts';

const contributing = readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');
const paths = projectFiles();

/** How code and content name the example of each recipe. */
const NAMED: Record<string, RegExp> = {
  'A page': /(?<!href\()['"]\/about\/|^ {2}about: \{/m,
  'An island': /\bGlossaryFilter\b|io-glossary-filter/,
  'An export': /\bid: 'gift'|gift\.ts|\bgift-pegjs \d/,
  'A filter': /\borgan\b/,
  'A kind of question': /\bconcordance\b/,
  'A diagram': /["'`/ ](?:fig-|diagram\/)?ai-nesting["'`.:\s]/,
  'A lab': /['"]lesion-size['"]|lab-lesion-size\/|- lesion-size$|LabLesionSize/m,
};

/** Where all that knows the example belongs to it; elsewhere than in the code where that is said here. */
const ROOMS: Record<string, RegExp> = {
  'A diagram': /^content\//,
  // A kind that a test of all kinds does not know fails there.
  'A kind of question': /^(?:src|tests)\/(?!unit\/recipes)/,
};

interface Recipe {
  kind: string;
  example: string;
  lines: string[];
  /** Paths and folders that it names, with the example in the place of `<id>`. */
  files: string[];
}

const recipes: Recipe[] = [
  ...contributing.matchAll(/^### (An? .+), as .*?`(.+?)`.*\n\n((?:\d\. .*\n(?: {3}.*\n)*)+)/gm),
].map(([, kind = '', example = '', list = '']) => {
  const lines = list
    .trim()
    .replace(/\n {3}/g, ' ')
    .split('\n');
  return { kind, example, lines, files: lines.flatMap((line) => filesOf(line, example)) };
});

/**
 * What a line names in the project: a path, or names in the folder that was named before them. Such a folder is then
 * no more than where they are.
 */
function filesOf(line: string, example: string): string[] {
  let folder = '';
  const opened = new Set<string>();
  const named = [...line.matchAll(/`([^`\s]+)`/g)].flatMap(([, word = '']) => {
    const path = word.replaceAll('<id>', example);
    if (/^(?:src|content|tests)\//.test(path)) {
      folder = path;
      return [path];
    }
    if (!/^[A-Za-z-]+\.(?:ts|astro)$/.test(path) || !folder) return [];
    opened.add(folder);
    return [`${folder}/${path}`];
  });
  return named.filter((path) => !opened.has(path));
}

const isNamed = ({ files }: Recipe, path: string) =>
  files.some((file) => path === file || (!/\.\w+$/.test(file) && path.startsWith(`${file}/`)));

test('there is a recipe for each kind of thing that a developer adds', () => {
  expect(recipes.map(({ kind }) => kind)).toEqual(Object.keys(NAMED));
});

rule(
  'a recipe has five lines',
  recipes,
  ({ kind }) => kind,
  ({ lines }) => {
    expect(lines.length).toBe(5);
  },
);

rule(
  'what a recipe names is there',
  recipes,
  ({ kind }) => kind,
  (recipe) => {
    const there = recipe.files.filter((file) =>
      paths.some(({ path }) => path === file || path.startsWith(`${file}/`)),
    );
    expect(there).toEqual(recipe.files);
    expect(recipe.files.length).toBeGreaterThan(3);
  },
);

rule(
  'every file that knows the example of a recipe is in its list',
  recipes,
  ({ kind }) => kind,
  (recipe) => {
    const name = NAMED[recipe.kind] as RegExp;
    const rooms = ROOMS[recipe.kind] ?? /^src\//;
    const knowing = paths.filter(
      ({ path, text }) => rooms.test(path) && name.test(withoutComments(text)),
    );
    expect(knowing.length).toBeGreaterThan(1);
    expect(knowing.map(({ path }) => path).filter((path) => !isNamed(recipe, path))).toEqual([]);
  },
);

/** A text without the comments of code, which may name anything as an example. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
