import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { courseFolder } from './src/course/read/course-folder.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { coursePages } from './src/integrations/course-pages.ts';
import { diagrams } from './src/integrations/diagrams.ts';
import { layerOrder } from './src/integrations/layer-order.ts';
import { linkCheck } from './src/integrations/link-check.ts';
import { offline } from './src/integrations/offline.ts';
import { search } from './src/integrations/search.ts';
import { wholeBuild } from './src/integrations/whole-build.ts';
import { siteAddress } from './src/lib/site-address.ts';
import { besideText } from './src/markdown/beside-text.ts';
import { claimParagraphs } from './src/markdown/claim-paragraphs.ts';
import { headingIds } from './src/markdown/heading-ids.ts';
import { partChanges } from './src/markdown/part-changes.ts';
import { partChecks } from './src/markdown/part-checks.ts';
import { siteLinks } from './src/markdown/site-links.ts';

const { site, base } = siteAddress(process.env.SITE_URL, process.env.BASE_PATH);
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
  // Pictures are made by our own endpoints; nothing needs Astro's image service.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  markdown: {
    processor: satteri({
      mdastPlugins: [claimParagraphs, besideText, partChecks, partChanges],
      hastPlugins: [headingIds, siteLinks(base)],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    contentCheck(), // bad content stops here, all faults at once
    mdx({ optimize: true }), // sections
    diagrams(), // re-renders a changed diagram while an author works
    sitemap({ filter: coursePages(course, base) }), // for crawlers
    search(), // indexes the finished pages
    offline(), // after the last file is written: a worker that keeps them all for reading offline
    linkCheck(), // every link and every published address must resolve
    wholeBuild(), // last: what a build that failed has written is taken away
  ],
  vite: {
    resolve: { alias: { '@course': course } },
    // Named, so that the dev server prepares them before a page asks for them.
    optimizeDeps: { include: ['idb', 'ts-fsrs'] },
    plugins: [layerOrder()],
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
