import { defineHastPlugin } from 'satteri';
import { splitHeading } from '../course/read/split-heading.ts';

/** Takes the permanent id out of a heading's text, `Finding [#id]`, and adds the link to itself; ids that it had before stay. */
export const headingIds = defineHastPlugin({
  name: 'heading-ids',
  element: {
    filter: ['h2', 'h3'],
    visit: (node, ctx) => {
      const { text, id, former } = splitHeading(ctx.textContent(node));
      if (!id) return;
      ctx.replaceNode(node, {
        type: 'element',
        tagName: node.tagName,
        properties: { id },
        children: [
          ...former.map((old) => ({
            ...{ type: 'element' as const, tagName: 'span', properties: { id: old }, children: [] },
          })),
          { type: 'text', value: text },
          {
            type: 'element',
            tagName: 'a',
            properties: {
              href: `#${id}`,
              className: ['permalink'],
              dataPermalink: '',
              // It stands in the heading, whose words are spoken before it.
              ariaLabel: 'Link to or cite this part',
            },
            children: [],
          },
        ],
      });
    },
  },
});
