import { describe, expect, test } from 'vitest';
import { checkSynonyms } from '../../../src/checks/synonyms.ts';
import { listed, told, tree } from './small-tree.ts';

const entry = (id: string, ...aliases: string[]) =>
  `- id: ${id}\n  term: the ${id}\n  aliases: [${aliases}]\n  definition: A definition that is long enough to be one.\n`;
const GLOSSARY = entry('map', 'chart', 'plan') + entry('sheet');

/** What is found where a list says which names were read; there may be no list, and an unreadable glossary. */
function check(read: string, keys: object = {}): string[] {
  const lists = {
    ...tree().lists,
    glossary: listed('glossary', GLOSSARY),
    synonyms: listed('synonyms', read),
  };
  const known = { synonyms: new Set(['map']), glossary: new Set(['map', 'sheet']), ...keys };
  return told(checkSynonyms(tree({ lists, keys: known })));
}

describe('a name that the glossary prints as "also called"', () => {
  const UNREAD = (name: string, place: string) =>
    `glossary.yaml:${place} synonym/unread "map" is printed as also called "${name}", and nobody has read that as a name of exactly the same thing.`;

  test('and that was read is no fault', () => {
    expect(check('- term: map\n  names: [chart, plan]\n')).toEqual([]);
  });

  test.each([
    ['and is not listed', '- term: map\n  names: [chart]\n', [UNREAD('plan', '3:19')]],
    [
      'and is listed under another term',
      '- term: sheet\n  names: [chart, plan]\n',
      [UNREAD('chart', '3:13'), UNREAD('plan', '3:19')],
    ],
    [
      'and was changed is first read again',
      '- term: map\n  names: [chart, plane]\n',
      [UNREAD('plan', '3:19')],
    ],
    [
      'and is printed no more, or of no entry, is gone',
      '- term: map\n  names: [chart, plan, draft]\n- term: atlas\n  names: [book]\n',
      [
        'synonyms.yaml:2:24 synonym/gone The glossary does not print "draft" under "map" any more.',
        'synonyms.yaml:4:11 synonym/gone The glossary does not print "book" under "atlas" any more.',
      ],
    ],
  ])('%s', (_, read, faults) => {
    expect(check(read)).toEqual(faults);
  });

  test.each([
    ['the course keeps no list', { synonyms: new Set() }],
    ['the list cannot be read', { synonyms: undefined }],
    ['the glossary cannot be read', { glossary: undefined }],
  ])('is not looked at where %s', (_, keys) => {
    expect(check('', keys)).toEqual([]);
  });
});
