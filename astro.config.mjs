import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/build/content-check-integration.ts';
import { diagrams } from './src/build/diagrams/integration.ts';
import { layerOrder } from './src/build/layer-order.ts';
import { linkCheck } from './src/build/link-check-integration.ts';
import { claimParagraphs } from './src/build/markdown/claim-paragraphs.ts';
import { headingIds } from './src/build/markdown/heading-ids.ts';
import { partChanges } from './src/build/markdown/part-changes.ts';
import { partChecks } from './src/build/markdown/part-checks.ts';
import { siteLinks } from './src/build/markdown/site-links.ts';
import { offline } from './src/build/offline/integration.ts';
import { search } from './src/build/search.ts';

const site = process.env.SITE_URL || 'http://localhost:4321';
const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  // Pictures are made by our own endpoints; nothing needs Astro's image service.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  markdown: {
    processor: satteri({
      mdastPlugins: [claimParagraphs, partChecks, partChanges],
      hastPlugins: [headingIds, siteLinks(base)],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    contentCheck(), // bad content stops here, all faults at once
    mdx({ optimize: true }), // sections
    diagrams(), // re-renders a changed diagram while an author works
    sitemap(), // for crawlers
    search(), // indexes the finished pages
    offline(), // after the last file is written: a worker that keeps them all for reading offline
    linkCheck(), // last: every link and every published address must resolve
  ],
  vite: {
    // Named, so that the dev server prepares them before a page asks for them.
    optimizeDeps: { include: ['idb', 'ts-fsrs'] },
    plugins: [layerOrder()],
    build: {
      // Scripts stay files, so that the content security policy needs no exception for inline code.
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
