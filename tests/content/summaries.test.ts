import { expect, test } from 'vitest';
import { ownVoiceIn } from '../../src/checks/remark-voice.ts';
import { readContentFolder } from '../../src/course/read/content-files.ts';
import { plainSentences } from '../../src/course/read/prose-sentences.ts';
import { ILLUSTRATIONS } from '../../src/illustrations/illustrations.ts';
import { contentFiles } from './sections.ts';

test('captions of tables, cases and hand-drawn figures speak for this site only after "Our remark:"', () => {
  const captions = [
    ...Object.values(ILLUSTRATIONS).map(({ caption }) => caption),
    ...readContentFolder(contentFiles, 'sections', '.mdx').flatMap(({ text }) =>
      [...text.matchAll(/caption="([^"]+)"/g)].map(([, caption = '']) => caption),
    ),
  ].flatMap((caption) => plainSentences(caption.replace(/\s+/g, ' ')));
  expect(captions.length).toBeGreaterThan(8);
  const outside = captions.filter((text) => ownVoiceIn(text) && !/^Our remark: /.test(text));
  expect(outside).toEqual([]);
});
