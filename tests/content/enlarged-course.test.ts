import { expect, test } from 'vitest';
import { checkFolder } from '../../src/checks/check-content.ts';
import { drawings } from '../../src/integrations/content-check.ts';
import { enlargedCourse } from '../bench/enlarged-course.ts';
import { contentFiles, root } from './sections.ts';

test('the enlarged course of the benchmark passes the checks that stop a build', () => {
  const made = drawings(root);
  const enlarged = enlargedCourse(contentFiles, 12, made);
  expect([...enlarged.keys()].filter((name) => name.endsWith('.mdx'))).toHaveLength(12);
  expect(checkFolder(enlarged, made)).toEqual([]);
});
