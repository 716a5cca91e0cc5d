import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent, checkFolder, everyFault } from '../../../src/checks/check-content.ts';
import { readFolder } from '../../../src/course/read/content-files.ts';
import { type Fault, formatFaults } from '../../../src/course/read/fault.ts';
import { FAULTS, type FaultCode } from '../../../src/course/read/fault-codes.ts';
import { ReadMemory } from '../../../src/course/read/read-memory.ts';
import { OF_SLIPS, OF_THE_COURSE } from './codes-of-the-course.ts';
import { contentFixture } from './content-fixture.ts';

/** Faults of the bank of questions and cards, which these folders do not have. */
const BANK = /^(?:card|question|item|objective|claim|bank)\//;

const drawn = { illustrations: ['hand-drawn'], plates: ['freezing'], labs: ['compare-with-care'] };

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true });
});

/** A folder of its own with the content of a fixture. */
function folder(name: string): string {
  const dir = contentFixture(name);
  dirs.push(dir);
  return dir;
}

/** What is found in a folder; found anew for each test, so that none rests on another's. */
const faultsIn = (dir: string): Fault[] =>
  checkContent(dir, drawn).filter(({ code }) => !BANK.test(code));
const report = (name: string) => formatFaults(faultsIn(folder(name)));

test('a whole content folder that uses every tag and every kind of link has no fault', () => {
  expect(faultsIn(folder('content-good'))).toEqual([]);
});

test('every code of the table of faults can happen, apart from those of the bank', () => {
  const codes = new Set<FaultCode>();
  for (const name of ['content-wrong', 'content-misshapen', 'content-unreadable'])
    for (const { code } of everyFault(readFolder(folder(name)), drawn)) codes.add(code);
  const here = Object.keys(FAULTS).filter((code) => !BANK.test(code));
  const tried = new Set([...codes, ...OF_THE_COURSE, ...OF_SLIPS]);
  expect(here.filter((code) => !tried.has(code as FaultCode))).toEqual([]);
});

test('everything wrong is reported at once, with place, cause and the nearest right thing', async () => {
  // A file of its own: it is long. After a change, compare it line by line before you commit it.
  await expect(report('content-wrong')).toMatchFileSnapshot(
    '../../fixtures/content-wrong-report.txt',
  );
});

test('everything of another shape is reported at once, each at the very value', async () => {
  await expect(report('content-misshapen')).toMatchFileSnapshot(
    '../../fixtures/content-misshapen-report.txt',
  );
});

test('what cannot be read is reported by itself, without a fault for each thing it would have defined', () => {
  expect(report('content-unreadable')).toMatchInlineSnapshot(`
    "8 faults in the content

    content/diagrams/loop.mmd:3:10  diagram/frontmatter
      The quote that opens here is not closed.
      Correct the head of the diagram; content/README.md says what each field is.

    content/editions.yaml:1:1  file/missing
      The file is missing.
      Add the file; the site cannot be built without it.

    content/glossary.yaml:3:15  yaml/syntax
      The bracket "[" that opens here is not closed.
      Fix the YAML at this place; indentation and quotes are the usual causes.

    content/references.yaml:1:1  yaml/syntax
      The file must hold a list.
      Fix the YAML at this place; indentation and quotes are the usual causes.

    content/sections/alpha.mdx:4:13  yaml/syntax
      The bracket "[" that opens here is not closed.
      Fix the YAML at this place; indentation and quotes are the usual causes.

    content/sections/alpha.mdx:9:1  mdx/syntax
      The tag <Claim> is not closed: </Claim> is missing before its paragraph ends.
      Fix the markup at this place; the page cannot be read until then.

    content/sections/beta.mdx:1:1  file/head
      The page has no frontmatter between two lines of ---.
      Begin the file with a line of three dashes, then the fields of its head, then three dashes again.

    content/trials.csv:2:1  csv/syntax
      A quote in this row is not closed, or words stand outside of it; a quote inside of a cell is written twice.
      Give every row as many cells as the header, with quotes around a cell that holds a comma."
  `);
});

test('what was checked before is checked again where a file that it reads has changed', () => {
  const files = readFolder(folder('content-good'));
  const memory = new ReadMemory();
  const found = (name: string, change: (text: string) => string) => {
    const text = files.get(name);
    if (text === undefined) throw new Error(`There is no ${name}.`);
    const changed = new Map(files).set(name, change(text));
    const anew = checkFolder(changed, drawn);
    expect(checkFolder(changed, drawn, memory)).toEqual(anew);
    return anew.map(({ code }) => code);
  };
  const section = [...files.keys()].find((name) => name.startsWith('sections/')) ?? '';
  const good = found(section, (text) => text);
  for (let round = 0; round < 2; round += 1) {
    expect(found('glossary.yaml', (text) => `${text}\n- term: no-such\n`)).not.toEqual(good);
    expect(found('references.yaml', (text) => `${text}\n- id: nobody\n`)).not.toEqual(good);
    expect(found(section, (text) => `${text}\n\nA [link](#nowhere) and 12% of it.\n`)).not.toEqual(
      good,
    );
    expect(found(section, (text) => text)).toEqual(good);
  }
});

test('a course whose own file cannot be read has that fault, and none for what the file would have defined', () => {
  const files = readFolder(folder('content-good'));
  const found = everyFault(new Map(files).set('course.yaml', 'name: [\n'), drawn);
  expect(found.map(({ code, file }) => [code, file])).toEqual([
    ['yaml/syntax', 'content/course.yaml'],
  ]);
});

test('Windows line ends change nothing of what is found', () => {
  for (const name of ['content-good', 'content-wrong']) {
    const dir = folder(name);
    const found = faultsIn(dir);
    for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:mdx|yaml|csv|mmd)$/.test(file)) continue;
      const text = readFileSync(join(dir, file), 'utf8');
      writeFileSync(join(dir, file), text.replaceAll('\n', '\r\n'));
    }
    expect(faultsIn(dir)).toEqual(found);
  }
});

describe('of a course that was checked before, only what has changed is checked again', () => {
  const files = readFolder(join(import.meta.dirname, '../../fixtures/courses/small'));
  const memory = new ReadMemory();
  const nothing = { illustrations: [], plates: [], labs: [] };

  beforeAll(() => {
    checkFolder(files, nothing, memory);
  });

  test('the course as it is has no fault', () => {
    expect(checkFolder(files, nothing, memory)).toEqual([]);
  });
  test.each<[file: string, words: string, by: string, code: FaultCode]>([
    ['sections/map-scale.mdx', '<Term id="map-scale-ratio">scale</Term>', 'scale', 'term/unmarked'],
    ['sections/map-scale.mdx', 'id="scale-one-centimeter"', 'id="scale-one"', 'item/claim'],
    ['sections/map-scale.mdx', 'is the ratio of a length', 'is a length', 'item/evidence'],
    ['glossary.yaml', 'isohypse', 'one kilometer', 'term/unmarked'],
    ['glossary.yaml', 'has the same height', 'has one height', 'item/evidence'],
    ['references.yaml', 'for what a scale is', 'for a scale', 'item/evidence'],
    ['diagrams/slope-by-lines.svg', '<svg', '<svg ', 'item/evidence'],
    ['reviewed-evidence.yaml', '"3bac9692"', '"00000000"', 'item/evidence'],
    ['questions/map-scale.yaml', 'How far apart on', 'How far on', 'item/unreviewed'],
    ['reviewed.yaml', '"81efeb96"', '"00000000"', 'item/unreviewed'],
    ['questions/map-scale.yaml', 'claims: [scale-one-centimeter]', 'claims: [scale]', 'item/claim'],
    ['course.yaml', 'topic: { questions: 3', 'topic: { questions: 9', 'bank/size'],
  ])('%s with another "%s"', (file, words, by, code) => {
    const text = files.get(file) ?? '';
    expect(text).toContain(words);
    const copy = new Map(files).set(file, text.replace(words, by));
    const codes = everyFault(copy, nothing, new ReadMemory(memory)).map((fault) => fault.code);
    expect(codes).toContain(code);
  });
});
