import { expect } from 'vitest';
import { rule } from '../rule.ts';
import { sections } from './built-site.ts';

rule(
  'without JavaScript every section prints the letters of its key',
  sections,
  ({ path }) => path,
  ({ root }) => {
    const lettered = root.querySelectorAll('io-question:not([data-question=matching])');
    const paper = lettered.map((item) => ({
      id: item.id,
      letters: item
        .querySelectorAll('.letter')
        .map(({ text }) => text)
        .join(''),
      key: root
        .querySelectorAll(`[data-key="${item.id}"] b`)
        .map(({ text }) => /^(?:\d\. )?([A-F]),/.exec(text.trim())?.[1] ?? '')
        .toSorted()
        .join(''),
    }));
    expect(paper.some(({ letters }) => letters !== '')).toBe(true);
    expect(paper.filter(({ letters, key }) => letters !== key)).toEqual([]);
  },
);
