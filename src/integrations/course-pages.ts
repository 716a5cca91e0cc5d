import { hasPage } from '../course/usage/present-pages.ts';
import { courseSummary } from './course-summary.ts';

/**
 * Whether a page of the site is one that the course has, for the sitemap.
 * @param dir path of the course's folder
 * @param base the base path with a slash at both ends
 */
export function coursePages(dir: string, base: string): (address: string) => boolean {
  return (address) => {
    const path = `/${new URL(address).pathname.slice(base.length)}`;
    // What is for frames of other sites is found where it stands.
    return !path.startsWith('/embed/') && hasPage(path, courseSummary(dir).has);
  };
}
