import { afterAll, expect } from 'vitest';
import { rule } from '../rule.ts';
import { type BuiltPage, file, pages, scripts, sections, styles } from './built-site.ts';
import { compressed } from './compressed.ts';

/** Most bytes of HTML a page may have, brotli, with the styles that stand in it. */
const WHOLE = 56_900;
/** The same without its styles. A page of the site's own that is not named has `other`. */
const HTML: Record<string, number> = {
  section: 56_400,
  '/': 14_000,
  // With the statement on accessibility.
  '/about/': 7_100,
  '/glossary/': 40_000,
  '/procedures/': 22_000,
  '/references/': 18_000,
  '/evidence/': 25_000,
  '/trials/': 20_000,
  '/labs/what-is-given/': 12_000,
  '/labs/which-denominator/': 8_000,
  '/labs/big-database/': 8_000,
  '/labs/precision-and-recall/': 8_000,
  '/labs/lesion-size/': 9_000,
  '/labs/compare-with-care/': 13_000,
  // With what was tried with which program.
  '/educators/': 27_750,
  '/educators/coverage/': 36_000,
  '/since-the-review/': 20_000,
  '/source-notes/': 14_600,
  '/progress/': 7_000,
  '/take/': 14_000,
  other: 6_200,
};
/** The page of changes grows with each of them for as long as the site is kept: its frame, and what one of them may have. */
const CHANGES = { frame: 4_300, entry: 275 };
/** The styles of a page: a section has its text, its figures and its questions, in each state that they can have. */
const CSS: Record<string, number> = { section: 16_000, other: 12_000 };
/**
 * All that is loaded before the reader does anything, without what is fetched when the page has come to rest:
 * the database, the course with its marks, what is due. Those come after the text can be read and answered, and
 * have a budget of their own in the browser's tests. Pages that keep something for the learner have more to run,
 * and the page of search has the search.
 */
const JAVASCRIPT: Record<string, number> = {
  section: 20_000,
  '/practice/': 35_000,
  // Papers handed in are listed there, too; what other pages fetch at rest it needs at once.
  '/progress/': 24_550,
  '/search/': 18_200,
  // A question can be answered there, and its figure presented.
  '/': 16_750,
  '/educators/basket/': 12_700,
  '/trials/': 11_350,
  other: 10_000,
};
/** Raw: fonts are compressed already. */
const FONTS = 120_000;

const rows: string[] = [];
afterAll(() => {
  process.stdout.write(
    `\nBytes after brotli (fonts raw)${' '.repeat(8)}HTML     CSS      JS    fonts\n${rows.join('\n')}\n`,
  );
});

rule(
  'every page stays within its budget',
  pages,
  ({ path }) => path,
  (page) => {
    const html = compressed(page.html.replace(/<style.*?<\/style>/gs, ''));
    const css = compressed(styles(page));
    // Apart they are never smaller than together.
    const whole = html + css <= WHOLE ? html + css : compressed(page.html);
    const javascript = sum(scripts(page).map(travelling));
    const fonts = sum(fontsOf(page).map((path) => file(path).byteLength));
    rows.push(
      [
        page.path.padEnd(34),
        ...[html, css, javascript, fonts].map((n) => String(n).padStart(8)),
      ].join(''),
    );
    expect(whole, 'HTML and CSS').toBeLessThanOrEqual(WHOLE);
    expect(html, 'HTML').toBeLessThanOrEqual(
      page.path === '/changes/' ? budgetOfChanges(page) : budget(HTML, page),
    );
    expect(css, 'CSS').toBeLessThanOrEqual(budget(CSS, page));
    expect(javascript, 'JavaScript').toBeLessThanOrEqual(budget(JAVASCRIPT, page));
    expect(fonts, 'fonts').toBeLessThanOrEqual(FONTS);
    expect(Math.min(css, javascript, fonts), 'nothing measured').toBeGreaterThan(0);
  },
);

/** Most files of scripts before the reader does anything: each is a request. */
const FILES: Record<string, number> = {
  section: 15,
  '/': 17,
  '/practice/': 20,
  '/progress/': 18,
  '/educators/basket/': 14,
  other: 11,
};

rule(
  'every page asks for few files of scripts',
  pages,
  ({ path }) => path,
  (page) => {
    const files = scripts(page).length;
    expect(files).toBeGreaterThan(0);
    expect(files).toBeLessThanOrEqual(budget(FILES, page));
  },
);

rule(
  'no page loads anything of the search before it is wanted',
  pages,
  ({ path }) => path,
  (page) => {
    const asked = [...page.root.querySelectorAll('link[href], script[src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    );
    expect([...asked, ...scripts(page)].filter((path) => /pagefind|\/dialog\./.test(path))).toEqual(
      [],
    );
  },
);

function budget(bytes: Record<string, number>, page: BuiltPage): number {
  return (sections.includes(page) ? bytes['section'] : bytes[page.path]) ?? bytes['other'] ?? 0;
}

function budgetOfChanges({ root }: BuiltPage): number {
  return CHANGES.frame + CHANGES.entry * root.querySelectorAll('article.change').length;
}

/** Bytes of a file as it travels. */
function travelling(path: string): number {
  return compressed(file(path).toString());
}

/** All fonts that the styles of a page name, whether or not it has text in them. */
function fontsOf(page: BuiltPage): string[] {
  const found = styles(page).matchAll(/url\(["']?([^"')]+\.(?:woff2?|ttf|otf))/g);
  return [...new Set([...found].map(([, address = '']) => address))];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
