import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect } from 'vitest';
import { rule } from '../rule.ts';
import { embeds, file, files, pages } from './built-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Spaces at the end of a line are how the templates print, and cost nothing once compressed.
      'no-trailing-whitespace': 'off',
    },
  }),
);

/** The form of a question sends nothing: it is answered by saying how sure one is, with buttons of its own. */
const QUESTION = /-q-[a-z0-9-]+ > form$/;

rule(
  'every page is valid HTML, and every block for frames of other sites',
  [...pages, ...embeds],
  ({ path }) => path,
  async ({ path, html }) => {
    const { results } = await validator.validateString(html, path);
    const faults = results.flatMap(({ messages }) =>
      messages
        // The title of a block names a frame, which nothing cuts.
        .filter(({ ruleId }) => ruleId !== 'long-title' || !path.startsWith('/embed/'))
        .filter(({ ruleId, selector }) => ruleId !== 'wcag/h32' || !QUESTION.test(selector ?? ''))
        .map(({ line, column, ruleId, message, selector }) =>
          [`${line}:${column}`, ruleId, message, selector ?? ''].join('  '),
        ),
    );
    expect(faults).toEqual([]);
  },
);

rule(
  'no space stands before a comma or a semicolon',
  [...pages, ...embeds],
  ({ path }) => path,
  ({ html, root }) => {
    const text = html.replace(/<(script|style|svg|template|code)\b[\s\S]*?<\/\1>/g, '');
    expect(text.match(/[^>]{0,30}>?\s+(?:<[^<>]*>)*[;,](?=\s)/g) ?? []).toEqual([]);
    // Between the places of two sections the style sheet sets one.
    const ends = root.querySelectorAll('.places > .section').map(({ innerHTML }) => innerHTML);
    expect(ends.filter((end) => /\s$/.test(end))).toEqual([]);
  },
);

rule(
  'a page ends where it says that it ends, and what it gives to programs alone has a value',
  [...pages, ...embeds],
  ({ path }) => path,
  ({ html, root }) => {
    expect(html.trimEnd().endsWith('</html>')).toBe(true);
    expect(root.querySelectorAll('data:not([value])')).toEqual([]);
  },
);

rule(
  'no element of HTML stands in a drawing, which would end there',
  [...pages, ...embeds],
  ({ path }) => path,
  ({ root }) => {
    const inside = root.querySelectorAll(
      'svg :is(span, b, i, em, strong, sub, sup, p, div, a.term)',
    );
    expect(inside.map((element) => element.outerHTML)).toEqual([]);
  },
);

/**
 * What attributes of SVG can say of letters; style sheets know more words. HTML checkers and programs that draw read no
 * others.
 */
const OF_LETTERS: Record<string, RegExp> = {
  'font-weight': /^(?:normal|bold|bolder|lighter|[1-9]00)$/,
  'font-variant': /^(?:normal|small-caps)$/,
  'font-style': /^(?:normal|italic|oblique)$/,
  'font-size': /^\d*\.?\d+(?:px|em|rem|%)?$/,
  'text-anchor': /^(?:start|middle|end)$/,
};
const LETTERS = new RegExp(`\\s(${Object.keys(OF_LETTERS).join('|')})="([^"]*)"`, 'g');

rule(
  'the letters of a drawing are described in the words that SVG has',
  [
    ...[...pages, ...embeds].map(({ path, html }) => ({ path, svg: drawings(html) })),
    ...files
      .filter((path) => path.endsWith('.svg'))
      .map((path) => ({ path, svg: file(path).toString() })),
  ],
  ({ path }) => path,
  ({ svg }) => {
    const unknown = Array.from(svg.matchAll(LETTERS)).filter(
      ([, name = '', value = '']) => !OF_LETTERS[name]?.test(value),
    );
    expect([...new Set(unknown.map(([attribute]) => attribute.trim()))]).toEqual([]);
  },
);

function drawings(html: string): string {
  return (html.match(/<svg\b[\s\S]*?<\/svg>/g) ?? []).join('');
}
