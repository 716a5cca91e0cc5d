import { describe, expect, test } from 'vitest';
import { ownVoiceIn } from '../../src/checks/remark-voice.ts';
import { readContentFolder } from '../../src/course/read/content-files.ts';
import { plainSentences } from '../../src/course/read/prose-sentences.ts';
import { contentFiles, sections, yamlFile } from './sections.ts';
import { type SummarySentence, strongWords, summarySentences } from './summaries.ts';

const all = summarySentences();
/** Headings of closing parts are the same everywhere. */
const strong = all.filter(
  ({ where, text }) => strongWords(text).length > 0 && !/#limits$/.test(where),
);
const read = yamlFile('tests/content/strong-summaries.yaml') as (SummarySentence & {
  rests: string[];
})[];
const key = ({ where, text }: SummarySentence) => `${where}: ${text}`;

test('no summary carries a strong word that nobody has read beside the text', () => {
  expect(strong.map(key).filter((sentence) => !read.map(key).includes(sentence))).toEqual([]);
});

test('no summary that was read has gone, and each rests on claims, parts or tables that are there', () => {
  expect(read.map(key).filter((sentence) => !strong.map(key).includes(sentence))).toEqual([]);
  const ids = new Set(
    sections().flatMap(({ scan }) => [
      ...scan.headings.map(({ id }) => id),
      ...scan.uses.map(({ value }) => value),
    ]),
  );
  const lost = read.flatMap(({ rests }) => rests.filter((id) => !ids.has(id)));
  expect(lost).toEqual([]);
  expect(read.filter(({ rests }) => rests.length === 0)).toEqual([]);
});

test.each([
  ['It did better than any of them.', ['better']],
  ['No significant change, and none was needed.', ['significant', 'none', 'needed']],
  ['Established, proven, proved; never improved.', ['established', 'proven', 'proved', 'never']],
  ['It may help.', []],
])('the strong words of "%s" are %j', (text, expected) => {
  expect(strongWords(text)).toEqual(expected);
});

describe('the words of figures and tables', () => {
  const captions = [
    ...all.filter(({ where }) => /^(?:diagram|chart|illustration) /.test(where)),
    ...readContentFolder(contentFiles, 'sections', '.mdx').flatMap(({ slug, text }) =>
      [...text.matchAll(/caption="([^"]+)"/g)].flatMap(([, caption = '']) =>
        plainSentences(caption).map((sentence) => ({ where: slug, text: sentence })),
      ),
    ),
  ];

  test('speak for this site only after "Our remark:"', () => {
    const outside = captions.filter(({ text }) => ownVoiceIn(text) && !/^Our remark: /.test(text));
    expect(outside.map(key)).toEqual([]);
    expect(captions.some(({ text }) => text.startsWith('Our remark: '))).toBe(true);
  });
});
