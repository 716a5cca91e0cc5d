import { describe, expect, test } from 'vitest';
import { checkDiagrams, drawingFaults } from '../../../src/checks/diagrams.ts';
import { diagramHash, drawingHash, parseDiagram } from '../../../src/course/schema/diagram.ts';
import { section, told, tree } from './small-tree.ts';

const HEAD = ['title: Loop', 'caption: It turns.', 'description: A loop of two boxes.'];
const BODY = ['flowchart TD', '  warm["Warm"] --> cool["Cool"]'];
const source = (body: readonly string[] = BODY, links: readonly string[] = []) => {
  const linked = links.length > 0 ? ['links:', ...links.map((link) => `  ${link}`)] : [];
  return ['---', ...HEAD, ...linked, '---', ...body, ''].join('\n');
};
/** The files of a diagram as it was drawn from a text, with what has changed since. */
const drawn = (text: string, changed: Record<string, string | undefined> = {}) => {
  const svg = '<svg>\n<text>Warm</text></svg>';
  const json = JSON.stringify({ hash: diagramHash(text), drawn: drawingHash(svg, {}) });
  const files = { 'loop.mmd': text, 'loop.svg': svg, 'loop.json': json, ...changed };
  return new Map(
    Object.entries(files).flatMap(([name, value]) =>
      value === undefined ? [] : [[`diagrams/${name}`, value] as const],
    ),
  );
};
const pictures = (...given: Parameters<typeof drawn>) => told(drawingFaults(drawn(...given)));

describe('a picture', () => {
  const stale =
    'diagrams/loop.mmd:1:1 diagram/stale The picture was not drawn from this version of the diagram.';
  const changed =
    'diagrams/loop.svg:1:1 diagram/changed The picture, or the model beside it, is not what was drawn of the diagram.';

  test('is what was drawn of its diagram', () => expect(pictures(source())).toEqual([]));

  test.each([
    ['its text has changed', { 'loop.mmd': source().replace('Cool', 'Cold') }],
    ['it was not drawn', { 'loop.svg': undefined, 'loop.json': undefined }],
    ['it is gone', { 'loop.svg': undefined }],
    ['its model is gone', { 'loop.json': undefined }],
  ])('is drawn anew where %s', (_, files) => expect(pictures(source(), files)).toEqual([stale]));

  test('is not changed by hand', () => {
    expect(pictures(source(), { 'loop.svg': '<svg></svg>' })).toEqual([changed]);
    expect(pictures(source(), { 'loop.json': '{' })).toEqual([
      'diagrams/loop.json:1:1 diagram/changed The file is no JSON any more.',
    ]);
  });
  test('runs nothing and loads nothing', () => {
    const holds = (at: string, words: string) => [
      `diagrams/loop.svg:${at} diagram/changed The picture holds "${words}"; a picture runs nothing and loads nothing.`,
    ];
    const script = '<svg>\n<g><script>x</script></g></svg>';
    expect(pictures(source(), { 'loop.svg': script })).toEqual(holds('2:4', '<script'));
    expect(pictures(source(), { 'loop.svg': '<script></script>' })).toEqual(
      holds('1:1', '<script'),
    );
  });
  test('has a source beside it', () => {
    const orphan = (name: string) =>
      `diagrams/${name}:1:1 diagram/orphan The picture has no source beside it any more.`;
    const files = { 'old.json': '{}', 'old.svg': '<svg></svg>', 'notes.txt': '' };
    expect(pictures(source(), files)).toEqual([orphan('old.svg'), orphan('old.json')]);
  });
});

describe('a diagram', () => {
  test('has a head that can be read', () => {
    expect(pictures('flowchart TD\n')).toEqual([
      'diagrams/loop.mmd:1:1 file/head The file has no frontmatter between two lines of ---.',
    ]);
  });
  const anew = { 'loop.svg': undefined, 'loop.json': undefined };
  test('that cannot be drawn tells why, in its own line', () => {
    const color = ['flowchart TD', '  warm["Warm"]:::heet', '  style warm fill:red'];
    expect(pictures(source(color), anew)).toEqual([
      'diagrams/loop.mmd:7:15 diagram/color No color has the name "heet". Did you mean "heat"?',
      'diagrams/loop.mmd:8:3 diagram/color "style" is not used on this site.',
    ]);
    const [type, ...rest] = drawingFaults(drawn(source(['', 'flowchat TD']), anew));
    expect(rest).toEqual([]);
    expect(type).toEqual({
      ...{ file: 'content/diagrams/loop.mmd', line: 7, column: 1, code: 'diagram/type' },
      ...{ message: 'The site does not draw "flowchat".', suggestion: 'flowchart' },
    });
  });
  test('tells of colors before all else', () => {
    const both = ['flowchart XX', '  warm["Warm"]:::heet'];
    expect(pictures(source(both), anew)).toHaveLength(1);
  });
  test('that was drawn so is not asked', () => {
    expect(pictures(source(['flowchart XX', '  warm["Warm"]:::heet']))).toEqual([]);
  });
});

describe('links of a diagram', () => {
  const LINKS = ['warm: "#heat"', 'cool: "#one"'];
  const page = section('page', '<Claim id="heat">It heats.</Claim>\n\n<Diagram id="loop" />');
  const found = (text: string, sections: readonly object[] = [page], changed = {}) => {
    const files = drawn(text, changed);
    const name = 'content/diagrams/loop.mmd';
    const diagrams = [{ name, slug: 'loop', text, ...parseDiagram(name, text) }];
    return checkDiagrams(tree({ files, sections, diagrams }));
  };
  const faults = (...given: Parameters<typeof found>) => told(found(...given));

  test('lead each box to a place of the page', () => {
    expect(faults(source(BODY, LINKS))).toEqual([]);
    expect(faults(source(BODY, ['warm: "#fig-loop"', 'cool: "/labs/"']))).toEqual([]);
  });
  test('are missing', () => {
    const bare = (at: string, box: string) =>
      `diagrams/loop.mmd:${at} diagram/link The box "${box}" has no link to where the page treats it.`;
    expect(faults(source(BODY, LINKS.slice(0, 1)))).toEqual([bare('9:20', 'cool')]);
    expect(faults(source())).toEqual([bare('7:3', 'warm'), bare('7:20', 'cool')]);
  });
  test('name boxes and groups of the diagram', () => {
    const body = ['flowchart TD', '  subgraph all["All"]', ...BODY.slice(1), '  end'];
    expect(faults(source(body, [...LINKS, 'all: "#one"']))).toEqual([]);
    const wrong = found(source(body, [...LINKS, 'al: "#one"']));
    expect(told(wrong)).toEqual([
      'diagrams/loop.mmd:8:3 diagram/link The diagram has no box "al".',
    ]);
    expect(wrong[0]?.suggestion).toBe('all');
  });
  test('may have any name where the diagram has no boxes', () => {
    const body = ['timeline', '  1990 : Heat'];
    expect(faults(source(body, ['year: "#one"']))).toEqual([]);
  });
  test('lead to a place that the page has', () => {
    const wrong = found(source(BODY, ['warm: "#haet"', 'cool: "#elsewhere"']));
    const leads = (at: string, box: string, place: string) =>
      `diagrams/loop.mmd:${at} diagram/link The box "${box}" leads to "#${place}", which is not on the page page.`;
    expect(told(wrong)).toEqual([leads('6:3', 'warm', 'haet'), leads('7:3', 'cool', 'elsewhere')]);
    expect(wrong.map(({ suggestion }) => suggestion)).toEqual(['#heat', undefined]);
  });
  test('may lead anywhere while no page shows the diagram, or its page cannot be read', () => {
    const lost = source(BODY, ['warm: "#gone"']);
    expect(faults(lost, [section('page', '<Photo id="loop" />\n\n<Diagram id="tree" />')])).toEqual(
      [],
    );
    const { scan } = page;
    const broken = {
      ...page,
      scan: { ...scan, faults: section('x', '<Claim id="x">').scan.faults },
    };
    expect(faults(lost, [broken])).toEqual([]);
    expect(faults(lost, [section('other', 'Text.'), page])).toHaveLength(2);
  });
  test('are mended before a picture is drawn again', () => {
    const old = { 'loop.svg': undefined, 'loop.json': undefined };
    const codes = (links: readonly string[]) =>
      found(source(BODY, links), [page], old).map(({ code }) => code);
    expect(codes(LINKS)).toEqual(['diagram/stale']);
    expect(codes(LINKS.slice(0, 1))).toEqual(['diagram/link']);
    const changed = { 'loop.svg': '<svg></svg>' };
    const both = found(source(BODY, LINKS.slice(0, 1)), [page], changed);
    expect(both.map(({ code }) => code)).toEqual(['diagram/link', 'diagram/changed']);
  });
  test('of a diagram without a head are not asked', () => {
    const [head, ...rest] = found('flowchart TD\n');
    expect(head?.code).toBe('file/head');
    expect(rest).toEqual([]);
  });
});
