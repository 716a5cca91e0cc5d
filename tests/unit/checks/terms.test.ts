import { describe, expect, test } from 'vitest';
import { checkTerms } from '../../../src/checks/terms.ts';
import { listed, section, told, tree } from './small-tree.ts';

const DEFINITION = 'definition: A definition that is long enough to be one.';
const GLOSSARY = listed(
  'glossary',
  `- id: contour\n  term: contour line\n  aliases: [isoline]\n  search: [level curve]\n  ${DEFINITION}\n- id: relief\n  term: relief\n  ${DEFINITION}\n`,
);

const check = (glossary: typeof GLOSSARY, ...texts: string[]) =>
  told(
    checkTerms(
      tree({
        lists: { ...tree().lists, glossary },
        sections: texts.map((text, i) => section(`map-${i}`, text)),
      }),
    ),
  );
const fault = (place: string, id: string) =>
  `sections/map-${place} term/unmarked The page uses the term "${id}" here without marking it.`;

describe('a term of the glossary', () => {
  test.each([
    ['marked at its first use', 'A <Term id="contour">contour line</Term>. Contour lines end.', []],
    ['that is never marked', 'A contour line.\n\nContour lines.', [fault('0.mdx:3:1', 'contour')]],
    [
      'that is marked only later',
      'Contour lines end.\n\nA <Term id="contour">contour line</Term>.',
      [fault('0.mdx:3:1', 'contour')],
    ],
    [
      'used before another is marked on the same line',
      'Relief of a <Term id="contour">contour line</Term>.',
      [fault('0.mdx:3:1', 'relief')],
    ],
    [
      'named by a claim of that id, which marks nothing',
      '<Claim id="relief">Relief is so.</Claim>',
      [fault('0.mdx:3:1', 'relief')],
    ],
    ['by another name that is printed', 'Isolines end.', [fault('0.mdx:3:1', 'contour')]],
    ['by a name that only search knows', 'A level curve.', []],
    ['as part of a longer word', 'An isolined sheet.', []],
    [
      'first used in key points, which repeat the text',
      '<KeyPoints>\n\n- Relief.\n\n</KeyPoints>\n\nRelief.',
      [fault('0.mdx:9:1', 'relief')],
    ],
  ])('%s', (_, text, faults) => {
    expect(check(GLOSSARY, text)).toEqual(faults);
  });

  test('is marked on each page anew', () => {
    const marked = 'A <Term id="relief">relief</Term>.';
    expect(check(GLOSSARY, marked, 'Relief.', 'Relief.')).toEqual([
      fault('1.mdx:3:1', 'relief'),
      fault('2.mdx:3:1', 'relief'),
    ]);
  });

  test('is none where there is no glossary', () => {
    expect(check([], 'Relief.')).toEqual([]);
  });
});
