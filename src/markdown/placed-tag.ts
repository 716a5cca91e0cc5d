import type { MdastNode } from 'satteri';

/**
 * A tag that the pipeline places in the text, with the section and the part it belongs to.
 * @param file address of the section's file
 * @param more what else the tag is told, by attribute
 */
export function placedTag(
  name: string,
  file: URL | undefined,
  part: string,
  more: Readonly<Record<string, string>> = {},
): MdastNode {
  const section = file?.pathname.replace(/^.*\//, '').replace(/\.mdx$/, '') ?? '';
  const attributes = Object.entries({ section, part, ...more }).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
  }));
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes,
    children: [],
  } as unknown as MdastNode;
}
