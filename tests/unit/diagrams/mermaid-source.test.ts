import { expect, test } from 'vitest';
import { mermaidSource } from '../../../src/diagrams/mermaid-source.ts';

const css =
  ':root { --heat-bg: light-dark(#fee, #300); --heat-line: light-dark(#c00, #f66); --heat-ink: light-dark(#800, #fcc); }';

test('the classes that a flowchart uses are spelled out with the light colors', () => {
  const body = 'flowchart TD\n  a["Heat"]:::heat\n';
  expect(mermaidSource(`---\ntitle: x\n---\n${body}`, body, css)).toBe(
    `---\ntitle: x\n---\n${body}  classDef heat fill:#fee,stroke:#c00,color:#800\n`,
  );
});

test('each class stands on a line of its own in the order of the meanings, and only once', () => {
  const tokens = css.replace('}', `${css.slice(8, -1).replaceAll('heat', 'cold')}}`);
  const body = 'graph TD\n  a:::cold\n  b:::heat\n  c:::heat\n\n';
  expect(mermaidSource(body, body, tokens)).toBe(
    'graph TD\n  a:::cold\n  b:::heat\n  c:::heat\n' +
      '  classDef heat fill:#fee,stroke:#c00,color:#800\n' +
      '  classDef cold fill:#fee,stroke:#c00,color:#800\n',
  );
});

test('a flowchart without classes ends with one line end, other diagrams as they do', () => {
  expect(mermaidSource('flowchart TD\n  a\n\n', 'flowchart TD\n  a\n\n', css)).toBe(
    'flowchart TD\n  a\n',
  );
  const mindmap = 'mindmap\n  flowchart:::heat\n\n';
  expect(mermaidSource(mindmap, mindmap, css)).toBe(mindmap);
});

test('the colors are those of the site', () => {
  const body = 'flowchart TD\n  a:::heat\n';
  expect(mermaidSource(body, body)).toMatch(
    /classDef heat fill:#[0-9a-f]{3,6},stroke:#[0-9a-f]{3,6},color:#[0-9a-f]{3,6}\n$/,
  );
});

test('a diagram that knows no classes stays as it is', () => {
  const body = 'timeline\n  2021 : two meta-analyses\n';
  expect(mermaidSource(body, body, css)).toBe(body);
});

test('links into this site’s text stay here, whatever the kind of diagram', () => {
  const linked = (body: string) =>
    mermaidSource(
      `---\ntitle: x\nlinks:\n  a: "#y"\n  b: "#z"\ncites: "1"\n---\n${body}`,
      body,
      css,
    );
  expect(linked('timeline\n  2021 : two\n')).toBe(
    '---\ntitle: x\ncites: "1"\n---\ntimeline\n  2021 : two\n',
  );
  expect(linked('flowchart TD\n  a\n')).toBe('---\ntitle: x\ncites: "1"\n---\nflowchart TD\n  a\n');
});
