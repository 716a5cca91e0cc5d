import { expect, test } from 'vitest';
import { indexedText } from '../../../../src/search/indexing/text.ts';
import { vocabularyFiles } from '../../../../src/search/indexing/vocabulary-files.ts';

test('a name that the site never says is not looked for, but leads to what it says', () => {
  const text = indexedText({
    url: '/a/',
    kind: 'section',
    title: 'Drugs',
    page: 'Drugs',
    text: 'Pembrolizumab is a checkpoint inhibitor.',
  });
  const same = [
    ['pembrolizumab', 'Keytruda'],
    ['checkpoint inhibitors', 'ICI'],
  ];
  const counts = new Map(Array.from(text.vocabulary, (word) => [word, 1]));
  const files = vocabularyFiles(counts, { same, instead: [] });
  const names = Object.assign({}, ...files.map(({ file }) => file.names));
  expect(names).toEqual({
    keytruda: ['pembrolizumab'],
    ici: ['checkpoint inhibitors'],
  });
  expect(files.flatMap(({ file }) => file.spelled)).toEqual(['ici', 'keytruda']);
});
