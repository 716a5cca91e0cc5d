import { defineMdastPlugin } from 'satteri';
import { splitHeading } from '../course/read/split-heading.ts';
import { placedTag } from './placed-tag.ts';

/**
 * Puts after each heading the tag that says when its part was corrected. Inside the heading the mark would
 * be read as part of its name.
 */
export const partChanges = defineMdastPlugin({
  name: 'part-changes',
  heading: (node, ctx) => {
    const { id } = splitHeading(ctx.textContent(node));
    if (id) ctx.insertAfter(node, placedTag('PartChange', ctx.fileURL, id));
  },
});
