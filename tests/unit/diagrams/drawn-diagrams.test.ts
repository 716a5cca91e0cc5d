import { afterEach, expect, test, vi } from 'vitest';
import { diagramIds } from '../../../src/course/diagram-sources.ts';
import { diagram } from '../../../src/diagrams/drawn-diagrams.ts';

afterEach(() => {
  vi.unstubAllEnvs();
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

test('while an author works a place is kept for it', () => {
  vi.stubEnv('DEV', true);
  expect(diagram('no-such-diagram')).toMatchObject({
    ...{
      id: 'no-such-diagram',
      title: 'no-such-diagram',
      caption: '',
      description: '',
      width: 320,
      height: 48,
    },
    ...{ svg: expect.stringContaining('This diagram is not drawn yet.'), walk: [], text: [] },
  });
});
