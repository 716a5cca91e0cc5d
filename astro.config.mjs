import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { courseFolder } from './src/course/read/course-folder.ts';
import { MARKDOWN_FEATURES } from './src/course/read/markdown-features.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { coursePages } from './src/integrations/course-pages.ts';
import { diagrams } from './src/integrations/diagrams.ts';
import { finishing } from './src/integrations/finishing.ts';
import { layerOrder } from './src/integrations/layer-order.ts';
import { licences } from './src/integrations/licences.ts';
import { lineEnds } from './src/integrations/line-ends.ts';
import { offline } from './src/integrations/offline.ts';
import { pageMiddleware } from './src/integrations/page-middleware.ts';
import { SCRIPT_GROUPS } from './src/integrations/script-groups.ts';
import { search } from './src/integrations/search.ts';
import { wholeBuild } from './src/integrations/whole-build.ts';
import { reportAddress } from './src/lib/report-address.ts';
import { siteAddress } from './src/lib/site-address.ts';
import { besideText } from './src/markdown/beside-text.ts';
import { claimParagraphs } from './src/markdown/claim-paragraphs.ts';
import { headingIds } from './src/markdown/heading-ids.ts';
import { partChanges } from './src/markdown/part-changes.ts';
import { partChecks } from './src/markdown/part-checks.ts';
import { siteLinks } from './src/markdown/site-links.ts';

const { site, base } = siteAddress(process.env.SITE_URL, process.env.BASE_PATH);
reportAddress(process.env.REPORT_URL); // a wrong one stops here
const drawing = diagrams();
const course = join(import.meta.dirname, courseFolder());

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  devToolbar: { enabled: false },
  // A page paints with what it brings: a style sheet on its own would come a round trip later.
  build: { inlineStylesheets: 'always' },
  // Photos, in the sizes and the format of `Photo.astro`; all drawings are made by our own endpoints.
  image: { service: { entrypoint: 'astro/assets/services/sharp' } },
  markdown: {
    processor: satteri({
      features: MARKDOWN_FEATURES,
      mdastPlugins: [claimParagraphs, besideText, partChecks, partChanges],
      hastPlugins: [headingIds, siteLinks(base)],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    contentCheck(drawing.drawn), // bad content stops here, all faults at once
    pageMiddleware(), // what holds for each page
    mdx({ optimize: true }), // sections
    drawing.integration, // re-renders a changed diagram while an author works
    sitemap({ filter: coursePages(course, base) }), // for crawlers
    licences(), // of what the bundles hold
    search(), // an index while an author works
    offline(), // takes away what a built site left in the author's browser
    finishing(), // search index, offline copy and link check of the finished pages
    wholeBuild(), // last: what a build that failed has written is taken away
  ],
  vite: {
    resolve: { alias: { '@course': course } },
    // Named, so that the dev server prepares them before a page asks for them.
    optimizeDeps: { include: ['idb', 'ts-fsrs'] },
    plugins: [layerOrder(), lineEnds()],
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: SCRIPT_GROUPS } } } },
      },
    },
    build: {
      // Scripts stay files, which the next page has already.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks each section for its styles; the bundler warns of the mark once a page.
        onLog: (level, log, handler) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
