import type { AstroIntegration } from 'astro';

/**
 * Puts the middleware before every page. Astro would find one of the usual name by itself, but by a path that it writes
 * between quotes as it is: no folder above could have an apostrophe in its name.
 */
export function pageMiddleware(): AstroIntegration {
  return {
    name: 'page-middleware',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) =>
        addMiddleware({ entrypoint: '/src/page-middleware.ts', order: 'pre' }),
    },
  };
}
