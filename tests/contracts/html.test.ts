import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect } from 'vitest';
import { rule } from '../rule.ts';
import { embeds, pages } from './built-site.ts';

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
  'a page ends where it says that it ends, and what it gives to programs alone has a value',
  [...pages, ...embeds],
  ({ path }) => path,
  ({ html, root }) => {
    expect(html.trimEnd().endsWith('</html>')).toBe(true);
    expect(root.querySelectorAll('data:not([value])')).toEqual([]);
  },
);
