import type { AuthorsTag } from './authors-tags.ts';
import { attribute, type MdxNode } from './mdx-node.ts';
import { nearest } from './nearest.ts';

/** What is wrong with the attributes of a tag: the first of them, because one slip often makes two. */
export function attributeComplaint(
  node: MdxNode,
  name: string,
  { needs, may = [] }: AuthorsTag,
): { message: string; suggestion?: string | undefined } | undefined {
  const known = [...needs, ...may];
  const attributes = node.attributes ?? [];
  const strange = attributes.find((one) => !one.name || !known.includes(one.name));
  if (strange?.name) {
    const message = `<${name}> has no attribute "${strange.name}".`;
    const missing = known.filter((other) => attribute(node, other) === undefined);
    const needed = missing.filter((other) => needs.includes(other));
    const [only] = needed.length === 1 ? needed : [];
    return { message, suggestion: nearest(strange.name, missing) ?? only };
  }
  if (strange) return { message: `<${name}> takes no code in braces.` };
  const twice = attributes.find((one, i) => attributes.findIndex((a) => a.name === one.name) < i);
  if (twice) return { message: `<${name}> has ${twice.name} twice.` };
  const coded = attributes.find(({ value }) => typeof value !== 'string');
  if (coded) return { message: `<${name}> needs ${coded.name}="…", words in straight quotes.` };
  const lacking = needs.find((other) => !attribute(node, other)?.trim());
  return lacking ? { message: `<${name}> needs ${lacking}="…".` } : undefined;
}

/** What is wrong with the place of a tag. */
export function placeComplaint(
  name: string,
  { notIn = [], within, under }: AuthorsTag,
  inside: readonly string[],
  heading: string | undefined,
): string | undefined {
  const around = inside.find((other) => notIn.includes(other));
  if (around) return `<${name}> stands inside of <${around}>.`;
  if (within && inside.at(-1) !== within) return `<${name}> stands outside of <${within}>.`;
  if (under && heading !== under) return `<${name}> does not stand under the heading [#${under}].`;
  return undefined;
}
