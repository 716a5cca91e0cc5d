import { defineMdastPlugin, type MdastNode } from 'satteri';
import { splitHeading } from '../../model/section-scan.ts';

/**
 * Ends each part of a section, that is, the text under one heading of the second level, with the tag
 * that shows the part's questions. Authors name the part in the question, not the question in the text.
 */
export const partChecks = () => {
  let part: string | undefined;
  return defineMdastPlugin({
    name: 'part-checks',
    heading: (node, ctx) => {
      if (node.depth !== 2) return;
      const section = ctx.fileURL?.pathname.replace(/^.*\//, '').replace(/\.mdx$/, '') ?? '';
      if (part) ctx.insertBefore(node, check(section, part));
      part = splitHeading(ctx.textContent(node)).id;
    },
  });
};

function check(section: string, part: string): MdastNode {
  const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute', name, value });
  return {
    type: 'mdxJsxFlowElement',
    name: 'PartCheck',
    attributes: [attribute('section', section), attribute('part', part)],
    children: [],
  } as unknown as MdastNode;
}
