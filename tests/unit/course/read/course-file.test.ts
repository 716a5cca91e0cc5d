import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COURSE_FILE, readCourse } from '../../../../src/course/read/course-file.ts';

const text = readFileSync(
  join(import.meta.dirname, '../../../fixtures/courses/small', COURSE_FILE),
  'utf8',
);

test('a course is read with its review and topics', () => {
  const { course, faults } = readCourse(text, COURSE_FILE);
  expect(faults).toEqual([]);
  expect(course?.topics.length).toBeGreaterThan(0);
  expect(course?.review.year).toBeGreaterThan(1000);
});

test('the line of an id is found in the file of the course', () => {
  const { course, placeOf } = readCourse(text, COURSE_FILE);
  const { id = '' } = course?.topics[0] ?? {};
  const line = text.split('\n').findIndex((one) => one.includes(`id: ${id}`)) + 1;
  expect(placeOf?.(id)).toMatchObject({ line });
});

test('a course that is no YAML has one fault, where it stands, and nothing else', () => {
  const { course, placeOf, faults } = readCourse('name: [\n', COURSE_FILE);
  expect(course).toBeUndefined();
  expect(placeOf).toBeUndefined();
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ file: COURSE_FILE });
});

test('a course without what it needs has a fault for each field', () => {
  const { course, faults } = readCourse('name: A course\n', COURSE_FILE);
  expect(course).toBeUndefined();
  expect(faults.map(({ message }) => message)).toContain('review: is missing.');
});

test('a course that is a single word is told what it must be', () => {
  const { faults } = readCourse('ablation', COURSE_FILE);
  expect(faults.map(({ message }) => message)).toEqual(['course: must be fields with values.']);
});

test('an empty file is a course without anything', () => {
  const { course, placeOf, faults } = readCourse('', COURSE_FILE);
  expect(course).toBeUndefined();
  expect(placeOf).toBeUndefined();
  expect(faults.length).toBeGreaterThan(0);
});
