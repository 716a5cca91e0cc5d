import type { ContentTree } from '../read/content-tree.ts';
import type { ListName } from '../read/lists.ts';
import type { OptionalContent } from './present-pages.ts';

/** What a course has of the kinds of content that it may lack; a list that cannot be read may hold some. */
export function optionalContent({ keys, course }: ContentTree): OptionalContent {
  const size = (list: ListName) => keys[list]?.size ?? 1;
  return {
    trials: size('trials'),
    studies: size('studies'),
    procedures: size('procedures'),
    updates: size('updates'),
    sourceNotes: size('sourceNotes'),
    changes: size('changes'),
    labs: course?.labs ?? [],
  };
}
