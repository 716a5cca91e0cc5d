import { describe, expect, test } from 'vitest';
import { checkRemarks } from '../../../src/checks/remarks.ts';
import { section, told, tree } from './small-tree.ts';

const SOURCE = 'remark/source Nothing says where this comes from:';
const VOICE = 'speaks for this site outside of a remark:';

describe('running text', () => {
  test.each([
    ['of which one sentence has a source', 'It is so. It was so <Cite n="1" />.', []],
    ['that names who says it in one sentence', 'It is so. The authors say more.', []],
    ['that only asks', 'Is it so? Was it so?', []],
    ['that is a name in a list', '- A name\n- Another', []],
    ['that is a remark', 'It was so <Cite n="1" />. <Remark>We doubt it.</Remark>', []],
    [
      'of which nothing says where it comes from',
      'Is it?\n\nWas it? It is so. It was so.',
      [`sections/map.mdx:5:1 ${SOURCE} "It is so."`],
    ],
    [
      'that names who says it only in a question',
      'Do the authors say so? It is so.',
      [`sections/map.mdx:3:1 ${SOURCE} "It is so."`],
    ],
    [
      'that speaks of the site outside of a remark',
      'It was so <Cite n="1" />. We doubt it. Our count is one.',
      [
        `sections/map.mdx:3:1 remark/voice "We" ${VOICE} "We doubt it."`,
        `sections/map.mdx:3:1 remark/voice "Our" ${VOICE} "Our count is one."`,
      ],
    ],
    [
      'with both',
      'Note: it is so.',
      [
        `sections/map.mdx:3:1 ${SOURCE} "Note: it is so."`,
        `sections/map.mdx:3:1 remark/voice "Note:" ${VOICE} "Note: it is so."`,
      ],
    ],
    ['of key points, which repeat it', '<KeyPoints>\n\n- It is so.\n\n</KeyPoints>', []],
    [
      'of key points in which the site speaks',
      '<KeyPoints>\n\n- We say so.\n\n</KeyPoints>',
      [`sections/map.mdx:5:3 remark/voice "We" ${VOICE} "We say so."`],
    ],
  ])('%s', (_, text, faults) => {
    expect(told(checkRemarks(tree({ sections: [section('map', text)] })))).toEqual(faults);
  });
});

test('a limit of a record says at its start that the site speaks', () => {
  const limits = ['Small.', 'Our remark: we count one.', 'It is small. Our remark: ours.'];
  const placeAt = (field: string, i: number) => ({ line: field === 'limits' ? i : 99, column: 5 });
  const studies = [{ value: { id: 'a-study', limits }, placeAt }];
  expect(told(checkRemarks(tree({ lists: { ...tree().lists, studies } })))).toEqual([
    'studies.yaml:2:5 remark/limit "Our" speaks for this site in a limit of "a-study": "It is small. Our remark: ours."',
  ]);
});
