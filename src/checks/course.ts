import type { ContentTree } from '../course/read/content-tree.ts';
import { COURSE_FILE } from '../course/read/course-file.ts';
import type { Fault } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';
import { LISTS } from '../course/read/lists.ts';
import { nearest } from '../course/read/nearest.ts';
import { laterPlace } from './later-place.ts';
import { trialIds } from './vocabularies.ts';

/** Finds topics, references, labs and drawings that do not fit what the course says of itself. */
export function checkCourse(tree: ContentTree): Fault[] {
  const { course, lists, sections } = tree;
  if (!course) return [];
  const listed = course.home.groups.map(({ study }) => study);
  const questions = tree.questions.flatMap(({ items }) => items.map(({ value }) => value.id));
  // In a file with a fault the question may just be the one that cannot be read.
  const wholeBank = tree.questions.every(({ whole }) => whole);
  const topics = course.topics.map(({ id }) => id);
  const topicFault = (topic: string, at: Pick<Fault, 'file' | 'line' | 'column'>): Fault[] => {
    if (topics.includes(topic)) return [];
    const message = `The course has no topic "${topic}".`;
    return [{ ...at, code: 'course/topic', message, suggestion: nearest(topic, topics) }];
  };
  const unknown = (code: FaultCode, what: string, ids: string[], known: readonly string[]) =>
    ids
      .filter((id) => !known.includes(id))
      .map((id): Fault => {
        const message = `There is no ${what} "${id}".`;
        const at = { file: `content/${COURSE_FILE}`, ...(tree.placeInCourse?.(id) ?? FIRST) };
        const suggestion = nearest(id, known);
        // What links to the page that is meant finds it again.
        const names = code === 'course/lab' && suggestion ? [`/labs/${suggestion}/`] : undefined;
        return { ...at, code, message, suggestion, ...(names && { names }) };
      });
  const known = tree.figures?.get('course');
  const otherSite = (): Fault => ({
    ...{ file: `content/${COURSE_FILE}`, ...(tree.placeInCourse?.(course.site) ?? FIRST) },
    code: 'course/site',
    message: `"${course.site}" is another name than the site had: readers would lose what they have kept.`,
  });
  return [
    ...(known && !known.includes(course.site) ? [otherSite()] : []),
    ...sections.flatMap(({ file, head }) =>
      head ? topicFault(head.topic.value, { file, ...head.topic }) : [],
    ),
    ...(['studies', 'updates'] as const).flatMap((name) =>
      lists[name].flatMap(({ value: { topic }, placeOf }) =>
        topicFault(
          topic,
          laterPlace(`content/${LISTS[name].file}`, () => placeOf(topic)),
        ),
      ),
    ),
    ...lists.references.flatMap(({ value: { n }, placeOf }): Fault[] => {
      if (n <= course.review.references) return [];
      const message = `The review has ${course.review.references} references; there is no ${n}.`;
      const at = { file: `content/${LISTS.references.file}`, ...placeOf(n) };
      return [{ ...at, code: 'course/reference', message, names: [`#ref-${n}`] }];
    }),
    ...unknown('course/lab', 'lab', course.labs, tree.labs),
    ...unknown(
      'course/illustration',
      'drawing',
      [...course.illustrations, ...(course.homeFigure ? [course.homeFigure] : [])],
      tree.illustrations,
    ),
    ...unknown(
      'course/home',
      'question',
      wholeBank ? [course.home.question ?? []].flat() : [],
      questions,
    ),
    ...unknown('course/home', 'record', listed, [...(tree.keys.studies ?? listed)]),
    ...unknown('course/trials', 'chart', [course.trials.counted ?? []].flat(), [
      ...(tree.keys.charts ?? [course.trials.counted ?? []].flat()),
    ]),
    ...unknown('course/trials', 'trial', [course.trials.except?.trial ?? []].flat(), [
      ...(trialIds(tree.keys.trials) ?? [course.trials.except?.trial ?? []].flat()),
    ]),
    ...lists.studies
      .filter(
        ({ value: { id, n } }) => listed.length > 0 && n !== undefined && !listed.includes(id),
      )
      .map(({ value: { id }, placeOf }): Fault => {
        const message = `The home page draws all groups of patients; "${id}" is not listed.`;
        return {
          file: `content/${LISTS.studies.file}`,
          ...placeOf(id),
          code: 'course/home',
          message,
        };
      }),
  ];
}

const FIRST = { line: 1, column: 1 };
