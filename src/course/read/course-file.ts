import { type CourseData, courseSchema } from '../schema/course.ts';
import type { Fault } from './fault.ts';
import { type Position, YamlSource } from './yaml-source.ts';

/** What a course is, in its folder. */
export const COURSE_FILE = 'course.yaml';

/** Reads what a course is, and where an id stands in its file; `file` is named in faults. */
export function readCourse(
  text: string,
  file: string,
): { course: CourseData | undefined; placeOf?: (id: string) => Position; faults: Fault[] } {
  const yaml = new YamlSource(text, file);
  if (yaml.fault) return { course: undefined, faults: [yaml.fault] };
  const { value, faults } = yaml.check(yaml.contents, courseSchema, 'course');
  const { contents } = yaml;
  return {
    course: value,
    ...(contents && { placeOf: (id) => yaml.placeOfValue(contents, id) }),
    faults,
  };
}
