import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { courseFolder } from './course/read/course-folder.ts';
import { sectionSchema } from './course/schema/section.ts';

/** Only what Astro renders is a collection; the lists are read by src/course/course.ts. */
export const collections = {
  sections: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `./${courseFolder()}/sections` }),
    schema: sectionSchema,
  }),
};
