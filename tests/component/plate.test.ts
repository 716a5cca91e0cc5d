import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { type HTMLElement, parse } from 'node-html-parser';
import { beforeAll, expect, test, vi } from 'vitest';
import Plate from '../../src/components/page/Plate.astro';
import { procedureSchema } from '../../src/course/schema/procedure.ts';

vi.mock('../../src/course/course.ts', () => {
  const fact = (id: string, grade: string) => ({
    id,
    grade,
    statement: `What is known of ${id}.`,
    sources: [{ title: `Paper on ${id}`, year: 2020, url: `https://example.org/${id}` }],
    read: 'abstract',
    checked: '2026-11-28',
  });
  return {
    course: async () => ({
      background: new Map([
        ['way', fact('way', 'verified')],
        ['look', fact('look', 'probable')],
      ]),
      edition: { n: 2, date: '2026-11-28' },
      changes: [
        {
          id: 'ice-corrected',
          date: '2026-11-28',
          edition: 2,
          kind: 'wrong',
          title: 'The edge of the ice is not the edge of the dead zone',
          places: ['/procedures/#cryoablation'],
        },
      ],
      sections: [
        {
          slug: 'breast-ablation',
          scan: { uses: [{ kind: 'claim', value: 'breast-ice', text: 'Ice.' }] },
        },
      ],
    }),
  };
});

const plate = procedureSchema.parse({
  id: 'cryoablation',
  term: 'cryoablation',
  drawing: 'A probe in a tumor, around it a ball of ice that reaches past the tumor on every side.',
  route: { text: 'A probe goes through the skin.', sources: ['way'] },
  imaging: { text: 'The ice is probably dark.', sources: ['look', 'way'] },
  limit: { text: 'Its edge is not cold enough.', claim: 'breast-ice' },
});
let html: HTMLElement;

beforeAll(async () => {
  const container = await AstroContainer.create();
  const props = { plate, number: 3, title: 'Cryoablation' };
  html = parse(await container.renderToString(Plate as never, { props }));
});

test('the drawing is one picture with a name and a description', () => {
  const picture = html.querySelector('figure svg');
  expect(picture?.getAttribute('role')).toBe('img');
  const named = (attribute: string) =>
    html.querySelector(`#${picture?.getAttribute(attribute)}`)?.text;
  expect(named('aria-labelledby')).toBe('Cryoablation');
  expect(named('aria-describedby')).toBe(plate.drawing);
});

test('it has a permanent address, a number, a way to cite it and a file to take along', () => {
  expect(html.querySelector('article')?.id).toBe('cryoablation');
  expect(html.querySelector('figcaption')?.text).toContain('Plate 3.');
  expect(html.querySelector('.permalink-block')?.getAttribute('href')).toBe('#cryoablation');
  expect(html.querySelector('a[download]')?.getAttribute('href')).toBe(
    '/illustrations/cryoablation.svg',
  );
});

test('a line that no source supports is not there', () => {
  expect(html.querySelectorAll('dt').map(({ text }) => text)).toEqual([
    'Route',
    'On imaging',
    'Limit',
  ]);
});

test('each source is a link by the number of its fact, which says its grade', () => {
  expect(
    html
      .querySelectorAll('.sources a')
      .map((a) => [
        a.text.trim().replace(/\s+/g, ' '),
        a.getAttribute('href'),
        a.getAttribute('aria-label'),
      ]),
  ).toEqual([
    ['1', 'https://example.org/way', 'Source 1, verified: Paper on way, 2020'],
    ['2 (probable)', 'https://example.org/look', 'Source 2 (probable): Paper on look, 2020'],
    ['1', 'https://example.org/way', 'Source 1, verified: Paper on way, 2020'],
    ['the review', '/breast-ablation/#breast-ice', undefined],
  ]);
  const facts = html.querySelectorAll('.background-sources ol > li').map(({ text }) => text.trim());
  expect(facts).toEqual([
    expect.stringMatching(/^What is known of way\./),
    expect.stringMatching(/^What is known of look\.\s+Probably\./),
  ]);
});
