import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { embedId, embedSnippet } from '../../../src/lib/embed-code.ts';

test('labs and terms are named as such in their addresses, other blocks by their own id', () => {
  expect(embedId('lab', 'lesion-size')).toBe('lab-lesion-size');
  expect(embedId('term', 'anergy')).toBe('term-anergy');
  expect(embedId('block', 'heat')).toBe('heat');
});

test('the code to paste is one frame with address, title and size, whatever stands in them', () => {
  const url = 'https://example.org/embed/heat/?a=1&b=2';
  const [frame, ...more] = parse(
    embedSnippet({ url, title: 'Heat "and" cold', height: 480 }),
  ).childNodes;
  expect(more).toEqual([]);
  expect(frame).toMatchObject({
    rawTagName: 'iframe',
    attributes: {
      ...{ src: url, title: 'Heat "and" cold', width: '720', height: '480', loading: 'lazy' },
      style: 'border:0;max-width:100%',
      sandbox: expect.stringContaining('allow-popups-to-escape-sandbox'),
    },
  });
});
