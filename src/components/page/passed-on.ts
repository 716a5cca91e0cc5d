import { AUTHORS_TAGS } from '../../course/read/authors-tags.ts';
import PassedOn from './PassedOn.astro';

/** What the Markdown plugins put beside what authors write. */
const MADE = ['BesideText', 'PartChange', 'PartCheck'];

/** Every tag that a section's text can have, each as nothing but what stands inside of it. */
export const PASSED_ON = Object.fromEntries(
  [...AUTHORS_TAGS, ...MADE].map((tag) => [tag, PassedOn]),
);
