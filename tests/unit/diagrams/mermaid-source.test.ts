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
