import { describe, expect, test } from 'vitest';
import { checkCourse } from '../../../src/checks/course.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

const course = (given: object = {}) => ({
  ...{ site: 'maps', topics: [{ id: 'heat' }, { id: 'cold' }], review: { references: 3 } },
  ...{ labs: [], illustrations: [], home: { groups: [] }, trials: {}, ...given },
});
type Lists = Parameters<typeof listTree>[0];
const found = (given: object, lists: Lists = {}, more: object = {}) =>
  checkCourse(
    listTree(lists, { course: course(given) as never, labs: [], illustrations: [], ...more }),
  );
const faults = (...given: Parameters<typeof found>) => told(found(...given));
/** Where ids stand in the file of the course. */
const placeInCourse = (id: string) => ({ line: 40, column: id.length });

test('a course that cannot be read has no fault here, nor has one without any entry', () => {
  expect(checkCourse(listTree({ references: [{ n: 99 }] }))).toEqual([]);
  expect(faults({})).toEqual([]);
});

describe('the name of the site', () => {
  const words =
    'course/site "maps" is another name than the site had: readers would lose what they have kept.';

  test('is the one that it had', () => {
    const figures = (...known: string[]) => ({ figures: new Map([['course', known]]) });
    expect(faults({}, {}, figures('maps'))).toEqual([]);
    expect(faults({}, {}, { figures: new Map() })).toEqual([]);
    expect(faults({}, {}, figures('map', 'other'))).toEqual([`course.yaml:1:1 ${words}`]);
    expect(faults({}, {}, { ...figures('map'), placeInCourse })).toEqual([
      `course.yaml:40:4 ${words}`,
    ]);
  });
});

describe('topics', () => {
  const head = (value: string) => ({ topic: { value, line: 3, column: 8 } });
  const unknown = (at: string, topic: string) =>
    `${at} course/topic The course has no topic "${topic}".`;

  test('are those of the course, in sections, records and reports', () => {
    const sections = [
      section('a', '', head('cold')),
      section('b', '', head('heet')),
      section('c', ''),
    ];
    const studies = [
      { id: 's', topic: 'heat' },
      { id: 't', topic: 'clod' },
    ];
    const updates = [{ id: 'later', topic: 'gone' }];
    const wrong = found({}, { studies, updates }, { sections });
    expect(told(wrong)).toEqual([
      unknown('sections/b.mdx:3:8', 'heet'),
      unknown('studies.yaml:4:10', 'clod'),
      unknown('updates.yaml:2:10', 'gone'),
    ]);
    expect(wrong.map(({ suggestion }) => suggestion)).toEqual(['heat', 'cold', undefined]);
  });
});

test('references are those of the review', () => {
  const [wrong, ...rest] = found({}, { references: [{ n: 3 }, { n: 4 }] });
  expect(rest).toEqual([]);
  expect(wrong).toMatchObject({ line: 2, column: 6, code: 'course/reference', names: ['#ref-4'] });
  expect(wrong?.message).toBe('The review has 3 references; there is no 4.');
});

describe('what the course lists', () => {
  const none = (code: string, what: string, id: string) =>
    `course.yaml:40:${id.length} ${code} There is no ${what} "${id}".`;

  test('labs that exist', () => {
    const wrong = found({ labs: ['slope', 'slopes'] }, {}, { labs: ['slope'], placeInCourse });
    expect(told(wrong)).toEqual([none('course/lab', 'lab', 'slopes')]);
    expect(wrong[0]).toMatchObject({ suggestion: 'slope', names: ['/labs/slope/'] });
    const [strange] = found({ labs: ['other'] }, {}, { labs: ['slope'] });
    expect(strange).toEqual({
      ...{ file: 'content/course.yaml', line: 1, column: 1, code: 'course/lab' },
      ...{ message: 'There is no lab "other".', suggestion: undefined },
    });
  });
  test('drawings that exist', () => {
    const illustrations = ['hill'];
    const more = { illustrations, placeInCourse };
    expect(faults({ illustrations, homeFigure: 'hill' }, {}, more)).toEqual([]);
    const wrong = found({ illustrations: ['hil'], homeFigure: 'river' }, {}, more);
    expect(told(wrong)).toEqual([
      none('course/illustration', 'drawing', 'hil'),
      none('course/illustration', 'drawing', 'river'),
    ]);
    expect(wrong[0]?.suggestion).toBe('hill');
    expect(wrong[0]).not.toHaveProperty('names');
  });
  test('a question that exists', () => {
    const bank = (whole: boolean) => [
      { items: [{ value: { id: 'first' } }], whole: true },
      { items: [{ value: { id: 'second' } }], whole },
    ];
    const home = (question: string) => ({ home: { groups: [], question } });
    const more = { placeInCourse, questions: bank(true) };
    expect(faults(home('second'), {}, more)).toEqual([]);
    expect(faults(home('third'), {}, more)).toEqual([none('course/home', 'question', 'third')]);
    expect(faults(home('third'), {}, { questions: bank(false) })).toEqual([]);
  });
  test('records that exist', () => {
    const studies = [{ id: 'few', topic: 'heat' }];
    const home = { home: { groups: [{ study: 'few' }, { study: 'fewer' }] } };
    expect(faults(home, { studies }, { placeInCourse })).toEqual([
      none('course/home', 'record', 'fewer'),
    ]);
    const keys = { ...listTree({}).keys, studies: undefined };
    expect(faults(home, {}, { keys })).toEqual([]);
  });
  test('all records with a number of patients, or none', () => {
    const studies = ['few', 'many', 'some'].map((id) => ({ id, topic: 'heat', n: 9 }));
    const unsaid = { id: 'unsaid', topic: 'heat' };
    const home = (...ids: string[]) => ({ home: { groups: ids.map((study) => ({ study })) } });
    expect(faults(home('few', 'some'), { studies: [...studies, unsaid] })).toEqual([
      'studies.yaml:4:7 course/home The home page draws all groups of patients; "many" is not listed.',
    ]);
    expect(faults(home(), { studies })).toEqual([]);
  });
  test('a chart of its trials that exists', () => {
    const charts = [{ id: 'phases' }];
    const trials = (counted: string) => ({ trials: { counted } });
    expect(faults(trials('phases'), { charts })).toEqual([]);
    expect(faults(trials('phase'), { charts }, { placeInCourse })).toEqual([
      none('course/trials', 'chart', 'phase'),
    ]);
    const keys = { ...listTree({}).keys, charts: undefined };
    expect(faults(trials('phase'), {}, { keys })).toEqual([]);
  });
  test('a trial that exists', () => {
    const lists = { trials: [{ nct: 'NCT00000001' }] };
    const except = (trial: string) => ({ trials: { except: { trial, what: 'It was small' } } });
    expect(faults(except('nct00000001'), lists)).toEqual([]);
    expect(faults(except('nct00000002'), lists, { placeInCourse })).toEqual([
      none('course/trials', 'trial', 'nct00000002'),
    ]);
    const keys = { ...listTree({}).keys, trials: undefined };
    expect(faults(except('nct00000002'), {}, { keys })).toEqual([]);
  });
});
