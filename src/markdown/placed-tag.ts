import type { MdastNode } from 'satteri';

/**
 * A tag that the pipeline places in the text, with the section and the part it belongs to.
 * @param file address of the section's file
 */
export function placedTag(name: string, file: URL | undefined, part: string): MdastNode {
  const section = file?.pathname.replace(/^.*\//, '').replace(/\.mdx$/, '') ?? '';
  const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute', name, value });
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: [attribute('section', section), attribute('part', part)],
    children: [],
  } as unknown as MdastNode;
}
