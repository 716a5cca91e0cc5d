import { expect } from 'vitest';
import { rule } from '../../rule.ts';
import { projectFiles } from '../source-files.ts';

const styled = projectFiles().filter(({ path }) => /^src\/.*\.(?:css|astro)$/.test(path));

/** The conditions of a style sheet that ask for the size of the window or of a container. */
function sizeConditions(css: string): string[] {
  return [...css.matchAll(/@(?:media|container)([^{]*)\{/g)]
    .map(([, condition = '']) => condition.trim())
    .filter((condition) => /width|height|inline-size|block-size/.test(condition));
}

rule(
  'a part that only the browser draws is chosen by itself: in a list the browser drops the whole rule',
  styled,
  ({ path }) => path,
  ({ text }) => {
    expect(text.match(/:(?:is|where|not)\([^)]*::[^)]*\)/g) ?? []).toEqual([]);
  },
);

rule(
  'a layout changes at widths counted in letters of the browser, not in pixels',
  styled.filter(({ text }) => sizeConditions(text).length > 0),
  ({ path }) => path,
  ({ text }) => {
    expect(sizeConditions(text).filter((condition) => /\dpx/.test(condition))).toEqual([]);
  },
);
