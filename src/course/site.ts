import { courseFile } from './course-files.ts';
import { COURSE_FILE, readCourse } from './read/course-file.ts';
import { formatFaults } from './read/fault.ts';
import type { CourseData } from './schema/course.ts';

/** What the course says of itself in its own file. */
export const SITE: CourseData = read();

/** The article that the course teaches. */
export const REVIEW = SITE.review;

/** The review in one line, as every citation gives it. */
export const REVIEW_LINE = `${REVIEW.authors} ${REVIEW.journal} ${REVIEW.year};${REVIEW.volume}:${REVIEW.articleNumber}`;

/** The name of a topic; its id where the course has none. */
export function topicLabel(id: string): string {
  return SITE.topics.find((topic) => topic.id === id)?.label ?? id;
}

/** The topics that the course teaches, each with its name. */
export const TOPICS = SITE.topics
  .filter(({ role }) => role === 'topic')
  .map(({ id, label }) => [id, label] as const);

function read(): CourseData {
  const { course, faults } = readCourse(courseFile(COURSE_FILE) ?? '', COURSE_FILE);
  if (!course) throw new Error(formatFaults(faults));
  return course;
}
