import { optionalContent } from '../course/usage/optional-content.ts';
import { hasPage } from '../course/usage/present-pages.ts';
import { buildTree } from './build-content.ts';

/**
 * Whether a page of the site is one that the course has, for the sitemap.
 * @param dir path of the course's folder
 * @param base the base path with a slash at both ends
 */
export function coursePages(dir: string, base: string): (address: string) => boolean {
  let content: ReturnType<typeof optionalContent> | undefined;
  return (address) => {
    content ??= optionalContent(buildTree(dir));
    const path = `/${new URL(address).pathname.slice(base.length)}`;
    // What is for frames of other sites is found where it stands.
    return !path.startsWith('/embed/') && hasPage(path, content);
  };
}
