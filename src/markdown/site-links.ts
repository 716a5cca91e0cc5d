import { defineHastPlugin } from 'satteri';

/**
 * Puts the base path before links that authors write from the root of the site.
 * @param base the base path with a slash at both ends
 */
export const siteLinks = (base: string) =>
  defineHastPlugin({
    name: 'site-links',
    element: {
      filter: ['a'],
      visit: (node, ctx) => {
        const target = node.properties['href'];
        if (typeof target === 'string' && target.startsWith('/') && !target.startsWith('//'))
          ctx.setProperty(node, 'href', base + target.slice(1));
      },
    },
  });
