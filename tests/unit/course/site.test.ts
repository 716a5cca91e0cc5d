import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import type * as courseSite from '../../../src/course/site.ts';
import '../../../src/course/read/course-file.ts';
import { anew } from '../anew.ts';

const files = new Map<string, string>();
vi.mock('../../../src/course/course-files.ts', () => ({
  courseFile: (name: string) => files.get(name),
}));

const SMALL = readFileSync(
  new URL('../../fixtures/courses/small/course.yaml', import.meta.url),
  'utf8',
);
/** What the course says of itself, read anew. */
const site = () => anew<typeof courseSite>('src/course/site.ts');

beforeEach(() => {
  files.clear();
  files.set('course.yaml', SMALL);
});

test('a topic has its name, and one that the course does not have its id', async () => {
  const { SITE, topicLabel } = await site();
  const [topic] = SITE.topics;
  expect(topicLabel(topic?.id ?? '')).toBe(topic?.label);
  expect(topicLabel('no-such-topic')).toBe('no-such-topic');
});

test('only what is taught as a topic is one', async () => {
  const { SITE, TOPICS } = await site();
  const taught = SITE.topics.filter(({ role }) => role === 'topic');
  expect(taught.length).toBeGreaterThan(0);
  expect(TOPICS).toEqual(taught.map(({ id, label }) => [id, label]));
});

test('the review in one line has its authors, journal, year, volume and number of the article', async () => {
  const { REVIEW, REVIEW_LINE } = await site();
  expect(REVIEW_LINE).toBe(
    `${REVIEW.authors} ${REVIEW.journal} ${REVIEW.year};${REVIEW.volume}:${REVIEW.articleNumber}`,
  );
});

test('a course that cannot be read stops with its faults', async () => {
  files.set('course.yaml', 'name: [\n');
  await expect(site()).rejects.toThrow(/course\.yaml:\d+/);
});

test('a course without a file stops with all that is missing', async () => {
  files.clear();
  await expect(site()).rejects.toThrow('name: is missing');
});
