import { defineMdastPlugin } from 'satteri';
import { splitHeading } from '../course/read/split-heading.ts';
import { placedTag } from './placed-tag.ts';

/**
 * Ends each part of a section, that is, the text under one heading of the second level, with the tag
 * that shows the part's questions, and puts the question before reading after the first paragraph: whoever
 * opens a section meets its text first. Authors name the part in the question, not the question in the text.
 */
export const partChecks = () => {
  let part: string | undefined;
  let hasPreQuestion = false;
  return defineMdastPlugin({
    name: 'part-checks',
    heading: (node, ctx) => {
      if (node.depth !== 2) return;
      if (part) ctx.insertBefore(node, placedTag('PartCheck', ctx.fileURL, part));
      part = splitHeading(ctx.textContent(node)).id;
    },
    paragraph: (node, ctx) => {
      if (!part || hasPreQuestion || ctx.parent(node)?.type !== 'root') return;
      hasPreQuestion = true;
      ctx.insertAfter(node, placedTag('PartCheck', ctx.fileURL, 'pre'));
    },
  });
};
