import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { sectionSchema } from './course/schema/section.ts';

/** Only what Astro renders is a collection; the lists are read by src/course/course.ts. */
export const collections = {
  sections: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/sections' }),
    schema: sectionSchema,
  }),
};
