import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCourse } from '../../src/course/read/course-file.ts';
import { projectFiles } from './source-files.ts';

const read = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../content', file), 'utf8');
const { course } = readCourse(read('course.yaml'), 'course.yaml');
if (!course) throw new Error('course.yaml cannot be read');

/** Labs and drawn illustrations are of one review: a course lists those that it has, and may lack them. */
const OF_ONE_REVIEW =
  /^src\/(?:labs|illustrations|islands\/(?:lab-|steps\/)|pages\/(?:labs|embed\/lab-)|components\/blocks\/(?:illustration|lab)\/)/;

const idsOf = (file: string) => (parse(read(file)) as { id: string }[]).map(({ id }) => id);
const sections = projectFiles()
  .map(({ path }) => /^content\/sections\/([a-z-]+)\.mdx$/.exec(path)?.[1])
  .filter((slug) => slug !== undefined);

/** What belongs to this review alone, as it would stand in code that knows it. */
const OWN: readonly string[] = [
  ...sections.filter((slug) => slug.includes('-')),
  ...['studies.yaml', 'updates.yaml', 'charts.yaml', 'source-notes.yaml'].flatMap(idsOf),
  ...course.topics.flatMap(({ label, role }) => (role === 'topic' ? [label] : [])),
  ...[course.name, course.shortName, course.site, course.subject, course.headline, course.tagline],
  ...[course.review.authors, course.review.journal, course.review.articleNumber],
  ...[course.trials.heading, course.trials.table],
  ...(course.review.derivedDoi ? [course.review.derivedDoi] : []),
];

/** A file without its comments, in which examples may stand. */
const code = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:'"`\w])\/\/.*$/gm, '');

test('outside labs and drawn illustrations nothing in src names what belongs to one review', () => {
  expect(OWN.length).toBeGreaterThan(100);
  const named = projectFiles()
    .filter(({ path }) => /^src\/.*\.(?:ts|astro|css)$/.test(path) && !OF_ONE_REVIEW.test(path))
    .flatMap(({ path, text }) => {
      const own = code(text);
      return OWN.filter((name) => own.includes(name)).map((name) => `${path} names "${name}"`);
    });
  expect(named).toEqual([]);
});
