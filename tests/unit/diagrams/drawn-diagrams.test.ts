import { afterEach, expect, test, vi } from 'vitest';
import * as files from '../../../src/course/course-files.ts';
import { diagramIds } from '../../../src/course/diagram-sources.ts';
import { diagram } from '../../../src/diagrams/drawn-diagrams.ts';

const read = files.courseFile;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('a diagram has its source, its picture with its size, its way and its words', () => {
  const [id = ''] = diagramIds;
  const { svg, width, height, title, walk, text } = diagram(id);
  expect(svg).toContain(`width="${width}" height="${height}"`);
  expect(svg).toContain(`id="dg-${id}-title"`);
  expect(title).not.toBe('');
  expect(text.length).toBeGreaterThan(0);
  for (const { node } of walk) expect(svg).toContain(`data-node="${node}"`);
});

test('a step of a diagram leads to where its author says that the text treats it', () => {
  const linked = diagramIds.map(diagram).find(({ links }) => links !== undefined);
  if (!linked) throw new Error('No diagram has links.');
  const led = linked.walk.flatMap(({ node, to }) => (to ? [[node, to]] : []));
  expect(Object.fromEntries(led)).toEqual(linked.links);
});

test('in a build a diagram that is not drawn is a fault that says what to do', () => {
  vi.stubEnv('DEV', false);
  expect(() => diagram('no-such-diagram')).toThrow(
    'The diagram "no-such-diagram" is not drawn yet: run npm run diagrams.',
  );
});

test.each(['mmd', 'svg', 'json'])(
  'in a build a diagram without its file .%s is a fault',
  (ending) => {
    const [id = ''] = diagramIds;
    vi.stubEnv('DEV', false);
    vi.spyOn(files, 'courseFile').mockImplementation((name) =>
      name === `diagrams/${id}.${ending}` ? undefined : read(name),
    );
    expect(() => diagram(id)).toThrow(
      `The diagram "${id}" is not drawn yet: run npm run diagrams.`,
    );
  },
);

test('while an author works the place has the words of the source, if there is one', () => {
  const [id = ''] = diagramIds;
  const { title, caption, body, file } = diagram(id);
  vi.stubEnv('DEV', true);
  vi.spyOn(files, 'courseFile').mockImplementation((name) =>
    name.endsWith('.mmd') ? read(name) : undefined,
  );
  expect(diagram(id)).toMatchObject({ id, title, caption, body, file, height: 48, walk: [] });
});

test('while an author works a place is kept for it', () => {
  vi.stubEnv('DEV', true);
  expect(diagram('no-such-diagram')).toMatchObject({
    ...{
      id: 'no-such-diagram',
      title: 'no-such-diagram',
      caption: '',
      description: '',
      body: '',
      bodyLine: 1,
      hash: '',
      file: '',
      width: 320,
      height: 48,
    },
    ...{ svg: expect.stringContaining('This diagram is not drawn yet.'), walk: [], text: [] },
  });
});
